package org.vouchsafe.format.lockfile.list;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.inventory.Completeness;
import org.vouchsafe.domain.inventory.Component;
import org.vouchsafe.domain.inventory.DeclaredCompleteness;
import org.vouchsafe.domain.inventory.DocumentElement;
import org.vouchsafe.domain.inventory.Edge;
import org.vouchsafe.domain.inventory.InventoryDraft;
import org.vouchsafe.domain.inventory.InventoryHeader;
import org.vouchsafe.domain.inventory.Member;
import org.vouchsafe.domain.inventory.Particulars;
import org.vouchsafe.domain.inventory.Scope;
import org.vouchsafe.domain.inventory.Stated;
import org.vouchsafe.domain.inventory.Trait;
import org.vouchsafe.format.graph.DependencyGraph;

/** What one lockfile lists, while it is read, and the inventory of it. The project itself is member 0. Not thread-safe. */
public final class LockList {
    /** The project as a target and source of edges. */
    public static final int PROJECT = 0;
    private final List<Listed> entries = new ArrayList<>();
    private final Set<Edge> edges = new LinkedHashSet<>();
    private final Map<Integer, Asked> asked = new HashMap<>();
    private boolean gap;

    /** What dependants ask of one entry: the project's own words before those of others. */
    private static final class Asked {
        private @Nullable String ofProject;
        private final Set<String> ofOthers = new LinkedHashSet<>(2);
        private boolean exact;
        private boolean judged;

        void add(int from, String range, @Nullable Pin pin) {
            exact |= pin == Pin.EXACT;
            judged |= pin != null;
            if (from == PROJECT) {
                ofProject = ofProject == null || ofProject.equals(range) ? range : ofProject + " and " + range;
            } else if (!range.isEmpty()) {
                ofOthers.add(range);
            }
        }

        /** The project's range; else that of all dependants when they agree. */
        @Nullable
        String range() {
            String range = ofProject != null ? ofProject : ofOthers.size() == 1 ? ofOthers.iterator().next() : "";
            return range.isEmpty() ? null : range;
        }
    }

    /** Adds an entry and returns its number, from 1. */
    public int add(Listed entry) {
        entries.add(entry);
        return entries.size();
    }

    /** The entry of this number. */
    public Listed entry(int number) {
        return entries.get(number - 1);
    }

    /** How many entries there are, without the project. */
    public int size() {
        return entries.size();
    }

    /** Notes that one needs another. */
    public void needs(int from, int to) {
        if (from != to) {
            edges.add(new Edge(from, to));
        }
    }

    /** Notes that one needs another, and the range it asks for; an empty one is any version. */
    public void needs(int from, int to, String range, Pin pin) {
        needs(from, to);
        asked.computeIfAbsent(to, none -> new Asked()).add(from, range.strip(), pin);
    }

    /** Notes the range that the file itself asks for, without saying who needs it. */
    public void asked(int to, String range, Pin pin) {
        asked.computeIfAbsent(to, none -> new Asked()).add(PROJECT, range.strip(), pin);
    }

    /**
     * Notes what the project asks of an entry, whether or not it needs it itself.
     *
     * @param pin empty for what is no range of versions, such as a repository
     */
    public void asks(int to, String range, Optional<Pin> pin) {
        asked.computeIfAbsent(to, none -> new Asked()).add(PROJECT, range.strip(), pin.orElse(null));
    }

    /** Notes that something could not be read or is not listed, so that the list is known to have a gap. */
    public void gap() {
        gap = true;
    }

    /** The numbers of all entries that another one needs; the project does not count. */
    public Set<Integer> neededByOthers() {
        Set<Integer> needed = new HashSet<>();
        edges.stream().filter(edge -> edge.from() != PROJECT).forEach(edge -> needed.add(edge.to()));
        return needed;
    }

    /** Lets the project need what nothing else needs, for files that do not say what it asks for itself. */
    public void projectNeedsTheRest() {
        Set<Integer> needed = new HashSet<>();
        edges.forEach(edge -> needed.add(edge.to()));
        for (int i = 1; i <= entries.size(); i++) {
            if (!needed.contains(i)) {
                edges.add(new Edge(PROJECT, i));
            }
        }
    }

    /** The numbers of all entries that a path from these reaches, they among them. */
    public Set<Integer> reachedFrom(Set<Integer> starts) {
        Map<Integer, List<Integer>> next = new HashMap<>();
        edges.forEach(edge -> next.computeIfAbsent(edge.from(), none -> new ArrayList<>(2)).add(edge.to()));
        var reached = new LinkedHashSet<>(starts);
        var open = new ArrayList<>(starts);
        while (!open.isEmpty()) {
            for (int to : next.getOrDefault(open.removeLast(), List.of())) {
                if (reached.add(to)) {
                    open.add(to);
                }
            }
        }
        return reached;
    }

    /** The inventory of a project that is none of the entries. */
    public InventoryDraft draft(LockProject project) {
        var members = new ArrayList<Member>(entries.size() + 1);
        var component = new Component("application", project.purl(), null, null, project.name() == null ? project.path() : project.name(),
                project.version(), List.of(), null);
        members.add(new Member(component, null, project.location(), Scope.UNSTATED, List.of(), Particulars.NONE));
        addEntries(members);
        return draft(project, members, PROJECT, List.copyOf(edges));
    }

    /** The inventory of a project that is itself the entry of this number; what the project was noted to need, the entry needs. */
    public InventoryDraft draft(LockProject project, int root) {
        var members = new ArrayList<Member>(entries.size());
        addEntries(members);
        var moved = new LinkedHashSet<Edge>(edges.size() * 2);
        for (Edge edge : edges) {
            int from = edge.from() == PROJECT ? root - 1 : edge.from() - 1;
            if (from != edge.to() - 1) {
                moved.add(new Edge(from, edge.to() - 1));
            }
        }
        return draft(project, members, root - 1, List.copyOf(moved));
    }

    private void addEntries(List<Member> members) {
        var refs = new HashSet<String>();
        for (int i = 0; i < entries.size(); i++) {
            Listed entry = entries.get(i);
            String ref = entry.ref() != null && refs.add(entry.ref()) ? entry.ref() : null;
            members.add(new Member(entry.component(), ref, entry.location(), entry.scope(), List.of(), particulars(entry, i + 1)));
        }
    }

    private Particulars particulars(Listed entry, int number) {
        Asked said = asked.get(number);
        Set<Trait> traits = entry.traits();
        if (said != null && said.judged) {
            traits.add(said.exact ? Trait.EXACT_PIN : Trait.DRIFTING_RANGE);
        }
        String range = said == null ? null : said.range();
        return range == null && entry.source() == null && traits.isEmpty() && entry.elements().isEmpty() ? Particulars.NONE
                : new Particulars(entry.elements(), range, entry.source(), traits);
    }

    private static String subject(Component described) {
        return described.group() == null ? described.name() : described.group() + ":" + described.name();
    }

    private InventoryDraft draft(LockProject project, List<Member> members, int root, List<Edge> all) {
        String ecosystem = project.kind().ecosystem();
        Set<String> types = new HashSet<>();
        if (ecosystem != null) {
            types.add(ecosystem);
        }
        int unreachable = members.size() - DependencyGraph.reached(root, members.size(), all).cardinality();
        var completeness = new Completeness(gap ? DeclaredCompleteness.INCOMPLETE : DeclaredCompleteness.UNSTATED, unreachable, 0,
                members.size() - 1, types);
        Component described = members.get(root).component();
        var header = new InventoryHeader(project.format(), project.formatVersion(), project.kind(), subject(described), null, null, null,
                null, project.name(), described.version(), described.purl(), completeness,
                Map.of(DocumentElement.PATH, Stated.present(project.path())));
        return new InventoryDraft(header, members, root, all);
    }
}
