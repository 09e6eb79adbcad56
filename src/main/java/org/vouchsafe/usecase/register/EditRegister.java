package org.vouchsafe.usecase.register;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.register.Product;
import org.vouchsafe.domain.register.RegisterEntry;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.domain.register.Supplier;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.store.audit.Entry;
import org.vouchsafe.usecase.Acting;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.identity.Removal;
import org.vouchsafe.usecase.position.Positions;
import org.vouchsafe.usecase.read.StateChange;

/** Adds to and corrects the register, and takes out what nothing refers to; each change a new fact. */
public final class EditRegister {
    private final Acting acting;

    public EditRegister(Workspace workspace, Positions positions) {
        this.acting = new Acting(workspace, positions);
    }

    /**
     * Applies one row: what it does not say stays as it is.
     *
     * @throws Refused when it names no supplier, a release without its product, a deployment without its release, or (unless told to make
     *     new ones) anything the register does not have
     */
    public List<StateChange> apply(RegisterEntry entry, Making making, String reason, Actor actor) {
        refuseIncomplete(entry);
        return acting.changing(new Entry(actor.name(), "register", subject(entry), reason.strip()), tx -> {
            var registrar = new Registrar(tx);
            if (making == Making.KNOWN_ONLY) {
                refuseUnknown(entry, new KnownNames(registrar.register()));
            }
            registrar.apply(entry);
            return null;
        });
    }

    /**
     * Takes a supplier, product, release or deployment out of the register, whichever is named last. It stays in the history.
     *
     * @param place names it; what is null is not named
     * @throws Refused when it is not known, no reason is given, or something still refers to it
     */
    public List<StateChange> remove(Removal.Place place, String reason, Actor actor) {
        if (reason.isBlank()) {
            throw new Refused(Refused.Kind.REQUEST, "Taking something out of the register needs a reason.");
        }
        return acting.changing(new Entry(actor.name(), "remove", place.words(), reason.strip()), tx -> {
            new Removal(tx).remove(place, reason.strip());
            return null;
        });
    }

    private static void refuseIncomplete(RegisterEntry entry) {
        if (entry.supplier().isBlank()) {
            throw new Refused(Refused.Kind.REQUEST, "Say which supplier it is about.");
        }
        if (entry.product() == null && (entry.release() != null || !entry.productAliases().isEmpty())) {
            throw new Refused(Refused.Kind.REQUEST, "Say which product it is about.");
        }
        boolean ofRelease = entry.released() != null || entry.status() != null || entry.environment() != null;
        if (entry.release() == null && ofRelease) {
            throw new Refused(Refused.Kind.REQUEST, "Say which release it is about.");
        }
        if (entry.environment() == null && (entry.owner() != null || entry.criticality() != null || !entry.customers().isEmpty())) {
            throw new Refused(Refused.Kind.REQUEST,
                    "Owner, criticality and customers belong to a deployment: say in which environment it runs.");
        }
    }

    private static void refuseUnknown(RegisterEntry entry, KnownNames names) {
        Supplier supplier = names.supplier(entry.supplier());
        @Nullable String productName = entry.product();
        if (productName == null) {
            return;
        }
        Product product = names.product(supplier, productName);
        @Nullable String version = entry.release();
        if (version == null) {
            return;
        }
        Release release = names.release(product, version);
        if (entry.environment() != null) {
            names.deployments(release, entry.environment());
        }
    }

    private static String subject(RegisterEntry entry) {
        return entry.supplier() + (entry.product() == null ? "" : " / " + entry.product())
                + (entry.release() == null ? "" : " " + entry.release());
    }
}
