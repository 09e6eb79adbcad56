package org.vouchsafe.format.cyclonedx;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.claim.ClaimDocument;
import org.vouchsafe.domain.inventory.Completeness;
import org.vouchsafe.domain.inventory.Component;
import org.vouchsafe.domain.inventory.DeclaredCompleteness;
import org.vouchsafe.domain.inventory.DocumentElement;
import org.vouchsafe.domain.inventory.Edge;
import org.vouchsafe.domain.inventory.Element;
import org.vouchsafe.domain.inventory.InventoryDraft;
import org.vouchsafe.domain.inventory.InventoryHeader;
import org.vouchsafe.domain.inventory.InventoryKind;
import org.vouchsafe.domain.inventory.Member;
import org.vouchsafe.domain.inventory.Stated;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.format.cyclonedx.node.Node;
import org.vouchsafe.format.graph.DependencyGraph;
import org.vouchsafe.format.vex.Doubtful;
import org.vouchsafe.input.Problems;

/**
 * A BOM while it is read: the readers of both syntaxes tell it what they meet, in whatever order the file has it, and at the end it says what
 * the document holds. References are resolved only then, because nothing obliges a file to list before it refers.
 */
final class Bom {
    private static final int NO_MEMBER = -1;
    /** More is not carried along; the original has it. */
    private static final int MOST_DETAILS = 10_000;
    static final Set<String> PRODUCTS = Set.of("application", "firmware", "device", "operating-system", "platform", "container");
    private final Problems problems;
    private final DependencyGraph graph;
    private final ComponentReading components;
    private final StatementReading statementReading;
    private final Compositions compositions;
    private final Leftovers leftovers = new Leftovers();
    private final List<@Nullable Member> members = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private Metadata metadata = Metadata.NONE;
    private @Nullable String rootSupplier;
    private int root = NO_MEMBER;
    private int vulnerabilities;
    /** The refs of all that a vulnerability is said of, with or without an analysis. */
    private final Set<String> spokenOf = new HashSet<>();
    private final Ratings ratings = new Ratings();
    private boolean attesting;
    private int dependencyEntries;
    private boolean lost;
    private @Nullable Stated signature;

    Bom(Problems problems) {
        this.problems = problems;
        this.graph = new DependencyGraph(problems);
        this.components = new ComponentReading(problems);
        this.statementReading = new StatementReading(problems);
        this.compositions = new Compositions(problems);
    }

    /**
     * Which document it is.
     *
     * @param format {@code CycloneDX JSON} or {@code CycloneDX XML}
     * @param serialNumber the UUID, lower case; null when there is none
     */
    record Identity(String format, String specVersion, @Nullable String serialNumber, int version, String file) {}

    /** Makes room for a component that was just met; its parts may be read before it is described. Returns its number. */
    int open(int parent) {
        members.add(null);
        int member = members.size() - 1;
        if (parent != NO_MEMBER) {
            graph.contains(parent, member);
        }
        return member;
    }

    /** Makes room for the component that the document describes. */
    int openRoot() {
        root = open(NO_MEMBER);
        return root;
    }

    /** Describes a component. */
    void describe(int member, Node node) {
        problems.listed(members.size(), node.location());
        boolean isRoot = member == root;
        Member read = isRoot ? components.root(node) : components.listed(node);
        if (isRoot) {
            Node supplier = node.child("supplier");
            rootSupplier = supplier == null ? null : supplier.text("name");
        }
        members.set(member, withOwnRef(member, read));
    }

    /** Says that an entry was lost, so that the list is known to have a gap. */
    void loseComponent() {
        lost = true;
    }

    void metadata(Node node) {
        metadata = Metadata.read(node, problems);
    }

    /** When it says it was made; null when it does not. */
    @Nullable
    Instant made() {
        return metadata.timestamp();
    }

    /** The program that wrote it; empty when it does not say. */
    String tool() {
        Stated tool = metadata.elements().get(DocumentElement.TOOL);
        return tool == null ? "" : Objects.requireNonNullElse(tool.text(), "");
    }

    /** It holds attestations. */
    void attests() {
        attesting = true;
    }

    /** Notes a field that the readers pass over. */
    void passOver(String field, Supplier<Location> at) {
        leftovers.note(field, at);
    }

    /** Says that the document carries a signature of that kind. */
    void signed(String kind) {
        signature = Stated.present(kind);
    }

    void service(@Nullable String ref, Location location) {
        if (ref != null && !graph.passage(ref)) {
            duplicate(ref, location);
        }
    }

    void depends(String ref, List<String> targets, Location location) {
        dependencyEntries++;
        graph.depends(ref, targets, location);
    }

    void composition(Node node) {
        compositions.read(node);
    }

    void vulnerability(Node node) {
        vulnerabilities++;
        node.children("affects").stream().map(each -> each.text("ref")).filter(Objects::nonNull)
                .map(ref -> BomLink.parse(ref).map(BomLink::ref).orElse(ref)).forEach(spokenOf::add);
        ratings.read(node);
        statementReading.read(node).ifPresent(statements::add);
    }

    /** All that the document holds. */
    ReadResult finish(Identity identity) {
        leftovers.report(problems);
        List<Member> listed = adoptedByPurl();
        // A VEX beside the SBOM lists nothing; taken for an empty inventory it would seem to say that nothing is present.
        // Nor does one that attests.
        boolean attestsOnly = attesting && listed.size() - (root == NO_MEMBER ? 0 : 1) == 0;
        boolean vexOnly = vulnerabilities > 0 && (listed.size() - (root == NO_MEMBER ? 0 : 1) == 0 || listsOnlyProducts(listed));
        List<InventoryDraft> inventories = vexOnly || attestsOnly ? List.of() : List.of(inventory(identity, listed));
        List<ClaimDocument> claims = statements.isEmpty() && !mayTakeBack(identity)
                ? List.of()
                : Doubtful.unlessDoubled(
                        claims(identity, listed, vexOnly ? ClaimTargets.Presence.ALONE : ClaimTargets.Presence.IN_INVENTORY),
                        problems);
        return new ReadResult(identity.format() + " " + identity.specVersion(), inventories, claims, List.of(), List.of(), List.of(),
                problems.list()).signalling(ratings.signals(metadata.author(), metadata.timestamp()));
    }

    /** A newer version takes back what an older one stated by no longer stating it, so that it is a document of statements, too. */
    private static boolean mayTakeBack(Identity identity) {
        return identity.serialNumber() != null && identity.version() > 1;
    }

    /** Without a root, a list of nothing but the products that are spoken of is a VEX about several of them. */
    private boolean listsOnlyProducts(List<Member> listed) {
        return root == NO_MEMBER && kind(listed).equals(InventoryKind.VEX)
                && listed.stream().allMatch(each -> PRODUCTS.contains(each.component().type()));
    }

    private Member withOwnRef(int number, Member member) {
        String ref = member.ref();
        if (ref == null || graph.member(number, ref)) {
            return member;
        }
        duplicate(ref, member.location());
        // A reference that two components carry identifies the first only, so that no claim covers the second by accident.
        return member.withRef(null);
    }

    /** Components without a bom-ref, which dependencies then name by their purl, as some generators do. */
    private List<Member> adoptedByPurl() {
        var listed = new ArrayList<Member>(members.size());
        for (int i = 0; i < members.size(); i++) {
            Member member = members.get(i);
            if (member == null) {
                throw new IllegalStateException("Component " + i + " was opened and never described");
            }
            var purl = member.component().purl();
            if (member.ref() == null && purl != null && graph.adopt(i, purl.canonical())) {
                problems.warning("NO_REF", member.location(),
                        "Component \"" + member.component().name() + "\" has no bom-ref; the references to its purl were taken for it.",
                        "Ask the sender to give every component a bom-ref.");
                member = member.withRef(purl.canonical());
            }
            listed.add(member);
        }
        return listed;
    }

    private InventoryDraft inventory(Identity identity, List<Member> listed) {
        List<Edge> edges = graph.edges();
        Component described = root == NO_MEMBER ? null : listed.get(root).component();
        String rootRef = root == NO_MEMBER ? null : listed.get(root).ref();
        // What stands twice was read once, so what the other said is not known.
        boolean gap = lost || components.foundNameless() || graph.hasDangling() || problems.has("DUPLICATE_KEY");
        DeclaredCompleteness declared = gap ? DeclaredCompleteness.INCOMPLETE : compositions.declared(rootRef);
        var header = new InventoryHeader(identity.format(), identity.specVersion(), kind(listed), subject(identity, described),
                metadata.timestamp(),
                identity.serialNumber(), identity.version(), rootSupplier != null ? rootSupplier : metadata.supplier(),
                described == null ? null : described.name(), described == null ? null : described.version(),
                described == null ? null : described.purl(), completeness(declared, listed, edges), documentElements());
        List<Member> told = header.completeness().withoutEntry() == 0 ? listed : withEmptyEntries(listed, edges);
        return new InventoryDraft(header, compositions.told(told), root, edges);
    }

    private Map<DocumentElement, Stated> documentElements() {
        var elements = new EnumMap<DocumentElement, Stated>(DocumentElement.class);
        elements.putAll(metadata.elements());
        if (signature != null) {
            elements.put(DocumentElement.SIGNATURE, signature);
        }
        return elements;
    }

    /**
     * Where some components lack a dependency entry, those whose entry is empty must be told apart from them: they are said to need
     * nothing, the others are said nothing of.
     */
    private List<Member> withEmptyEntries(List<Member> listed, List<Edge> edges) {
        BitSet empty = graph.withEntry();
        edges.forEach(edge -> empty.clear(edge.from()));
        if (empty.isEmpty()) {
            return listed;
        }
        var marked = new ArrayList<Member>(listed);
        empty.stream().forEach(i -> marked.set(i, marked.get(i).with(Element.DEPENDENCIES, Stated.present("none"))));
        return marked;
    }

    private Completeness completeness(DeclaredCompleteness declared, List<Member> listed, List<Edge> edges) {
        BitSet reached = DependencyGraph.reached(root, listed.size(), edges);
        BitSet withEntry = graph.withEntry();
        int others = root == NO_MEMBER ? listed.size() : listed.size() - 1;
        int unreachable = 0;
        int withoutEntry = 0;
        Set<String> types = new LinkedHashSet<>();
        Set<String> distributions = new LinkedHashSet<>();
        for (int i = 0; i < listed.size(); i++) {
            if (i != root) {
                unreachable += reached.get(i) ? 0 : 1;
                withoutEntry += withEntry.get(i) ? 0 : 1;
                types.addAll(listed.get(i).component().packageTypes());
                distributions.addAll(listed.get(i).component().distributions());
            }
        }
        return new Completeness(declared, unreachable, withoutEntry, others, types, distributions);
    }

    /**
     * A VEX often lists the components it speaks of and nothing else. Such a list is true and no inventory of the product, so it must never
     * replace one.
     */
    private InventoryKind kind(List<Member> listed) {
        if (vulnerabilities == 0 || dependencyEntries > 0 || compositions.any()) {
            return metadata.kind();
        }
        boolean nothingElse = IntStream.range(0, listed.size()).allMatch(i -> i == root || spokenOf.contains(listed.get(i).ref()));
        return nothingElse ? InventoryKind.VEX : metadata.kind();
    }

    /** Who the root is, whatever its version. Without a root two documents are never taken for versions of one, unless they say so. */
    private String subject(Identity identity, @Nullable Component described) {
        if (described == null) {
            return identity.serialNumber() != null ? "urn:uuid:" + identity.serialNumber() : "file:" + identity.file();
        }
        if (described.purl() != null) {
            return described.purl().packageName().key();
        }
        return described.group() == null ? described.name() : described.group() + "/" + described.name();
    }

    private ClaimDocument claims(Identity identity, List<Member> listed, ClaimTargets.Presence presence) {
        Map<String, Member> byRef = new HashMap<>();
        for (Member member : listed) {
            Optional.ofNullable(member.ref()).ifPresent(ref -> byRef.putIfAbsent(ref, member));
        }
        var targets = new ClaimTargets(identity.serialNumber(), identity.version(), byRef, root == NO_MEMBER ? null : listed.get(root),
                presence,
                problems);
        return new ClaimDocument(identity.format(), identity.specVersion(), identity.serialNumber(), Integer.toString(identity.version()),
                false,
                metadata.author(), metadata.timestamp(),
                metadata.stated().date(statements.stream().flatMap(statement -> targets.claims(statement).stream()).toList()),
                statements.stream().flatMap(statement -> statement.details().stream()).limit(MOST_DETAILS).toList());
    }

    private void duplicate(String ref, Location location) {
        problems.error("DUPLICATE_REF", location, "The bom-ref \"" + ref + "\" is given more than once; claims on it reach the first only.",
                "Ask the sender to give every component a bom-ref of its own.");
    }
}
