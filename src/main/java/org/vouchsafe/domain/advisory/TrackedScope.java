package org.vouchsafe.domain.advisory;

import org.vouchsafe.domain.register.ProductId;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.domain.register.Successors;
import org.vouchsafe.domain.register.SupplierId;

/** For which releases a tracked advisory is asked about, whether or not anything is known of them. */
public sealed interface TrackedScope {
    /** Every release of the workspace. */
    record Everything() implements TrackedScope {}

    /** All releases of a supplier's products, those to come included. */
    record OfSupplier(SupplierId supplier) implements TrackedScope {}

    /** All releases of a product, those to come included. */
    record OfProduct(ProductId product) implements TrackedScope {}

    /** One release. */
    record OfRelease(ReleaseId release) implements TrackedScope {}

    /** True when this release, of a product of this supplier, lies in it. */
    default boolean holds(Release candidate, SupplierId supplier) {
        return switch (this) {
            case Everything _ -> true;
            case OfSupplier of -> of.supplier().equals(supplier);
            case OfProduct of -> of.product().equals(candidate.product());
            case OfRelease of -> of.release().equals(candidate.id());
        };
    }

    /** The same after what was merged: it means what was kept. */
    default TrackedScope after(Successors merges) {
        return switch (this) {
            case Everything everything -> everything;
            case OfSupplier of -> new OfSupplier(merges.of(of.supplier()));
            case OfProduct of -> new OfProduct(merges.of(of.product()));
            case OfRelease of -> new OfRelease(merges.of(of.release()));
        };
    }
}
