package org.vouchsafe.usecase;

import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.register.RegisterEntry;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.store.audit.Entry;
import org.vouchsafe.usecase.register.Registrar;

/** Adds to and corrects the register; each change a new fact. */
public final class EditRegister {
    private final Workspace workspace;

    public EditRegister(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * Applies one row: what it does not say stays as it is.
     *
     * @throws Refused when it names no supplier, a release without its product, or a deployment without its release
     */
    public void apply(RegisterEntry entry, String reason, Actor actor) {
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
        Guard.of(() -> workspace.<@Nullable Object>write(new Entry(actor.name(), "register", subject(entry), reason.strip()), tx -> {
            new Registrar(tx).apply(entry);
            return entry;
        }));
    }

    private static String subject(RegisterEntry entry) {
        return entry.supplier() + (entry.product() == null ? "" : " / " + entry.product())
                + (entry.release() == null ? "" : " " + entry.release());
    }
}
