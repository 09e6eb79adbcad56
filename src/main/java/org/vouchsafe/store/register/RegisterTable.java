package org.vouchsafe.store.register;

import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.register.Portfolio;
import org.vouchsafe.store.sql.Session;

/** The register, read. */
public final class RegisterTable {
    private final Session session;

    public RegisterTable(Session session) {
        this.session = session;
    }

    /** The whole register as of the viewpoint. */
    public Portfolio portfolio(Viewpoint viewpoint) {
        throw new UnsupportedOperationException("not yet");
    }

}
