package org.vouchsafe.usecase.reading;

import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.register.Portfolio;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.usecase.Guard;

/** Suppliers, products, releases and deployments. */
public final class ReadRegister {
    private final Workspace workspace;

    public ReadRegister(Workspace workspace) {
        this.workspace = workspace;
    }

    /** The whole register as it stood at the viewpoint. */
    public Portfolio portfolio(Viewpoint viewpoint) {
        return Guard.of(() -> workspace.read(tx -> tx.register().portfolio(viewpoint)));
    }
}
