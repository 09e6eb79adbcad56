package org.vouchsafe.usecase.register;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.register.Criticality;
import org.vouchsafe.domain.register.Deployment;
import org.vouchsafe.domain.register.DeploymentId;
import org.vouchsafe.domain.register.Product;
import org.vouchsafe.domain.register.ProductId;
import org.vouchsafe.domain.register.RegisterEntry;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.domain.register.ReleaseStatus;
import org.vouchsafe.domain.register.Supplier;
import org.vouchsafe.domain.register.SupplierId;
import org.vouchsafe.store.WriteTx;
import org.vouchsafe.store.register.RegisterRecorder;

/** Finds entries of the register or makes them, within one change. Not thread-safe. */
public final class Registrar {
    private final WriteTx tx;
    private final RegisterRecorder recorder;
    private final Set<DeploymentId> met = new HashSet<>();
    private @Nullable RegisterIndex index;

    public Registrar(WriteTx tx) {
        this.tx = tx;
        this.recorder = tx.recordRegister();
    }

    /** The register as it stands within this change. */
    public RegisterIndex register() {
        if (index == null) {
            index = new RegisterIndex(tx.register().portfolio(Viewpoint.LATEST));
        }
        return index;
    }

    /** The supplier of that name, made where the register has none. */
    public SupplierId supplier(String name) {
        return register().supplierNamed(name).map(Supplier::id).orElseGet(() -> {
            index = null;
            return recorder.addSupplier(name.strip(), List.of(), List.of(), List.of(), List.of());
        });
    }

    /** The supplier's product of that name, made where the register has none. */
    public ProductId product(SupplierId supplier, String name) {
        return register().productNamed(supplier, name).map(Product::id).orElseGet(() -> {
            index = null;
            return recorder.addProduct(supplier, name.strip(), List.of());
        });
    }

    /** The product's release of that version, made where the register has none. */
    public ReleaseId release(ProductId product, String version) {
        return register().release(product, version).map(Release::id).orElseGet(() -> {
            index = null;
            return recorder.addRelease(product, version.strip(), null, null, ReleaseStatus.IN_USE, List.of());
        });
    }

    /** Remembers by which identifiers documents call a release and, without version, its product. */
    public void remember(ReleaseId id, List<String> identifiers, List<String> productNames) {
        register().release(id).ifPresent(release -> {
            set(new Release(release.id(), release.product(), release.version(), release.released(), release.order(), release.status(),
                    union(release.identifiers(), identifiers)), release);
            Product product = register().productOf(release);
            set(new Product(product.id(), product.supplier(), product.name(), union(product.aliases(), productNames)), product);
        });
    }

    /**
     * Applies one line of a register. What it does not say stays as it is; names, domains and contacts are added to those known; of a
     * deployment owner, criticality and customers are replaced where given.
     */
    public void apply(RegisterEntry entry) {
        SupplierId supplierId = supplier(entry.supplier());
        Supplier supplier = register().portfolio().suppliers().stream().filter(each -> each.id().equals(supplierId)).findFirst()
                .orElseThrow();
        var corrected = new Supplier(supplierId, supplier.name(), union(supplier.aliases(), entry.supplierAliases()),
                union(supplier.namespaces(), entry.supplierNamespaces()), union(supplier.domains(), entry.supplierDomains()),
                union(supplier.contacts(), entry.contacts()), unionOf(supplier.legalIds(), entry.supplierIds()));
        if (!corrected.equals(supplier)) {
            recorder.set(corrected);
            index = null;
        }
        if (entry.product() != null) {
            ProductId productId = product(supplierId, entry.product());
            Product product = register().portfolio().products().stream().filter(each -> each.id().equals(productId)).findFirst()
                    .orElseThrow();
            set(new Product(productId, product.supplier(), product.name(), union(product.aliases(), entry.productAliases())), product);
            if (entry.release() != null) {
                release(productId, entry.release(), entry);
            }
        }
    }

    private void release(ProductId product, String version, RegisterEntry entry) {
        ReleaseId id = release(product, version);
        Release release = register().release(id).orElseThrow();
        set(new Release(id, release.product(), release.version(), entry.released() == null ? release.released() : entry.released(),
                release.order(), entry.status() == null ? release.status() : entry.status(), release.identifiers()), release);
        if (entry.environment() != null) {
            deployment(id, entry.environment(), entry);
        }
    }

    // One file may give several deployments of one environment, told apart by owner; a later one that differs in owner is a correction.
    private void deployment(ReleaseId release, String environment, RegisterEntry entry) {
        List<Deployment> here = register().deploymentsOf(release).stream().filter(each -> Spelling.same(each.environment(), environment))
                .toList();
        Deployment known = here.stream()
                .filter(each -> entry.owner() == null || each.owner() != null && Spelling.same(each.owner(), entry.owner()))
                .findFirst().orElseGet(() -> here.stream().filter(each -> !met.contains(each.id())).findFirst().orElse(null));
        Criticality said = entry.criticality();
        if (known == null) {
            index = null;
            met.add(recorder.addDeployment(release, environment, entry.owner(), said == null ? Criticality.UNSTATED : said,
                    entry.customers()));
            return;
        }
        met.add(known.id());
        var corrected = new Deployment(known.id(), release, known.environment(), entry.owner() == null ? known.owner() : entry.owner(),
                said == null ? known.criticality() : said, entry.customers().isEmpty() ? known.customers() : entry.customers());
        if (!corrected.equals(known)) {
            recorder.set(corrected);
            index = null;
        }
    }

    private void set(Release now, Release before) {
        if (!now.equals(before)) {
            recorder.set(now);
            index = null;
        }
    }

    private void set(Product now, Product before) {
        if (!now.equals(before)) {
            recorder.set(now);
            index = null;
        }
    }

    private static <T> List<T> unionOf(List<T> known, List<T> more) {
        List<T> all = new ArrayList<>(known);
        more.stream().filter(each -> !all.contains(each)).forEach(all::add);
        return all;
    }

    private static List<String> union(List<String> known, List<String> more) {
        List<String> all = new ArrayList<>(known);
        more.stream().filter(each -> !Spelling.any(all, each)).forEach(all::add);
        return all;
    }
}
