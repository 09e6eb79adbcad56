package org.vouchsafe.report.subject;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.register.Deployment;
import org.vouchsafe.domain.register.Portfolio;
import org.vouchsafe.domain.register.Product;
import org.vouchsafe.domain.register.ProductId;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.domain.register.Supplier;
import org.vouchsafe.domain.register.SupplierId;

/** The register by id, with the names a reader needs. An id the register does not hold is shown as such, never dropped. */
public final class RegisterIndex {
    private final Map<SupplierId, Supplier> suppliers = new HashMap<>();
    private final Map<ProductId, Product> products = new HashMap<>();
    private final Map<ReleaseId, Release> releases = new HashMap<>();
    private final Map<ReleaseId, List<Deployment>> deployments = new HashMap<>();
    private final Portfolio portfolio;

    public RegisterIndex(Portfolio portfolio) {
        this.portfolio = portfolio;
        portfolio.suppliers().forEach(each -> suppliers.put(each.id(), each));
        portfolio.products().forEach(each -> products.put(each.id(), each));
        portfolio.releases().forEach(each -> releases.put(each.id(), each));
        for (Deployment each : portfolio.deployments()) {
            deployments.computeIfAbsent(each.release(), id -> new java.util.ArrayList<>()).add(each);
        }
    }

    public @Nullable Supplier supplier(SupplierId id) {
        return suppliers.get(id);
    }

    public @Nullable Release release(ReleaseId id) {
        return releases.get(id);
    }

    public List<Release> releases() {
        return portfolio.releases();
    }

    /** All releases of all products of a supplier. */
    public List<Release> releasesOf(SupplierId supplier) {
        return portfolio.releases().stream().filter(release -> {
            Product product = products.get(release.product());
            return product != null && product.supplier().equals(supplier);
        }).toList();
    }

    /** By supplier and product, then in the order in which the register holds them. */
    public List<Release> ordered(List<Release> releases) {
        return releases.stream().sorted(Comparator.comparing(this::supplierName).thenComparing(this::productName)).toList();
    }

    /** {@code Billing}. */
    public String productName(Release release) {
        Product product = products.get(release.product());
        return product == null ? "(unknown product)" : product.name();
    }

    /** {@code Northwind Systems}. */
    public String supplierName(Release release) {
        Product product = products.get(release.product());
        Supplier supplier = product == null ? null : suppliers.get(product.supplier());
        return supplier == null ? "(unknown supplier)" : supplier.name();
    }

    /** {@code Billing 7.3}. */
    public String name(Release release) {
        return productName(release) + " " + release.version();
    }

    public List<Deployment> deploymentsOf(ReleaseId release) {
        return deployments.getOrDefault(release, List.of());
    }
}
