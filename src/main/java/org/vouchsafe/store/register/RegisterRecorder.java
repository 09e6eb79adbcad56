package org.vouchsafe.store.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.register.Criticality;
import org.vouchsafe.domain.register.Deployment;
import org.vouchsafe.domain.register.DeploymentId;
import org.vouchsafe.domain.register.Product;
import org.vouchsafe.domain.register.ProductId;
import org.vouchsafe.domain.register.RegisterKind;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.domain.register.ReleaseStatus;
import org.vouchsafe.domain.register.Supplier;
import org.vouchsafe.domain.register.SupplierId;
import org.vouchsafe.store.fact.FactKind;
import org.vouchsafe.store.fact.FactLog;
import org.vouchsafe.store.fact.PendingFact;
import org.vouchsafe.store.sql.Session;

/** Records suppliers, products, releases and deployments; a changed one is recorded anew under its id. */
public final class RegisterRecorder {
    private static final String NEXT_SUPPLIER = "SELECT max(id) + 1 FROM supplier";
    private static final String NEXT_PRODUCT = "SELECT max(id) + 1 FROM product";
    private static final String NEXT_RELEASE = "SELECT max(id) + 1 FROM release";
    private static final String NEXT_DEPLOYMENT = "SELECT max(id) + 1 FROM deployment";
    private final Session session;
    private final FactLog log;
    private final RegisterTable held;

    public RegisterRecorder(Session session, FactLog log) {
        this.session = session;
        this.log = log;
        this.held = new RegisterTable(session);
    }

    /** A new supplier. */
    public SupplierId addSupplier(String name, List<String> aliases, List<String> namespaces, List<String> domains, List<String> contacts) {
        var id = new SupplierId(session.number(NEXT_SUPPLIER).orElse(1));
        record(new Supplier(id, name, aliases, namespaces, domains, contacts));
        return id;
    }

    /** A new product. */
    public ProductId addProduct(SupplierId supplier, String name, List<String> aliases) {
        known("supplier", supplier.value(), held.supplier(supplier.value()));
        var id = new ProductId(session.number(NEXT_PRODUCT).orElse(1));
        record(new Product(id, supplier, name, aliases));
        return id;
    }

    /** A new release. */
    public ReleaseId addRelease(ProductId product, String version, @Nullable LocalDate released, @Nullable Integer order,
            ReleaseStatus status,
            List<String> identifiers) {
        known("product", product.value(), held.product(product.value()));
        var id = new ReleaseId(session.number(NEXT_RELEASE).orElse(1));
        record(new Release(id, product, version, released, order, status, identifiers));
        return id;
    }

    /** A new deployment. */
    public DeploymentId addDeployment(ReleaseId release, String environment, @Nullable String owner, Criticality criticality,
            List<String> customers) {
        known("release", release.value(), held.release(release));
        var id = new DeploymentId(session.number(NEXT_DEPLOYMENT).orElse(1));
        record(new Deployment(id, release, environment, owner, criticality, customers));
        return id;
    }

    /** The supplier of this id is now as given. Recording what already holds records nothing; one that was ended is in the register again. */
    public void set(Supplier supplier) {
        if (held.isEnded(RegisterKind.SUPPLIER, supplier.id().value())
                || !known("supplier", supplier.id().value(), held.supplier(supplier.id().value())).equals(supplier)) {
            record(supplier);
        }
    }

    /** The product of this id is now as given. Recording what already holds records nothing; one that was ended is in the register again. */
    public void set(Product product) {
        known("supplier", product.supplier().value(), held.supplier(product.supplier().value()));
        if (held.isEnded(RegisterKind.PRODUCT, product.id().value())
                || !known("product", product.id().value(), held.product(product.id().value())).equals(product)) {
            record(product);
        }
    }

    /** The release of this id is now as given. Recording what already holds records nothing; one that was ended is in the register again. */
    public void set(Release release) {
        known("product", release.product().value(), held.product(release.product().value()));
        if (held.isEnded(RegisterKind.RELEASE, release.id().value())
                || !known("release", release.id().value(), held.release(release.id())).equals(release)) {
            record(release);
        }
    }

    /** The deployment of this id is now as given. Recording what already holds records nothing; one that was ended is in the register again. */
    public void set(Deployment deployment) {
        known("release", deployment.release().value(), held.release(deployment.release()));
        if (held.isEnded(RegisterKind.DEPLOYMENT, deployment.id().value())
                || !known("deployment", deployment.id().value(), held.deployment(deployment.id().value())).equals(deployment)) {
            record(deployment);
        }
    }

    /**
     * The entry is no longer in the register.
     *
     * @param successor the entry of the same kind it was merged into; null when it was withdrawn
     */
    public void end(RegisterKind kind, long id, @Nullable Long successor, String reason) {
        PendingFact fact = log.begin(FactKind.REGISTER_END);
        fact.insert(RegisterRows.END, fact.seq(), kind.name(), id, successor, reason).end();
    }

    private void record(Supplier supplier) {
        PendingFact fact = log.begin(FactKind.SUPPLIER);
        fact.insert(RegisterRows.SUPPLIER, fact.seq(), supplier.id().value(), supplier.name(), RegisterPack.body(supplier)).end();
    }

    private void record(Product product) {
        PendingFact fact = log.begin(FactKind.PRODUCT);
        fact.insert(RegisterRows.PRODUCT, fact.seq(), product.id().value(), product.supplier().value(), product.name(),
                RegisterPack.body(product))
                .end();
    }

    private void record(Release release) {
        PendingFact fact = log.begin(FactKind.RELEASE);
        fact.insert(RegisterRows.RELEASE, fact.seq(), release.id().value(), release.product().value(), release.version(), RegisterPack.body(
                release)).end();
    }

    private void record(Deployment deployment) {
        PendingFact fact = log.begin(FactKind.DEPLOYMENT);
        fact.insert(RegisterRows.DEPLOYMENT, fact.seq(), deployment.id().value(), deployment.release().value(), deployment.environment(),
                RegisterPack.body(deployment)).end();
    }

    private static <T> T known(String what, long id, Optional<T> found) {
        return found.orElseThrow(() -> new IllegalArgumentException("There is no " + what + " " + id + " in this workspace"));
    }
}
