package org.vouchsafe.store.load;

import java.util.Collection;
import org.vouchsafe.assess.fact.AdvisoryFacts;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.register.Portfolio;
import org.vouchsafe.store.sql.Session;

/** Gathers the facts that bear on advisories. Register, inventory headers and claim documents are loaded once and shared by all calls. */
public final class FactReader {
    private final Session session;
    private final Viewpoint viewpoint;

    public FactReader(Session session, Viewpoint viewpoint) {
        this.session = session;
        this.viewpoint = viewpoint;
    }

    /** The register as of the viewpoint. */
    public Portfolio portfolio() {
        throw new UnsupportedOperationException("not yet " + session + viewpoint);
    }

    /** Everything recorded that can bear on one advisory; {@code ids} are all ids of its joined group. */
    public AdvisoryFacts facts(Collection<String> ids) {
        throw new UnsupportedOperationException("not yet");
    }
}
