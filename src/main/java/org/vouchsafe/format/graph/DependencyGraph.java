package org.vouchsafe.format.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vouchsafe.domain.inventory.Edge;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.input.Problems;

/**
 * Who needs or contains whom. Services and files may stand between components in the dependencies of a document; they are no components of
 * ours, so the paths through them are kept and they themselves are not.
 */
public final class DependencyGraph {
    private final References references = new References();
    private final Problems problems;
    /** Members and passages that carry a reference, by its number; several when a reference was given twice. */
    private final Map<Integer, List<Integer>> holders = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<Edge> contained = new ArrayList<>();
    /** Passages are numbered -2, -3, … so that they never mix with members. */
    private int passages;
    private boolean dangling;

    public DependencyGraph(Problems problems) {
        this.problems = problems;
    }

    private record Entry(int ref, int[] targets, Location location) {}

    /** Notes that a member carries this reference; false when another one carries it already. */
    public boolean member(int member, String ref) {
        List<Integer> same = holders.computeIfAbsent(references.number(ref), number -> new ArrayList<>(1));
        same.add(member);
        return same.size() == 1;
    }

    /** Notes something that is no member and that paths lead through; false when its reference is taken. */
    public boolean passage(String ref) {
        return member(-2 - passages++, ref);
    }

    /** Notes that a member is part of another. */
    public void contains(int parent, int child) {
        contained.add(new Edge(parent, child));
    }

    /** Notes what the holder of a reference depends on. */
    public void depends(String ref, List<String> targets, Location location) {
        entries.add(new Entry(references.number(ref), targets.stream().mapToInt(references::number).toArray(), location));
    }

    /** Gives a member, which carries no reference of its own, the reference by which the dependencies speak of it. */
    public boolean adopt(int member, String ref) {
        Integer number = references.find(ref);
        return number != null && holders.putIfAbsent(number, List.of(member)) == null;
    }

    /** All edges between members, paths through passages shortened to one edge; dangling references are reported. */
    public List<Edge> edges() {
        Map<Integer, Set<Integer>> ofPassages = new HashMap<>();
        var between = new LinkedHashSet<Edge>(contained);
        for (Entry entry : entries) {
            List<Integer> from = holders.get(entry.ref());
            if (from == null) {
                dangling(entry.ref(), entry.location());
                continue;
            }
            for (int target : entry.targets()) {
                List<Integer> to = holders.get(target);
                if (to == null) {
                    dangling(target, entry.location());
                    continue;
                }
                for (int f : from) {
                    for (int t : to) {
                        if (f < 0) {
                            ofPassages.computeIfAbsent(f, any -> new LinkedHashSet<>()).add(t);
                        } else if (t != f) {
                            between.add(new Edge(f, t));
                        }
                    }
                }
            }
        }
        return passages == 0 ? List.copyOf(between) : shortened(between, ofPassages);
    }

    /** Whether an entry named something the document does not list; known after {@link #edges}. */
    public boolean hasDangling() {
        return dangling;
    }

    /** The members that have a dependency entry of their own, even an empty one. */
    public BitSet withEntry() {
        var own = new BitSet();
        for (Entry entry : entries) {
            for (int holder : holders.getOrDefault(entry.ref(), List.of())) {
                if (holder >= 0) {
                    own.set(holder);
                }
            }
        }
        return own;
    }

    /** The members that a path from the root reaches, the root among them; empty without a root. */
    public static BitSet reached(int root, int members, List<Edge> edges) {
        var reached = new BitSet(members);
        if (root < 0) {
            return reached;
        }
        int[] first = new int[members + 1];
        edges.forEach(edge -> first[edge.from() + 1]++);
        for (int i = 0; i < members; i++) {
            first[i + 1] += first[i];
        }
        int[] next = first.clone();
        int[] targets = new int[edges.size()];
        edges.forEach(edge -> targets[next[edge.from()]++] = edge.to());
        var open = new ArrayDeque<Integer>();
        open.add(root);
        reached.set(root);
        while (!open.isEmpty()) {
            int at = open.remove();
            for (int i = first[at]; i < first[at + 1]; i++) {
                if (!reached.get(targets[i])) {
                    reached.set(targets[i]);
                    open.add(targets[i]);
                }
            }
        }
        return reached;
    }

    private static List<Edge> shortened(Set<Edge> between, Map<Integer, Set<Integer>> ofPassages) {
        var edges = new LinkedHashSet<Edge>();
        for (Edge edge : between) {
            if (edge.to() >= 0) {
                edges.add(edge);
                continue;
            }
            var open = new ArrayDeque<Integer>();
            var seen = new LinkedHashSet<Integer>();
            open.add(edge.to());
            while (!open.isEmpty()) {
                for (int target : ofPassages.getOrDefault(open.remove(), Set.of())) {
                    if (target >= 0 && target != edge.from()) {
                        edges.add(new Edge(edge.from(), target));
                    } else if (target < 0 && seen.add(target)) {
                        open.add(target);
                    }
                }
            }
        }
        return List.copyOf(edges);
    }

    private void dangling(int ref, Location at) {
        dangling = true;
        problems.error("DANGLING_REF", at, "The dependencies name \"" + references.text(ref) + "\", which the file does not list.",
                "Ask the sender for the missing component; until then the list counts as incomplete.");
    }
}
