package org.vouchsafe.store.inventory;

import java.util.Arrays;
import java.util.List;

/** Shortest paths from the root of an inventory to its listings, as depth and the step before. */
public final class ShortestPaths {
    /** No path, no parent. */
    public static final int NONE = -1;
    private final int[] depths;
    private final int[] parents;

    private ShortestPaths(int[] depths, int[] parents) {
        this.depths = depths;
        this.parents = parents;
    }

    /** Over the targets of each listing; from nowhere when the root is negative. */
    public static ShortestPaths from(int root, List<int[]> targets) {
        int[] depths = new int[targets.size()];
        int[] parents = new int[targets.size()];
        Arrays.fill(depths, NONE);
        Arrays.fill(parents, NONE);
        if (root >= 0) {
            int[] queue = new int[targets.size()];
            int filled = 0;
            queue[filled++] = root;
            depths[root] = 0;
            for (int next = 0; next < filled; next++) {
                int from = queue[next];
                for (int to : targets.get(from)) {
                    if (depths[to] == NONE) {
                        depths[to] = depths[from] + 1;
                        parents[to] = from;
                        queue[filled++] = to;
                    }
                }
            }
        }
        return new ShortestPaths(depths, parents);
    }

    /** Edges between the root and the listing; NONE when no path leads there. */
    public int depth(int listing) {
        return depths[listing];
    }

    /** The listing before it on the path; NONE for the root and where no path leads. */
    public int parent(int listing) {
        return parents[listing];
    }
}
