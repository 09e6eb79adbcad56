package org.vouchsafe.usecase.identity;

import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.register.LegalId;
import org.vouchsafe.domain.register.Product;
import org.vouchsafe.domain.register.Supplier;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.store.WriteTx;
import org.vouchsafe.store.audit.Entry;
import org.vouchsafe.usecase.Acting;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.position.Positions;
import org.vouchsafe.usecase.read.StateChange;
import org.vouchsafe.usecase.register.KnownNames;
import org.vouchsafe.usecase.register.RegisterIndex;

/** Who is who: names of suppliers and products, merging two into one, splitting one into two. Each a fact that can be undone. */
public final class EditIdentities {
    private final Acting acting;

    public EditIdentities(Workspace workspace, Positions positions) {
        this.acting = new Acting(workspace, positions);
    }

    /** A product by name, of a supplier by name. */
    public record ProductNamed(String supplier, String product) {
        private String words() {
            return supplier.strip() + " / " + product.strip();
        }

        private Product in(RegisterIndex register) {
            var names = new KnownNames(register);
            return names.product(names.supplier(supplier), product);
        }
    }

    /**
     * What goes to a new supplier, or to a new product.
     *
     * @param name of the new one
     * @param parts products by name, or releases by version
     * @param names other names (namespaces, domains, contacts and numbers too) that are the new one's
     */
    public record Share(String name, List<String> parts, List<String> names) {
        public Share {
            parts = List.copyOf(parts);
            names = List.copyOf(names);
        }
    }

    /** Everything of the merged supplier counts for the kept one. */
    public List<StateChange> mergeSuppliers(String merged, String kept, String reason, Actor actor) {
        return changing("merge", merged.strip() + " into " + kept.strip(), reason, actor, (tx, register) -> {
            var names = new KnownNames(register);
            new Merging(tx, register, reason.strip()).suppliers(names.supplier(merged), names.supplier(kept));
        });
    }

    /** Everything of the merged product counts for the kept one, which may be another supplier's. */
    public List<StateChange> mergeProducts(ProductNamed merged, ProductNamed kept, String reason, Actor actor) {
        return changing("merge", merged.words() + " into " + kept.words(), reason, actor,
                (tx, register) -> new Merging(tx, register, reason.strip()).products(merged.in(register), kept.in(register)));
    }

    /** Takes products and names out to a new supplier. */
    public List<StateChange> splitSupplier(String from, Share share, String reason, Actor actor) {
        refuseNameless(share);
        return changing("split", share.name().strip() + " from " + from.strip(), reason, actor, (tx, register) -> {
            var splitting = new Splitting(tx, register);
            Supplier supplier = new KnownNames(register).supplier(from);
            splitting.supplier(supplier, share.name().strip(), splitting.products(supplier, share.parts()), share.names());
        });
    }

    /** Takes releases and names out to a new product of the same supplier. */
    public List<StateChange> splitProduct(ProductNamed from, Share share, String reason, Actor actor) {
        refuseNameless(share);
        return changing("split", share.name().strip() + " from " + from.words(), reason, actor, (tx, register) -> {
            var splitting = new Splitting(tx, register);
            Product product = from.in(register);
            splitting.product(product, share.name().strip(), splitting.releases(product, share.parts()), share.names());
        });
    }

    /**
     * What is corrected about a supplier's names, or a product's.
     *
     * @param product null: it is about the supplier
     * @param rename the name shown from now on, the old one staying another name; null: as it is
     * @param names other names; the lists beside it and the numbers are the supplier's only
     * @param removed what is taken away, whichever of these it is
     */
    public record Correction(String supplier, @Nullable String product, @Nullable String rename, List<String> names,
            List<String> namespaces, List<String> domains, List<LegalId> legalIds, List<String> removed) {}

    /**
     * Adds and takes away names.
     *
     * @throws Refused when nothing is to be changed, what is taken away is no name of it, or what is added is somebody else's
     */
    public List<StateChange> correct(Correction correction, String reason, Actor actor) {
        String subject = correction.supplier().strip() + (correction.product() == null ? "" : " / " + correction.product().strip());
        return changing("alias", subject, reason, actor, (tx, register) -> new Renaming(new Naming(tx, register), register)
                .correct(correction));
    }

    /** Sets all names of a supplier: those left out no longer are its names. */
    public List<StateChange> name(Supplier supplier, String reason, Actor actor) {
        return changing("alias", supplier.name(), reason, actor, (tx, register) -> new Naming(tx, register).set(supplier));
    }

    /** Sets all names of a product: those left out no longer are its names. */
    public List<StateChange> name(Product product, String reason, Actor actor) {
        return changing("alias", product.name(), reason, actor, (tx, register) -> new Naming(tx, register).set(product));
    }

    private static void refuseNameless(Share share) {
        if (share.name().isBlank()) {
            throw new Refused(Refused.Kind.REQUEST, "Say how the new one is called.");
        }
        if (share.parts().isEmpty() && share.names().isEmpty()) {
            throw new Refused(Refused.Kind.REQUEST, "Say what is taken out to " + share.name().strip() + ".");
        }
    }

    private List<StateChange> changing(String action, String subject, String reason, Actor actor,
            BiConsumer<WriteTx, RegisterIndex> act) {
        return acting.changing(new Entry(actor.name(), action, subject, reason.strip()), tx -> {
            act.accept(tx, new RegisterIndex(tx.register().portfolio(Viewpoint.LATEST)));
            return null;
        });
    }
}
