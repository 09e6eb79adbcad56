package org.vouchsafe.format.spdx.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Hash;
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
import org.vouchsafe.domain.inventory.Particulars;
import org.vouchsafe.domain.inventory.Stated;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.format.graph.DependencyGraph;
import org.vouchsafe.input.Problems;

/** An SPDX document while it is read: all syntaxes tell it what they meet, in any order, and at the end it says what the document holds. */
public final class SpdxDraft {
    private static final String CHECK_GENERATOR = "Ask the sender to correct it in the tool that makes the file.";
    private final Problems problems;
    private final DependencyGraph graph;
    private final PackageReading packages;
    private final Links links;
    private final List<Member> members = new ArrayList<>();
    private final List<SpdxField.FileElement> files = new ArrayList<>();
    private final Set<String> passages = new LinkedHashSet<>();
    private final Map<String, Integer> byId = new HashMap<>();
    /** Hashes of files that are no members, by the id of the package they lie in; under no id those of which that is not said. */
    private final Map<String, List<Hash>> inside = new HashMap<>();
    private boolean lost;

    public SpdxDraft(Problems problems) {
        this.problems = problems;
        this.graph = new DependencyGraph(problems);
        this.packages = new PackageReading(problems);
        this.links = new Links(problems);
    }

    public void add(SpdxField.Package read) {
        add(packages.member(read));
    }

    public void add(SpdxField.FileElement read) {
        files.add(read);
        problems.listed(files.size(), read.location());
    }

    /** Notes something that is neither package nor file, through which paths may lead, as a snippet. */
    public void passage(String id) {
        passages.add(id.strip());
    }

    /** Says that an entry was lost, so that the list is known to have a gap. */
    public void losePackage() {
        lost = true;
    }

    /** Notes that the document says, outside its relationships, that it describes an element. */
    public void describes(String id, Location at) {
        links.describes(id, at);
    }

    public void relationship(String from, String word, String to, Location at) {
        links.add(new SpdxField.Relationship(from.strip(), word.strip(), to.strip(), at));
    }

    /** Notes that an element stands in another document, which has this name. */
    public void imports(String id, String document) {
        links.imports(id, document);
    }

    /**
     * Notes what is said of another document.
     *
     * @param id how it is called here, or, where its elements are named one by one, that of an element
     * @param namespace what it is called everywhere
     * @param algorithm of the checksum of its file, as written
     */
    public void otherDocument(String id, @Nullable String namespace, @Nullable String algorithm, @Nullable String digest) {
        links.others().told(id.strip(), namespace, algorithm, digest);
    }

    /** Notes what is said of an element's list of dependencies or parts. */
    public void declares(String id, DeclaredCompleteness completeness) {
        links.declares(id, completeness);
    }

    /** All that a document of SPDX 2 holds. */
    public ReadResult finish(String format, SpdxField.Document document, String file) {
        var reading = new DocumentReading(document, problems);
        String specVersion = reading.specVersion();
        var created = reading.created();
        reading.check();
        var frame = new Frame(format, specVersion, created, reading.namespace(),
                document.id() == null ? null : document.id().text().strip(),
                InventoryKind.BUILD, reading.elements(), file);
        InventoryDraft inventory = inventory(frame);
        return new ReadResult(format + " " + specVersion, List.of(inventory), List.of(), List.of(), List.of(), List.of(), problems.list());
    }

    /** What the document lists, with what it says of itself. */
    public InventoryDraft inventory(Frame frame) {
        listFiles();
        var ids = new HashSet<>(byId.keySet());
        ids.addAll(passages);
        links.tell(graph, ids, frame.documentId());
        List<Edge> edges = graph.edges();
        int root = new Root(problems, members, byId, links).find(edges);
        holdFiles(root);
        List<Member> listed = new ArrayList<>(members.size());
        for (int i = 0; i < members.size(); i++) {
            Member member = finished(members.get(i));
            listed.add(i == root ? member : packages.judged(member));
        }
        Component subject = root < 0 ? null : listed.get(root).component();
        var header = new InventoryHeader(frame.format(), frame.specVersion(), frame.kind(),
                subject(subject, frame.namespace(), frame.file()), frame.created(), frame.namespace(), null,
                root < 0 ? null : supplier(listed.get(root)), subject == null ? null : subject.name(),
                subject == null ? null : subject.version(), subject == null ? null : subject.purl(),
                completeness(root, listed, edges), linked(frame.elements(), listed));
        return new InventoryDraft(header, listed, root, edges);
    }

    /** A file that lies in no package that is listed lies in what the document describes. */
    private void holdFiles(int root) {
        for (Map.Entry<String, List<Hash>> each : inside.entrySet()) {
            if (each.getValue().isEmpty()) {
                continue;
            }
            Integer owner = byId.get(each.getKey());
            int index = owner != null ? owner : Math.max(root, 0);
            if (index < members.size()) {
                Member member = members.get(index);
                var all = new ArrayList<>(member.component().also().inside());
                all.addAll(each.getValue());
                all.sort(Comparator.comparing(Hash::algorithm).thenComparing(Hash::hex));
                members.set(index, member.withComponent(
                        member.component().alsoKnownAs(member.component().also().holding(all.stream().distinct().toList()))));
            }
        }
        inside.clear();
    }

    private void add(Member member) {
        String id = member.ref();
        Member kept = member;
        if (id != null && !graph.member(members.size(), id)) {
            problems.error("DUPLICATE_REF", member.location(),
                    "The SPDXID \"" + id + "\" is given more than once; references to it reach all of them.",
                    CHECK_GENERATOR);
            kept = member.withRef(null);
        } else if (id != null) {
            byId.put(id, members.size());
        }
        members.add(kept);
        problems.listed(members.size(), member.location());
    }

    /**
     * Files are members where the document lists no package, where they are what it describes, and where something depends on them; all
     * others only lead from package to package.
     */
    private void listFiles() {
        boolean alone = members.isEmpty();
        Map<String, Location> described = links.described();
        boolean describesPackage = described.keySet().stream().anyMatch(byId::containsKey);
        Set<String> needed = files.isEmpty() ? Set.of() : links.needed();
        Map<String, String> containers = files.isEmpty() ? Map.of() : links.containers();
        for (SpdxField.FileElement file : files) {
            String id = file.id();
            String name = file.name() == null || file.name().isBlank() ? id : file.name().strip();
            boolean worthListing = alone || id != null && (needed.contains(id) || described.containsKey(id) && !describesPackage);
            if (worthListing && name != null) {
                add(packages.member(file, name));
            } else if (id != null && !byId.containsKey(id)) {
                passages.add(id);
            }
            if (!worthListing && !file.checksums().isEmpty()) {
                inside.computeIfAbsent(id == null ? "" : containers.getOrDefault(id, ""), none -> new ArrayList<>())
                        .addAll(PackageReading.hashes(file));
            }
        }
        files.clear();
        passages.removeAll(byId.keySet());
        passages.forEach(graph::passage);
    }

    private Member finished(Member member) {
        Member scoped = member.withScope(links.scope(member.ref()));
        Stated open = links.openEnd(member.ref());
        if (open == null) {
            return scoped;
        }
        var elements = new EnumMap<Element, Stated>(Element.class);
        elements.putAll(member.particulars().elements());
        elements.put(Element.DEPENDENCIES, open);
        var all = new Particulars(elements, member.particulars().declaredRange(), member.particulars().source(),
                member.particulars().traits());
        return new Member(scoped.component(), scoped.ref(), scoped.location(), scoped.scope(), scoped.patches(), all);
    }

    private Map<DocumentElement, Stated> linked(Map<DocumentElement, Stated> said, List<Member> listed) {
        if (!links.leadElsewhere()) {
            return said;
        }
        var elements = new EnumMap<DocumentElement, Stated>(DocumentElement.class);
        elements.putAll(said);
        elements.put(DocumentElement.OTHER_DOCUMENTS, links.others().stated(
                hasGap() ? DeclaredCompleteness.INCOMPLETE : links.declared(listed)));
        return elements;
    }

    /** Whether something is missing here, whatever other documents hold. */
    private boolean hasGap() {
        return lost || packages.foundNameless() || graph.hasDangling() || problems.has("DUPLICATE_KEY")
                || problems.has(PackageIdentity.SECOND_PURL);
    }

    private Completeness completeness(int root, List<Member> listed, List<Edge> edges) {
        boolean gap = hasGap() || links.leadElsewhere();
        int others = root < 0 ? listed.size() : listed.size() - 1;
        int reached = root < 0 ? 0 : DependencyGraph.reached(root, listed.size(), edges).cardinality() - 1;
        Set<String> types = new LinkedHashSet<>();
        Set<String> distributions = new LinkedHashSet<>();
        for (int i = 0; i < listed.size(); i++) {
            if (i != root) {
                types.addAll(listed.get(i).component().packageTypes());
                distributions.addAll(listed.get(i).component().distributions());
            }
        }
        return new Completeness(gap ? DeclaredCompleteness.INCOMPLETE : links.declared(listed), others - reached,
                Math.min(links.unsaid(), others),
                others, types, distributions);
    }

    /** Who the root is, whatever its version. Without a root two documents are never taken for versions of one. */
    private static String subject(@Nullable Component described, @Nullable String namespace, String file) {
        if (described == null) {
            return namespace == null ? "file:" + file : namespace;
        }
        return described.purl() == null ? described.name() : described.purl().packageName().key();
    }

    private static @Nullable String supplier(Member root) {
        Stated supplier = root.particulars().elements().get(Element.SUPPLIER);
        return supplier == null || supplier.kind() != Stated.Kind.PRESENT || "NONE".equals(supplier.text()) ? null : supplier.text();
    }
}
