package org.vouchsafe.store.inventory;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The membership rows that the listings and edges of a set give. */
public final class Memberships {
    private final List<Listing> listings;
    private final ShortestPaths paths;

    Memberships(List<Listing> listings, int root) {
        this.listings = listings;
        this.paths = ShortestPaths.from(root, listings.stream().map(Listing::targets).toList());
    }

    /** Takes one row; depth and parent are null where no path leads to the listing. */
    public interface Taker {
        void take(long component, long listing, @Nullable Long depth, @Nullable Long parentComponent, @Nullable Long parentListing);
    }

    /** Hands over the rows in the order of the table: by component, then listing. */
    public void inOrder(Taker taker) {
        IntStream.range(0, listings.size()).boxed()
                .sorted(Comparator.comparingLong((Integer i) -> listings.get(i).component()).thenComparing(
                        i -> i))
                .forEach(i -> {
                    int depth = paths.depth(i);
                    int parent = paths.parent(i);
                    taker.take(listings.get(i).component(), i, depth < 0 ? null : (long) depth, parent < 0 ? null
                            : listings.get(parent)
                                    .component(),
                            parent < 0 ? null : (long) parent);
                });
    }
}
