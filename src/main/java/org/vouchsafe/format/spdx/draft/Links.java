package org.vouchsafe.format.spdx.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.inventory.DeclaredCompleteness;
import org.vouchsafe.domain.inventory.Member;
import org.vouchsafe.domain.inventory.Scope;
import org.vouchsafe.domain.inventory.Stated;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.format.graph.DependencyGraph;
import org.vouchsafe.input.Problems;

/** The relationships of a document. They are understood only at its end, because nothing obliges a file to list before it refers. */
final class Links {
    private static final String DOCUMENT = "SPDXRef-DOCUMENT";
    private static final String PREFIX = "SPDXRef-";
    private static final String CHECK_GENERATOR = "Ask the sender to correct it in the tool that makes the file.";
    private static final List<Scope> STRENGTH = List.of(Scope.REQUIRED, Scope.UNSTATED, Scope.OPTIONAL, Scope.DEVELOPMENT);
    private final Problems problems;
    private final List<SpdxField.Relationship> written = new ArrayList<>();
    private final Map<String, Location> described = new LinkedHashMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, Scope> scopes = new HashMap<>();
    private final Map<String, Stated> openEnds = new HashMap<>();
    private final Set<String> unsaid = new HashSet<>();
    private final Set<String> elsewhere = new LinkedHashSet<>();
    private final Map<String, String> imported = new HashMap<>();
    private final OtherDocuments others = new OtherDocuments();
    private final Map<String, DeclaredCompleteness> declared = new HashMap<>();
    private Set<String> documents = Set.of(DOCUMENT);
    private Set<String> known = Set.of();

    Links(Problems problems) {
        this.problems = problems;
    }

    void add(SpdxField.Relationship relationship) {
        written.add(new SpdxField.Relationship(once(relationship.from()), once(relationship.word()), once(relationship.to()),
                relationship.at()));
    }

    void describes(String id, Location at) {
        described.putIfAbsent(once(id.strip()), at);
    }

    /** Notes that an element stands in another document, which has this name. */
    void imports(String id, String document) {
        imported.put(id, document);
    }

    /** What is said of other documents. */
    OtherDocuments others() {
        return others;
    }

    /** Notes what is said of an element's list of dependencies or parts; a gap in one of them is a gap. */
    void declares(String id, DeclaredCompleteness completeness) {
        declared.merge(id, completeness, (one, other) -> one == other ? one : DeclaredCompleteness.INCOMPLETE);
    }

    /** Complete when that is said of every one of these; incomplete when it is said of any element at all. */
    DeclaredCompleteness declared(List<Member> members) {
        if (declared.containsValue(DeclaredCompleteness.INCOMPLETE)) {
            return DeclaredCompleteness.INCOMPLETE;
        }
        boolean all = !members.isEmpty() && members.stream().allMatch(each -> declared.get(each.ref()) == DeclaredCompleteness.COMPLETE);
        return all ? DeclaredCompleteness.COMPLETE : DeclaredCompleteness.UNSTATED;
    }

    /** What each element is contained in, the first one where there are several. */
    Map<String, String> containers() {
        var containers = new HashMap<String, String>();
        for (SpdxField.Relationship each : written) {
            if (RelationshipKind.isContainment(each.word())) {
                boolean forward = RelationshipKind.of(each.word()) == RelationshipKind.FORWARD;
                containers.putIfAbsent(forward ? each.to() : each.from(), forward ? each.from() : each.to());
            }
        }
        return containers;
    }

    /** Ends of relationships that say more than containment, so that what stands there is worth listing even if it is a file. */
    Set<String> needed() {
        var needed = new HashSet<String>();
        for (SpdxField.Relationship each : written) {
            RelationshipKind kind = RelationshipKind.of(each.word());
            boolean needs = kind == RelationshipKind.FORWARD || kind == RelationshipKind.BACKWARD;
            if (needs && !RelationshipKind.isContainment(each.word())) {
                needed.add(each.from());
                needed.add(each.to());
            }
        }
        return needed;
    }

    /** What the document says it describes, by any of the ways to say so, in the order written. */
    Map<String, Location> described() {
        var all = new LinkedHashMap<>(described);
        for (SpdxField.Relationship each : written) {
            RelationshipKind kind = RelationshipKind.of(each.word());
            if (kind == RelationshipKind.DESCRIBES) {
                all.putIfAbsent(each.to(), each.at());
            } else if (kind == RelationshipKind.DESCRIBED_BY) {
                all.putIfAbsent(each.from(), each.at());
            }
        }
        all.keySet().removeIf(id -> isNobody(id) || documents.contains(id));
        return all;
    }

    /** Tells the graph who needs whom, among elements of these ids and those of the document itself. */
    void tell(DependencyGraph graph, Set<String> elements, @Nullable String documentId) {
        known = elements;
        documents = documentId == null ? Set.of(DOCUMENT, "DOCUMENT")
                : Set.of(DOCUMENT, documentId.equals(DOCUMENT) ? "DOCUMENT" : documentId);
        for (SpdxField.Relationship each : written) {
            RelationshipKind kind = RelationshipKind.of(each.word());
            if (kind == null) {
                problems.warning("UNKNOWN_VALUE", each.at(), "\"" + each.word() + "\" is no relationship of SPDX; it was passed over.",
                        CHECK_GENERATOR);
            } else if (kind == RelationshipKind.FORWARD) {
                depends(each.from(), each, each.to(), graph);
            } else if (kind == RelationshipKind.BACKWARD) {
                depends(each.to(), each, each.from(), graph);
            }
        }
    }

    /** The id of an element as its own entry writes it; the id itself when no entry has it in any form. */
    String resolved(String id) {
        if (known.contains(id)) {
            return id;
        }
        String local = id.substring(id.lastIndexOf('#') + 1);
        if (known.contains(local)) {
            return local;
        }
        if (local.startsWith(PREFIX) && known.contains(local.substring(PREFIX.length()))) {
            return local.substring(PREFIX.length());
        }
        return known.contains(PREFIX + local) ? PREFIX + local : id;
    }

    Scope scope(@Nullable String id) {
        return id == null ? Scope.UNSTATED : scopes.getOrDefault(id, Scope.UNSTATED);
    }

    /** What is said of an element's dependencies in place of naming them; null when nothing is. */
    @Nullable
    Stated openEnd(@Nullable String id) {
        return id == null ? null : openEnds.get(id);
    }

    /** Of how many elements it is said that nothing is asserted of what they need or hold. */
    int unsaid() {
        return unsaid.size();
    }

    /** Whether something is needed that stands in another document. */
    boolean leadElsewhere() {
        return !elsewhere.isEmpty();
    }

    /** Whether the document lists an element of this id, or says openly that it stands in another document. */
    boolean isListed(String id) {
        return known.contains(resolved(id)) || isElsewhere(id);
    }

    private void depends(String from, SpdxField.Relationship written, String to, DependencyGraph graph) {
        if (isNobody(from) || documents.contains(from) || documents.contains(to)) {
            // The document is no package: what it "contains" is what it lists.
            return;
        }
        if (isNobody(to)) {
            if (to.strip().equalsIgnoreCase("NOASSERTION")) {
                unsaid.add(resolved(from));
            }
            if (!RelationshipKind.isContainment(written.word())) {
                boolean none = to.strip().equalsIgnoreCase("NONE");
                openEnds.put(resolved(from), none ? Stated.present("NONE") : Stated.unknown("NOASSERTION"));
            }
            return;
        }
        if (isElsewhere(from) || isElsewhere(to)) {
            other(isElsewhere(from) ? from : to, written.at());
            return;
        }
        graph.depends(resolved(from), List.of(resolved(to)), written.at());
        if (!RelationshipKind.isContainment(written.word())) {
            scopes.merge(resolved(to), RelationshipKind.scope(written.word()), Links::stronger);
        }
    }

    /** What somebody requires is required, and what somebody needs without saying how may be, whoever else has it for development. */
    private static Scope stronger(Scope one, Scope other) {
        return STRENGTH.indexOf(one) <= STRENGTH.indexOf(other) ? one : other;
    }

    private void other(String id, Location at) {
        String document = imported.containsKey(id) ? imported.get(id) : id.substring(0, id.indexOf(':'));
        others.needs(document, imported.containsKey(id) ? id : id.substring(id.indexOf(':') + 1), at);
        if (elsewhere.add(document)) {
            problems.warning("OTHER_DOCUMENT", at,
                    "The file needs elements of another document, which it calls \"" + document + "\"; they are not listed here.",
                    "Import that document, too, for the same release. This list counts as incomplete by itself.");
        }
    }

    private boolean isElsewhere(String id) {
        return !known.contains(id) && (imported.containsKey(id) || id.startsWith("DocumentRef-") && id.indexOf(':') > 0);
    }

    static boolean isNobody(String id) {
        String word = id.strip().toUpperCase(Locale.ROOT);
        return word.equals("NONE") || word.equals("NOASSERTION");
    }

    private String once(String text) {
        String same = texts.putIfAbsent(text, text);
        return same == null ? text : same;
    }
}
