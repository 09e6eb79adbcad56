package org.vouchsafe.usecase.graph;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.inventory.Edge;
import org.vouchsafe.domain.inventory.InventoryDraft;
import org.vouchsafe.domain.inventory.InventoryHeader;
import org.vouchsafe.domain.inventory.Member;

/** One inventory as a graph of its listings; a listing is named by its number. Immutable. */
public final class DependencyGraph {
    /** Depth of a listing that no path from the root reaches. */
    public static final int UNREACHED = -1;

    private final EvidenceId evidence;
    private final InventoryHeader header;
    private final List<Member> members;
    private final int root;
    private final int[][] needs;
    private final int[][] neededBy;
    private final int[] depth;

    private DependencyGraph(EvidenceId evidence, InventoryDraft inventory) {
        this.evidence = evidence;
        this.header = inventory.header();
        this.members = inventory.members();
        this.root = inventory.root();
        this.needs = adjacent(inventory.edges(), members.size(), Direction.NEEDS);
        this.neededBy = adjacent(inventory.edges(), members.size(), Direction.NEEDED_BY);
        this.depth = depths();
    }

    private enum Direction {
        NEEDS, NEEDED_BY
    }

    /** The graph of an inventory that this evidence holds. */
    public static DependencyGraph of(EvidenceId evidence, InventoryDraft inventory) {
        return new DependencyGraph(evidence, inventory);
    }

    public EvidenceId evidence() {
        return evidence;
    }

    /** What the inventory says of itself. */
    public InventoryHeader header() {
        return header;
    }

    /** Number of listings. */
    public int size() {
        return members.size();
    }

    public Member member(int listing) {
        return members.get(listing);
    }

    /** Number of the root; negative when there is none. */
    public int root() {
        return root;
    }

    /** What a listing needs directly, ascending. */
    public List<Integer> needs(int listing) {
        return Arrays.stream(needs[listing]).boxed().toList();
    }

    /** Who needs a listing directly, ascending. */
    public List<Integer> neededBy(int listing) {
        return Arrays.stream(neededBy[listing]).boxed().toList();
    }

    /** Edges on the shortest path from the root, or {@link #UNREACHED}. */
    public int depth(int listing) {
        return depth[listing];
    }

    /** How many listings need this one, directly or through others; itself not counted. */
    public int dependants(int listing) {
        return reached(listing, neededBy).cardinality() - 1;
    }

    /** How many listings this one needs, directly or through others; itself not counted. */
    public int dependencies(int listing) {
        return reached(listing, needs).cardinality() - 1;
    }

    /** A shortest path from the root to a listing, both included; only the listing when no path reaches it. */
    public List<Integer> path(int listing) {
        var path = new ArrayDeque<Integer>();
        path.addFirst(listing);
        int at = listing;
        while (depth[at] > 0) {
            int above = depth[at] - 1;
            at = Arrays.stream(neededBy[at]).filter(each -> depth[each] == above).findFirst().orElseThrow();
            path.addFirst(at);
        }
        return List.copyOf(path);
    }

    /** Every listing through which a path from the root leads to this one, root and itself included; only itself when none does. */
    public List<Integer> between(int listing) {
        BitSet above = reached(listing, neededBy);
        return IntStream.range(0, size()).filter(each -> above.get(each) && (each == listing || depth[each] != UNREACHED)).boxed().toList();
    }

    private BitSet reached(int from, int[][] along) {
        var reached = new BitSet(size());
        var queue = new ArrayDeque<Integer>();
        reached.set(from);
        queue.add(from);
        while (!queue.isEmpty()) {
            for (int next : along[queue.remove()]) {
                if (!reached.get(next)) {
                    reached.set(next);
                    queue.add(next);
                }
            }
        }
        return reached;
    }

    private int[] depths() {
        int[] depths = new int[size()];
        Arrays.fill(depths, UNREACHED);
        if (root < 0) {
            return depths;
        }
        var queue = new ArrayDeque<Integer>();
        depths[root] = 0;
        queue.add(root);
        while (!queue.isEmpty()) {
            int at = queue.remove();
            for (int next : needs[at]) {
                if (depths[next] == UNREACHED) {
                    depths[next] = depths[at] + 1;
                    queue.add(next);
                }
            }
        }
        return depths;
    }

    private static int[][] adjacent(List<Edge> edges, int size, Direction direction) {
        int[] counts = new int[size];
        for (Edge edge : edges) {
            counts[direction == Direction.NEEDS ? edge.from() : edge.to()]++;
        }
        int[][] adjacent = new int[size][];
        for (int i = 0; i < size; i++) {
            adjacent[i] = new int[counts[i]];
        }
        for (Edge edge : edges) {
            int from = direction == Direction.NEEDS ? edge.from() : edge.to();
            adjacent[from][--counts[from]] = direction == Direction.NEEDS ? edge.to() : edge.from();
        }
        for (int[] each : adjacent) {
            Arrays.sort(each);
        }
        return adjacent;
    }
}
