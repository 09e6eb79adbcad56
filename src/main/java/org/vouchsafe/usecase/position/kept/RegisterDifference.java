package org.vouchsafe.usecase.position.kept;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.vouchsafe.domain.register.Portfolio;
import org.vouchsafe.domain.register.Product;
import org.vouchsafe.domain.register.ProductId;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.domain.register.Supplier;
import org.vouchsafe.domain.register.SupplierId;

/**
 * In which releases two registers differ.
 *
 * @param suppliersMerged true when suppliers were merged or parted, which may change whose word any document is
 * @param suppliersEdited true when a supplier came, went, or is called or known otherwise: then a document may be another's newer version, or no
 *     longer
 * @param moved releases of products in which one came, went, was merged or moved, or in which the order of releases may be another
 * @param renamed other releases that are, or whose product or supplier is, called or known otherwise
 */
record RegisterDifference(boolean suppliersMerged, boolean suppliersEdited, Set<ReleaseId> moved, Set<ReleaseId> renamed) {
    static RegisterDifference between(Portfolio before, Portfolio after) {
        return new Comparison(before, after).difference();
    }

    private static final class Comparison {
        private final Portfolio before;
        private final Portfolio after;
        private final Set<ProductId> movedProducts = new HashSet<>();
        private final Set<ReleaseId> renamed = new TreeSet<>();

        Comparison(Portfolio before, Portfolio after) {
            this.before = before;
            this.after = after;
        }

        RegisterDifference difference() {
            Set<SupplierId> suppliers = differing(before.suppliers(), after.suppliers(), Supplier::id);
            Set<ProductId> products = differing(before.products(), after.products(), Product::id);
            Map<ProductId, Product> was = by(before.products(), Product::id);
            Map<ProductId, Product> is = by(after.products(), Product::id);
            Set<ProductId> named = new HashSet<>(products);
            for (ProductId each : products) {
                Product one = was.get(each);
                Product other = is.get(each);
                if (one == null || other == null || !one.supplier().equals(other.supplier())) {
                    movedProducts.add(each);
                }
            }
            for (Product each : was.values()) {
                addOf(each, suppliers, named);
            }
            is.values().forEach(each -> addOf(each, suppliers, named));
            differing(before.successors().products(), after.successors().products()).forEach(movedProducts::add);
            releases(named);
            Set<ReleaseId> moved = new TreeSet<>();
            of(before, movedProducts, moved);
            of(after, movedProducts, moved);
            renamed.removeAll(moved);
            return new RegisterDifference(!before.successors().suppliers().equals(after.successors().suppliers()), !suppliers.isEmpty(),
                    moved,
                    renamed);
        }

        // A supplier that comes or goes takes its releases with it.
        private void addOf(Product product, Set<SupplierId> suppliers, Set<ProductId> named) {
            if (suppliers.contains(product.supplier())) {
                named.add(product.id());
                boolean both = before.suppliers().stream().anyMatch(each -> each.id().equals(product.supplier()))
                        && after.suppliers().stream().anyMatch(each -> each.id().equals(product.supplier()));
                if (!both) {
                    movedProducts.add(product.id());
                }
            }
        }

        private void releases(Set<ProductId> named) {
            Map<ReleaseId, Release> was = by(before.releases(), Release::id);
            Map<ReleaseId, Release> is = by(after.releases(), Release::id);
            Set<ReleaseId> differing = differing(before.releases(), after.releases(), Release::id);
            differing.addAll(differing(before.successors().releases(), after.successors().releases()));
            for (ReleaseId each : differing) {
                Release one = was.get(each);
                Release other = is.get(each);
                if (one != null && other != null && sameOrder(one, other)
                        && Objects.equals(before.successors().releases().get(each), after.successors().releases().get(each))) {
                    renamed.add(each);
                } else {
                    product(was.get(before.successors().of(each)));
                    product(is.get(after.successors().of(each)));
                    product(one);
                    product(other);
                }
            }
            of(before, named, renamed);
            of(after, named, renamed);
        }

        private void product(@org.jspecify.annotations.Nullable Release release) {
            if (release != null) {
                movedProducts.add(release.product());
            }
        }

        private static boolean sameOrder(Release one, Release other) {
            return one.product().equals(other.product()) && one.version().equals(other.version())
                    && Objects.equals(one.released(), other.released()) && Objects.equals(one.order(), other.order());
        }

        private static void of(Portfolio portfolio, Set<ProductId> products, Set<ReleaseId> releases) {
            portfolio.releases().stream().filter(each -> products.contains(each.product())).forEach(each -> releases.add(each.id()));
        }

        private static <K, V> Set<K> differing(Collection<V> before, Collection<V> after, Function<V, K> id) {
            return differing(by(before, id), by(after, id));
        }

        private static <K, V> Set<K> differing(Map<K, V> before, Map<K, V> after) {
            Set<K> differing = new HashSet<>();
            before.forEach((key, value) -> {
                if (!value.equals(after.get(key))) {
                    differing.add(key);
                }
            });
            after.keySet().stream().filter(each -> !before.containsKey(each)).forEach(differing::add);
            return differing;
        }

        private static <K, V> Map<K, V> by(Collection<V> values, Function<V, K> id) {
            Map<K, V> by = new HashMap<>();
            values.forEach(each -> by.put(id.apply(each), each));
            return by;
        }
    }
}
