package org.vouchsafe.usecase.register;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Purl;
import org.vouchsafe.domain.register.Criticality;
import org.vouchsafe.domain.register.Deployment;
import org.vouchsafe.domain.register.Portfolio;
import org.vouchsafe.domain.register.Product;
import org.vouchsafe.domain.register.ProductId;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.domain.register.Supplier;
import org.vouchsafe.domain.register.SupplierId;

/** One state of the register, ready for being asked by id and by name. Immutable. */
public final class RegisterIndex {
    private final Portfolio portfolio;
    private final Map<SupplierId, Supplier> suppliers = new HashMap<>();
    private final Map<ProductId, Product> products = new HashMap<>();
    private final Map<ReleaseId, Release> releases = new HashMap<>();
    private final Map<ReleaseId, List<Deployment>> deployments = new HashMap<>();

    public RegisterIndex(Portfolio portfolio) {
        this.portfolio = portfolio;
        portfolio.suppliers().forEach(each -> suppliers.put(each.id(), each));
        portfolio.products().forEach(each -> products.put(each.id(), each));
        portfolio.releases().forEach(each -> releases.put(each.id(), each));
        for (Deployment each : portfolio.deployments()) {
            deployments.merge(each.release(), List.of(each),
                    (known, more) -> java.util.stream.Stream.concat(known.stream(), more.stream()).toList());
        }
    }

    public Portfolio portfolio() {
        return portfolio;
    }

    /** The release of that id, or the one it was merged into. */
    public Optional<Release> release(ReleaseId id) {
        return Optional.ofNullable(releases.get(portfolio.successors().of(id)));
    }

    /** The product of that id, or the one it was merged into. */
    public Optional<Product> product(ProductId id) {
        return Optional.ofNullable(products.get(portfolio.successors().of(id)));
    }

    /** The supplier of that id, or the one it was merged into. */
    public Optional<Supplier> supplier(SupplierId id) {
        return Optional.ofNullable(suppliers.get(portfolio.successors().of(id)));
    }

    /** The product of a release the register has. */
    public Product productOf(Release release) {
        return known(products.get(release.product()), "product of release " + release.version());
    }

    /** The supplier of a product the register has. */
    public Supplier supplierOf(Product product) {
        return known(suppliers.get(product.supplier()), "supplier of product " + product.name());
    }

    public Supplier supplierOf(Release release) {
        return supplierOf(productOf(release));
    }

    /** Where a release runs, most critical first; empty when nowhere. */
    public List<Deployment> deploymentsOf(ReleaseId release) {
        return deployments.getOrDefault(release, List.of()).stream()
                .sorted(Comparator.comparing(Deployment::criticality).thenComparing(Deployment::environment)).toList();
    }

    /** The highest criticality of its deployments. */
    public Criticality criticalityOf(ReleaseId release) {
        return deploymentsOf(release).stream().map(Deployment::criticality).min(Comparator.naturalOrder()).orElse(Criticality.UNSTATED);
    }

    /** The owner named for its most critical deployment that names one. */
    public @Nullable String ownerOf(ReleaseId release) {
        return deploymentsOf(release).stream().map(Deployment::owner).filter(java.util.Objects::nonNull).findFirst().orElse(null);
    }

    /** The supplier of that name; by alias, namespace or domain where no name fits. */
    public Optional<Supplier> supplierNamed(String name) {
        return portfolio.suppliers().stream().filter(each -> Spelling.same(each.name(), name)).findFirst()
                .or(() -> portfolio.suppliers().stream().filter(each -> Spelling.any(each.aliases(), name)
                        || Spelling.any(each.namespaces(), name) || Spelling.any(each.domains(), name)).findFirst());
    }

    /** The supplier's product of that name or alias. */
    public Optional<Product> productNamed(SupplierId supplier, String name) {
        List<Product> own = portfolio.products().stream().filter(each -> each.supplier().equals(supplier)).toList();
        return own.stream().filter(each -> Spelling.same(each.name(), name)).findFirst()
                .or(() -> own.stream().filter(each -> Spelling.any(each.aliases(), name)).findFirst());
    }

    /** All products of that name or alias, whoever ships them. */
    public List<Product> productsNamed(String name) {
        return portfolio.products().stream().filter(each -> Spelling.same(each.name(), name) || Spelling.any(each.aliases(), name))
                .toList();
    }

    /** All products known under this purl, whatever version it names. */
    public List<Product> productsWith(Purl purl) {
        String text = Identifiers.withoutVersion(purl);
        return portfolio.products().stream().filter(each -> each.aliases().contains(text)).toList();
    }

    /** All releases known under exactly this purl. */
    public List<Release> releasesWith(Purl purl) {
        return portfolio.releases().stream().filter(each -> each.identifiers().contains(purl.canonical())).toList();
    }

    public Optional<Release> release(ProductId product, String version) {
        return portfolio.releases().stream()
                .filter(each -> each.product().equals(product) && each.version().strip().equals(version.strip()))
                .findFirst();
    }

    /** {@code Northwind Systems / Portal 2.0}. */
    public String place(Release release) {
        Product product = productOf(release);
        return supplierOf(product).name() + " / " + product.name() + " " + release.version();
    }

    private static <T> T known(@Nullable T found, String what) {
        if (found == null) {
            throw new IllegalStateException("The register does not hold the " + what);
        }
        return found;
    }
}
