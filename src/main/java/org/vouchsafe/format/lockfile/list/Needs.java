package org.vouchsafe.format.lockfile.list;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.vouchsafe.domain.inventory.Edge;

/** Who needs whom, by number, in eight bytes each: a lockfile of a hundred thousand packages has several times as many. */
final class Needs {
    private static final int FIRST = 256;
    private long[] pairs = new long[FIRST];
    private int size;
    private boolean sorted = true;

    void add(int from, int to) {
        if (size == pairs.length) {
            sort();
            // What was noted twice made room; else there is not enough of it.
            pairs = size > pairs.length / 2 ? Arrays.copyOf(pairs, pairs.length * 2) : pairs;
        }
        long pair = (long) from << 32 | to;
        sorted &= size == 0 || pairs[size - 1] < pair;
        pairs[size++] = pair;
    }

    /** Those that another one needs; {@code except} does not count as such. */
    BitSet needed(int except) {
        var needed = new BitSet();
        for (int i = 0; i < size; i++) {
            if (from(i) != except) {
                needed.set(to(i));
            }
        }
        return needed;
    }

    /** All that a path from these reaches, they among them. */
    BitSet reachedFrom(BitSet starts) {
        sort();
        var reached = new BitSet();
        reached.or(starts);
        int[] open = reached.stream().toArray();
        while (open.length > 0) {
            var next = new BitSet();
            for (int each : open) {
                for (int i = first(each); i < size && from(i) == each; i++) {
                    if (!reached.get(to(i))) {
                        reached.set(to(i));
                        next.set(to(i));
                    }
                }
            }
            open = next.stream().toArray();
        }
        return reached;
    }

    /** Each pair once, in order, as edges; what the one number needs, the other does, and all numbers are moved down by so many. */
    List<Edge> edges(int instead, int by, int down) {
        sort();
        var edges = new ArrayList<Edge>(size);
        for (int i = 0; i < size; i++) {
            int from = from(i) == instead ? by : from(i);
            if (from != to(i) && (from == from(i) || !has(from, to(i)))) {
                edges.add(new Edge(from - down, to(i) - down));
            }
        }
        return edges;
    }

    private boolean has(int from, int to) {
        return Arrays.binarySearch(pairs, 0, size, (long) from << 32 | to) >= 0;
    }

    /** Where the pairs of this one begin. */
    private int first(int from) {
        int at = Arrays.binarySearch(pairs, 0, size, (long) from << 32);
        return at < 0 ? -at - 1 : at;
    }

    private void sort() {
        if (sorted) {
            return;
        }
        Arrays.sort(pairs, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (kept == 0 || pairs[i] != pairs[kept - 1]) {
                pairs[kept++] = pairs[i];
            }
        }
        size = kept;
        sorted = true;
    }

    private int from(int i) {
        return (int) (pairs[i] >> 32);
    }

    private int to(int i) {
        return (int) pairs[i];
    }
}
