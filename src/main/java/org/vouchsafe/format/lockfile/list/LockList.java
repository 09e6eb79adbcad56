package org.vouchsafe.format.lockfile.list;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.format.graph.DependencyGraph;
import org.vouchsafe.input.Problems;

/** What one lockfile lists, while it is read, and the inventory of it. The project itself is member 0. Not thread-safe. */
public final class LockList {
    /** The project as a target and source of edges. */
    public static final int PROJECT = 0;
    private static final Listed GONE = new Listed("", null, null, Location.WHOLE_FILE);
    private final List<Listed> entries = new ArrayList<>();
    private final Needs needs = new Needs();
    /** By number; null where nothing was asked. */
    private final List<@Nullable Asked> asked = new ArrayList<>();
    private final Problems problems;
    private boolean gap;

    public LockList(Problems problems) {
        this.problems = problems;
    }

    /** What dependants ask of one entry: the project's own words before those of others. */
    private static final class Asked {
        private @Nullable String ofProject;
        private String ofOthers = "";
        private boolean disputed;
        private boolean exact;
        private boolean judged;

        void add(int from, String range, @Nullable Pin pin) {
            exact |= pin == Pin.EXACT;
            judged |= pin != null;
            if (from == PROJECT) {
                ofProject = ofProject == null || ofProject.equals(range) ? range : ofProject + " and " + range;
            } else if (!range.isEmpty()) {
                disputed |= !ofOthers.isEmpty() && !ofOthers.equals(range);
                ofOthers = range;
            }
        }

        /** The project's range; else that of all dependants when they agree. */
        @Nullable
        String range() {
            String range = ofProject != null ? ofProject : disputed ? "" : ofOthers;
            return range.isEmpty() ? null : range;
        }
    }

    /** Adds an entry and returns its number, from 1. */
    public int add(Listed entry) {
        entries.add(entry);
        problems.listed(entries.size(), entry.location());
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
            needs.add(from, to);
        }
    }

    /** Notes that one needs another, and the range it asks for; an empty one is any version. */
    public void needs(int from, int to, String range, Pin pin) {
        needs(from, to);
        asked(to).add(from, range.strip(), pin);
    }

    /** Notes the range that the file itself asks for, without saying who needs it. */
    public void asked(int to, String range, Pin pin) {
        asked(to).add(PROJECT, range.strip(), pin);
    }

    /**
     * Notes what the project asks of an entry, whether or not it needs it itself.
     *
     * @param pin empty for what is no range of versions, such as a repository
     */
    public void asks(int to, String range, Optional<Pin> pin) {
        asked(to).add(PROJECT, range.strip(), pin.orElse(null));
    }

    private Asked asked(int number) {
        while (asked.size() <= number) {
            asked.add(null);
        }
        Asked known = asked.get(number);
        if (known == null) {
            known = new Asked();
            asked.set(number, known);
        }
        return known;
    }

    /** Notes that something could not be read or is not listed, so that the list is known to have a gap. */
    public void gap() {
        gap = true;
    }

    /** Notes the gap where a key is repeated: one value was read, while other programs, package managers among them, take another. */
    public LockList unlessRepeating(Problems problems) {
        gap |= problems.has("DUPLICATE_KEY");
        return this;
    }

    /** The numbers of all entries that another one needs; the project does not count. */
    public Set<Integer> neededByOthers() {
        return numbers(needs.needed(PROJECT));
    }

    /** Lets the project need what nothing else needs, for files that do not say what it asks for itself. */
    public void projectNeedsTheRest() {
        BitSet needed = needs.needed(-1);
        for (int i = 1; i <= entries.size(); i++) {
            if (!needed.get(i)) {
                needs.add(PROJECT, i);
            }
        }
    }

    /** The numbers of all entries that a path from these reaches, they among them. */
    public Set<Integer> reachedFrom(Set<Integer> starts) {
        var bits = new BitSet();
        starts.forEach(bits::set);
        return numbers(needs.reachedFrom(bits));
    }

    private static Set<Integer> numbers(BitSet bits) {
        return bits.stream().boxed().collect(Collectors.toSet());
    }

    /** The inventory of a project that is none of the entries. It can be made once: what was noted is let go of. */
    public InventoryDraft draft(LockProject project) {
        var members = new ArrayList<Member>(entries.size() + 1);
        var component = new Component("application", project.purl(), null, null, project.name() == null ? project.path() : project.name(),
                project.version(), List.of(), null);
        members.add(new Member(component, null, project.location(), Scope.UNSTATED, List.of(), Particulars.NONE));
        addEntries(members);
        return draft(project, members, PROJECT, needs.edges(PROJECT, PROJECT, 0));
    }

    /** The inventory of a project that is itself the entry of this number; what the project was noted to need, the entry needs. It can be made once. */
    public InventoryDraft draft(LockProject project, int root) {
        var members = new ArrayList<Member>(entries.size());
        addEntries(members);
        return draft(project, members, root - 1, needs.edges(PROJECT, root, 1));
    }

    private void addEntries(List<Member> members) {
        var refs = new HashSet<String>();
        for (int i = 0; i < entries.size(); i++) {
            Listed entry = entries.set(i, GONE);
            String ref = entry.ref() != null && refs.add(entry.ref()) ? entry.ref() : null;
            members.add(new Member(entry.component(), ref, entry.location(), entry.scope(), List.of(), particulars(entry, i + 1)));
        }
    }

    private Particulars particulars(Listed entry, int number) {
        Asked said = number < asked.size() ? asked.set(number, null) : null;
        if (said != null && said.judged) {
            entry.trait(said.exact ? Trait.EXACT_PIN : Trait.DRIFTING_RANGE);
        }
        Set<Trait> traits = entry.traits();
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
