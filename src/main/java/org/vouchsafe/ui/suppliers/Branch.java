package org.vouchsafe.ui.suppliers;

import org.vouchsafe.domain.register.Product;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.domain.register.Supplier;

/** A line of the tree. */
sealed interface Branch {
    /** A supplier. */
    record OfSupplier(Supplier supplier) implements Branch {}

    /** A product of a supplier. */
    record OfProduct(Supplier supplier, Product product) implements Branch {}

    /** A release of a product. */
    record OfRelease(Supplier supplier, Product product, Release release) implements Branch {}

    /** {@code Supplier}, {@code Supplier/Product} or {@code Supplier/Product@version}, as searches name it. */
    default String key() {
        return switch (this) {
            case OfSupplier(Supplier s) -> s.name();
            case OfProduct(Supplier s, Product p) -> s.name() + "/" + p.name();
            case OfRelease(Supplier s, Product p, Release r) -> s.name() + "/" + p.name() + "@" + r.version();
        };
    }

    /** What it is called among its siblings. */
    default String title() {
        return switch (this) {
            case OfSupplier(Supplier s) -> s.name();
            case OfProduct(Supplier s, Product p) -> p.name();
            case OfRelease(Supplier s, Product p, Release r) -> r.version();
        };
    }
}
