package org.vouchsafe.usecase.identity;

import java.util.ArrayList;
import java.util.List;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.register.Product;
import org.vouchsafe.domain.register.ProductId;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.domain.register.Supplier;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.store.WriteTx;
import org.vouchsafe.store.audit.Entry;
import org.vouchsafe.usecase.Acting;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.Guard;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.evidence.PlaceEvidence;
import org.vouchsafe.usecase.position.Positions;
import org.vouchsafe.usecase.read.StateChange;
import org.vouchsafe.usecase.register.KnownNames;
import org.vouchsafe.usecase.register.RegisterIndex;
import org.vouchsafe.usecase.register.Registrar;
import org.vouchsafe.usecase.suggest.Suggesting;
import org.vouchsafe.usecase.suggest.Suggestion;

/** Where evidence without a place might belong, and accepting one of these suggestions as one act. */
public final class Suggestions {
    private final Workspace workspace;
    private final Acting acting;

    public Suggestions(Workspace workspace, Positions positions) {
        this.workspace = workspace;
        this.acting = new Acting(workspace, positions);
    }

    /** Suggestions for one piece of evidence, the best founded first; empty when it has a place, needs none, or nothing speaks for any. */
    public List<Suggestion> of(EvidenceId evidence, Viewpoint viewpoint) {
        return Guard.of(() -> workspace.read(tx -> tx.evidence().find(evidence, viewpoint).filter(Suggestions::isOpen)
                .map(each -> suggesting(tx, viewpoint).of(each)).orElse(List.of())));
    }

    /** Suggestions for all evidence that waits for a place, in order of its number. */
    public List<Suggestion> all(Viewpoint viewpoint) {
        return Guard.of(() -> workspace.read(tx -> {
            Suggesting suggesting = suggesting(tx, viewpoint);
            List<Suggestion> all = new ArrayList<>();
            tx.evidence().all(viewpoint).stream().filter(each -> isOpen(each) && each.unplacedReason() != null)
                    .forEach(each -> all.addAll(suggesting.of(each)));
            return List.copyOf(all);
        }));
    }

    /**
     * Places the file as suggested, adds to the register what is new, and keeps a name that differs a little as another name.
     *
     * @throws Refused when the suggestion does not say which release, or no longer holds
     */
    public List<StateChange> accept(Suggestion suggestion, Actor actor) {
        if (suggestion.fit() == Suggestion.Fit.INCOMPLETE) {
            throw new Refused(Refused.Kind.REQUEST, "Nothing in " + suggestion.evidence() + " says which release of "
                    + suggestion.supplier() + " it is about. Place it by hand.");
        }
        if (!of(suggestion.evidence(), Viewpoint.LATEST).contains(suggestion)) {
            throw new Refused(Refused.Kind.REQUEST, "The suggestion for " + suggestion.evidence() + " no longer holds. Look at it again.");
        }
        String reason = String.join(" ", suggestion.reasons());
        return acting.changing(new Entry(actor.name(), "place", suggestion.evidence() + " at " + suggestion.place(), reason), tx -> {
            tx.recordEvidence().place(suggestion.evidence(), release(tx, suggestion), reason);
            return null;
        });
    }

    private static ReleaseId release(WriteTx tx, Suggestion suggestion) {
        RegisterIndex register = new RegisterIndex(tx.register().portfolio(Viewpoint.LATEST));
        Supplier supplier = new KnownNames(register).supplier(suggestion.supplier());
        if (suggestion.supplierAlias() != null) {
            new Naming(tx, register).set(new Supplier(supplier.id(), supplier.name(), with(supplier.aliases(), suggestion.supplierAlias()),
                    supplier.namespaces(), supplier.domains(), supplier.contacts(), supplier.legalIds()));
        }
        String name = String.valueOf(suggestion.product());
        if (suggestion.productAlias() != null) {
            Product product = new KnownNames(register).product(supplier, name);
            new Naming(tx, register)
                    .set(new Product(product.id(), product.supplier(), product.name(), with(product.aliases(), suggestion.productAlias())));
        }
        var registrar = new Registrar(tx);
        ProductId product = registrar.product(supplier.id(), name);
        return registrar.release(product, String.valueOf(suggestion.release()));
    }

    private static List<String> with(List<String> names, String one) {
        List<String> all = new ArrayList<>(names);
        all.add(one);
        return all;
    }

    private static boolean isOpen(Evidence evidence) {
        return evidence.placedAt() == null && evidence.withdrawn() == null && PlaceEvidence.whyUnplaceable(evidence.kind()) == null;
    }

    private static Suggesting suggesting(ReadTx tx, Viewpoint viewpoint) {
        return new Suggesting(tx, viewpoint, new RegisterIndex(tx.register().portfolio(viewpoint)));
    }
}
