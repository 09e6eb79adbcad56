package org.vouchsafe.ui.suppliers.identity;

import java.util.List;
import org.vouchsafe.domain.register.Product;
import org.vouchsafe.domain.register.Supplier;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.identity.EditIdentities;
import org.vouchsafe.usecase.identity.EditIdentities.ProductNamed;
import org.vouchsafe.usecase.identity.EditIdentities.Share;
import org.vouchsafe.usecase.read.StateChange;

/** What can be done to the identities of suppliers and products. Everything may take time. */
public interface IdentityActs {
    List<StateChange> name(Supplier supplier, String reason, Actor actor);

    List<StateChange> name(Product product, String reason, Actor actor);

    List<StateChange> mergeSuppliers(String merged, String kept, String reason, Actor actor);

    List<StateChange> mergeProducts(ProductNamed merged, ProductNamed kept, String reason, Actor actor);

    List<StateChange> splitSupplier(String from, Share share, String reason, Actor actor);

    List<StateChange> splitProduct(ProductNamed from, Share share, String reason, Actor actor);

    /** Those of an open workspace. */
    static IdentityActs of(UseCases use) {
        EditIdentities identities = use.identities();
        return new IdentityActs() {
            @Override
            public List<StateChange> name(Supplier supplier, String reason, Actor actor) {
                return identities.name(supplier, reason, actor);
            }

            @Override
            public List<StateChange> name(Product product, String reason, Actor actor) {
                return identities.name(product, reason, actor);
            }

            @Override
            public List<StateChange> mergeSuppliers(String merged, String kept, String reason, Actor actor) {
                return identities.mergeSuppliers(merged, kept, reason, actor);
            }

            @Override
            public List<StateChange> mergeProducts(ProductNamed merged, ProductNamed kept, String reason, Actor actor) {
                return identities.mergeProducts(merged, kept, reason, actor);
            }

            @Override
            public List<StateChange> splitSupplier(String from, Share share, String reason, Actor actor) {
                return identities.splitSupplier(from, share, reason, actor);
            }

            @Override
            public List<StateChange> splitProduct(ProductNamed from, Share share, String reason, Actor actor) {
                return identities.splitProduct(from, share, reason, actor);
            }
        };
    }
}
