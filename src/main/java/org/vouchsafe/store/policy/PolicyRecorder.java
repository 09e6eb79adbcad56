package org.vouchsafe.store.policy;

import org.vouchsafe.assess.fact.Policy;
import org.vouchsafe.store.fact.FactLog;
import org.vouchsafe.store.sql.Session;

/** Records policies. */
public final class PolicyRecorder {
    private final Session session;
    private final FactLog log;

    public PolicyRecorder(Session session, FactLog log) {
        this.session = session;
        this.log = log;
    }

    /** From now on this policy holds. */
    public void set(Policy policy) {
        throw new UnsupportedOperationException("not yet");
    }

}
