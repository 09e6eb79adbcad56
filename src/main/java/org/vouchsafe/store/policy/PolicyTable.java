package org.vouchsafe.store.policy;

import org.vouchsafe.assess.fact.Policy;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.store.sql.Session;

/** The policy, read. */
public final class PolicyTable {
    private final Session session;

    public PolicyTable(Session session) {
        this.session = session;
    }

    /** The policy in force at the viewpoint. */
    public Policy at(Viewpoint viewpoint) {
        throw new UnsupportedOperationException("not yet");
    }

}
