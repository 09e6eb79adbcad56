package org.vouchsafe.store.register;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.register.Criticality;
import org.vouchsafe.domain.register.Deployment;
import org.vouchsafe.domain.register.DeploymentId;
import org.vouchsafe.domain.register.Product;
import org.vouchsafe.domain.register.ProductId;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.domain.register.ReleaseStatus;
import org.vouchsafe.domain.register.Supplier;
import org.vouchsafe.domain.register.SupplierId;
import org.vouchsafe.store.fact.FactLog;
import org.vouchsafe.store.sql.Session;

/** Records suppliers, products, releases and deployments; a changed one is recorded anew under its id. */
public final class RegisterRecorder {
    private final Session session;
    private final FactLog log;

    public RegisterRecorder(Session session, FactLog log) {
        this.session = session;
        this.log = log;
    }

    /** A new supplier. */
    public SupplierId addSupplier(String name, List<String> aliases, List<String> namespaces, List<String> domains, List<String> contacts) {
        throw new UnsupportedOperationException("not yet");
    }

    /** A new product. */
    public ProductId addProduct(SupplierId supplier, String name, List<String> aliases) {
        throw new UnsupportedOperationException("not yet");
    }

    /** A new release. */
    public ReleaseId addRelease(ProductId product, String version, @Nullable LocalDate released, @Nullable Integer order,
            ReleaseStatus status, List<String> identifiers) {
        throw new UnsupportedOperationException("not yet");
    }

    /** A new deployment. */
    public DeploymentId addDeployment(ReleaseId release, String environment, @Nullable String owner, Criticality criticality,
            List<String> customers) {
        throw new UnsupportedOperationException("not yet");
    }

    /** The supplier of this id is now as given. Recording what already holds records nothing. */
    public void set(Supplier supplier) {
        throw new UnsupportedOperationException("not yet");
    }

    /** The product of this id is now as given. Recording what already holds records nothing. */
    public void set(Product product) {
        throw new UnsupportedOperationException("not yet");
    }

    /** The release of this id is now as given. Recording what already holds records nothing. */
    public void set(Release release) {
        throw new UnsupportedOperationException("not yet");
    }

    /** The deployment of this id is now as given. Recording what already holds records nothing. */
    public void set(Deployment deployment) {
        throw new UnsupportedOperationException("not yet");
    }

}
