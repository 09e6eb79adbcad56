package org.vouchsafe.format.spdx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.inventory.Completeness;
import org.vouchsafe.domain.inventory.Component;
import org.vouchsafe.domain.inventory.DeclaredCompleteness;
import org.vouchsafe.domain.inventory.Edge;
import org.vouchsafe.domain.inventory.InventoryDraft;
import org.vouchsafe.domain.inventory.InventoryHeader;
import org.vouchsafe.domain.inventory.InventoryKind;
import org.vouchsafe.domain.inventory.Member;
import org.vouchsafe.domain.inventory.Scope;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.format.graph.DependencyGraph;
import org.vouchsafe.input.Problems;

/** An SPDX document while it is read: both syntaxes tell it what they meet, and at the end it says what the document holds. */
final class SpdxDraft {
    private static final String DOCUMENT = "SPDXRef-DOCUMENT";
    private static final Pattern PARTY = Pattern.compile("(?i)(?:Organization|Person|Tool)\\s*:\\s*(.*?)\\s*(?:\\([^()]*\\))?");
    private static final int LONGEST_PARTY = 500;
    private static final String CHECK_GENERATOR = "Ask the sender to correct it in the tool that makes the file.";
    private final Problems problems;
    private final DependencyGraph graph;
    private final SpdxPackageReading packages;
    private final List<Member> members = new ArrayList<>();
    private final List<@Nullable String> suppliers = new ArrayList<>();
    private final Map<String, Integer> byId = new HashMap<>();
    private final Map<String, Scope> scopes = new HashMap<>();
    private final Map<String, Location> described = new LinkedHashMap<>();
    private boolean lost;

    SpdxDraft(Problems problems) {
        this.problems = problems;
        this.graph = new DependencyGraph(problems);
        this.packages = new SpdxPackageReading(problems);
    }

    void add(SpdxField.Package read) {
        Member member = packages.member(read);
        String id = member.ref();
        if (id != null && !graph.member(members.size(), id)) {
            problems.error("DUPLICATE_REF", member.location(),
                    "The SPDXID \"" + id + "\" is given more than once; references to it reach all of them.",
                    CHECK_GENERATOR);
            member = member.withRef(null);
        } else if (id != null) {
            byId.put(id, members.size());
        }
        members.add(member);
        suppliers.add(party(read.text(SpdxField.SUPPLIER)));
    }

    /** Notes a file or snippet, through which paths may lead. */
    void passage(String id) {
        if (!byId.containsKey(id)) {
            graph.passage(id);
        }
    }

    /** Says that an entry was lost, so that the list is known to have a gap. */
    void losePackage() {
        lost = true;
    }

    void describes(String id, Location at) {
        described.putIfAbsent(id, at);
    }

    void relationship(String from, String word, String to, Location at) {
        RelationshipKind kind = RelationshipKind.of(word);
        if (kind == null) {
            problems.warning("UNKNOWN_VALUE", at, "\"" + word + "\" is no relationship of SPDX; it was passed over.", CHECK_GENERATOR);
            return;
        }
        switch (kind) {
            case FORWARD -> depends(from, to, at);
            case BACKWARD -> {
                depends(to, from, at);
                scopes.putIfAbsent(from, RelationshipKind.scope(word));
            }
            case DESCRIBES -> describes(to, at);
            case DESCRIBED_BY -> describes(from, at);
            case OTHER -> {
            }
        }
    }

    /** All that the document holds. */
    ReadResult finish(String format, SpdxField.Document document, String file) {
        var header = new SpdxHeader(document, problems);
        List<Edge> edges = graph.edges();
        int root = root(edges);
        List<Member> listed = new ArrayList<>(members.size());
        for (int i = 0; i < members.size(); i++) {
            Member member = scoped(members.get(i));
            listed.add(i == root ? member : packages.judged(member));
        }
        Component subject = root < 0 ? null : listed.get(root).component();
        var inventoryHeader = new InventoryHeader(format, header.specVersion(), InventoryKind.BUILD,
                subject(subject, header.namespace(), file),
                header.created(), header.namespace(), null, root < 0 ? null : suppliers.get(root), subject == null ? null : subject.name(),
                subject == null ? null : subject.version(), subject == null ? null : subject.purl(), completeness(root, listed, edges),
                Map.of());
        return new ReadResult(format + " " + header.specVersion(), List.of(new InventoryDraft(inventoryHeader, listed, root, edges)),
                List.of(),
                List.of(), List.of(), List.of(), problems.list());
    }

    private void depends(String from, String to, Location at) {
        boolean nobody = to.equals("NONE") || to.equals("NOASSERTION") || from.equals("NONE") || from.equals("NOASSERTION");
        // The document is no package: what it "contains" is what it lists.
        if (!nobody && !from.equals(DOCUMENT) && !to.equals(DOCUMENT)) {
            graph.depends(from, List.of(to), at);
        }
    }

    private Member scoped(Member member) {
        Scope scope = member.ref() == null ? Scope.UNSTATED : scopes.getOrDefault(member.ref(), Scope.UNSTATED);
        return member.withScope(scope);
    }

    /** The one package that the document describes; where it describes several, the one that nothing else needs. */
    private int root(List<Edge> edges) {
        List<Integer> found = described.keySet().stream().map(byId::get).filter(number -> number != null).map(Integer.class::cast).toList();
        if (found.isEmpty() && members.size() == 1) {
            // A document with one package describes it, said or unsaid (SPDX 2.3, 11.1).
            return 0;
        }
        if (found.isEmpty()) {
            problems.warning("NO_ROOT", Location.WHOLE_FILE,
                    "The document does not say which package it describes, so its product is not known.",
                    "Place the file by hand, or ask the sender for a DESCRIBES relationship.");
            return -1;
        }
        if (found.size() == 1) {
            return found.getFirst();
        }
        Set<Integer> needed = new LinkedHashSet<>();
        edges.forEach(edge -> needed.add(edge.to()));
        List<Integer> free = found.stream().filter(number -> !needed.contains(number)).toList();
        String which = free.size() == 1 ? "\"" + members.get(free.getFirst()).component().name() + "\" was taken, which no other needs."
                : "none of them was taken.";
        problems.warning("SEVERAL_ROOTS", described.values().iterator().next(),
                "The document describes " + found.size() + " packages; " + which,
                "Check whether the file was placed at the right product.");
        return free.size() == 1 ? free.getFirst() : -1;
    }

    private Completeness completeness(int root, List<Member> listed, List<Edge> edges) {
        boolean gap = lost || packages.foundNameless() || graph.hasDangling() || problems.has("DUPLICATE_KEY");
        int others = root < 0 ? listed.size() : listed.size() - 1;
        int reached = root < 0 ? 0 : DependencyGraph.reached(root, listed.size(), edges).cardinality() - 1;
        Set<String> types = new LinkedHashSet<>();
        for (int i = 0; i < listed.size(); i++) {
            var purl = listed.get(i).component().purl();
            if (i != root && purl != null) {
                types.add(purl.type());
            }
        }
        return new Completeness(gap ? DeclaredCompleteness.INCOMPLETE : DeclaredCompleteness.UNSTATED, others - reached, 0, others, types);
    }

    /** Who the root is, whatever its version. Without a root two documents are never taken for versions of one. */
    private static String subject(@Nullable Component described, @Nullable String namespace, String file) {
        if (described == null) {
            return namespace == null ? "file:" + file : namespace;
        }
        return described.purl() == null ? described.name() : described.purl().packageName().key();
    }

    /** The name in {@code Organization: name (e-mail)}. */
    private static @Nullable String party(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String start = text.length() > LONGEST_PARTY ? text.substring(0, LONGEST_PARTY) : text;
        var shape = PARTY.matcher(start);
        String name = shape.matches() ? shape.group(1) : start;
        return name.isBlank() ? null : name;
    }
}
