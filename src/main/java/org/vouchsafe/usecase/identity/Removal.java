package org.vouchsafe.usecase.identity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.register.Deployment;
import org.vouchsafe.domain.register.Product;
import org.vouchsafe.domain.register.RegisterKind;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.domain.register.Supplier;
import org.vouchsafe.store.WriteTx;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.register.KnownNames;
import org.vouchsafe.usecase.register.RegisterIndex;

/** Takes an entry out of the register, if nothing refers to it any more. */
public final class Removal {
    private static final int NAMED = 3;
    private final WriteTx tx;
    private final RegisterIndex register;
    private final KnownNames names;

    public Removal(WriteTx tx) {
        this.tx = tx;
        this.register = new RegisterIndex(tx.register().portfolio(Viewpoint.LATEST));
        this.names = new KnownNames(register);
    }

    /** What is meant: the last that is named. */
    public record Place(String supplier, @Nullable String product, @Nullable String release, @Nullable String environment) {
        /** {@code Northwind Systems / Portal 2.0, production}. */
        public String words() {
            return supplier + (product == null ? "" : " / " + product) + (release == null ? "" : " " + release)
                    + (environment == null ? "" : ", " + environment);
        }
    }

    /** @throws Refused when it is not known or still referred to */
    public void remove(Place place, String reason) {
        Supplier supplier = names.supplier(place.supplier());
        if (place.product() == null) {
            remove(supplier, reason);
            return;
        }
        Product product = names.product(supplier, place.product());
        if (place.release() == null) {
            refuse(product.name(), names.releasesOf(product).stream().map(each -> "release " + each.version()).toList());
            tx.recordRegister().end(RegisterKind.PRODUCT, product.id().value(), null, reason);
            return;
        }
        Release release = names.release(product, place.release());
        if (place.environment() == null) {
            refuse(register.place(release), references(release));
            tx.recordRegister().end(RegisterKind.RELEASE, release.id().value(), null, reason);
        } else {
            names.deployments(release, place.environment())
                    .forEach(each -> tx.recordRegister().end(RegisterKind.DEPLOYMENT, each.id().value(), null, reason));
        }
    }

    private void remove(Supplier supplier, String reason) {
        List<String> references = new ArrayList<>(names.productsOf(supplier).stream().map(each -> "product " + each.name()).toList());
        for (Evidence each : tx.evidence().all(Viewpoint.LATEST)) {
            var named = tx.evidence().namedSupplier(each.id());
            if (each.withdrawn() == null && named != null && register.portfolio().successors().of(named).equals(supplier.id())) {
                references.add(each.id() + ", said to be theirs at import");
            }
        }
        tx.questionnaires().requests(Viewpoint.LATEST).stream()
                .filter(each -> register.portfolio().successors().of(each.supplier()).equals(supplier.id()))
                .forEach(each -> references.add("questionnaire " + each.requestId()));
        tx.signatures().keys(Viewpoint.LATEST).stream().filter(each -> supplier.id().equals(each.supplier()))
                .forEach(each -> references.add("key " + each.name()));
        refuse(supplier.name(), references);
        tx.recordRegister().end(RegisterKind.SUPPLIER, supplier.id().value(), null, reason);
    }

    private List<String> references(Release release) {
        List<String> references = new ArrayList<>();
        tx.evidence().all(Viewpoint.LATEST).stream().filter(each -> each.withdrawn() == null && release.id().equals(each.placedAt()))
                .forEach(each -> references.add("evidence " + each.id()));
        tx.decisions().all().stream()
                .filter(each -> each.withdrawn() == null
                        && register.portfolio().successors().of(each.release()).equals(release.id()))
                .forEach(each -> references.add("decision " + each.id().value() + " on " + each.advisoryId()));
        register.deploymentsOf(release.id()).stream().map(Deployment::environment)
                .forEach(each -> references.add("deployment " + each));
        return references;
    }

    private static void refuse(String what, List<String> references) {
        if (!references.isEmpty()) {
            int more = references.size() - NAMED;
            throw new Refused(Refused.Kind.REQUEST,
                    what + " cannot be taken out of the register while something refers to it: "
                            + String.join(", ", references.stream().limit(NAMED).toList()) + (more > 0 ? " and " + more + " more" : "")
                            + ". Move or withdraw that first.");
        }
    }
}
