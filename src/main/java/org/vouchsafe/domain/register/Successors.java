package org.vouchsafe.domain.register;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which entries of the register were merged into which: everything said of a merged one counts for the one that was kept. */
public record Successors(Map<SupplierId, SupplierId> suppliers, Map<ProductId, ProductId> products, Map<ReleaseId, ReleaseId> releases) {
    /** Nothing was merged. */
    public static final Successors NONE = new Successors(Map.of(), Map.of(), Map.of());

    public Successors {
        suppliers = Map.copyOf(suppliers);
        products = Map.copyOf(products);
        releases = Map.copyOf(releases);
    }

    /** The supplier this one counts for; itself where it was not merged. */
    public SupplierId of(SupplierId id) {
        return last(suppliers, id);
    }

    /** The product this one counts for; itself where it was not merged. */
    public ProductId of(ProductId id) {
        return last(products, id);
    }

    /** The release this one counts for; itself where it was not merged. */
    public ReleaseId of(ReleaseId id) {
        return last(releases, id);
    }

    /** True when nothing was merged. */
    public boolean isEmpty() {
        return suppliers.isEmpty() && products.isEmpty() && releases.isEmpty();
    }

    // Facts cannot go round in a circle, but a damaged file could, and must not hang the program.
    private static <T> T last(Map<T, T> successors, T id) {
        Set<T> met = new HashSet<>();
        T at = id;
        while (successors.containsKey(at) && met.add(at)) {
            at = successors.get(at);
        }
        return at;
    }
}
