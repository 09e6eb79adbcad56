package org.vouchsafe.store.policy;

import org.vouchsafe.assess.fact.Policy;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.store.fact.FactKind;
import org.vouchsafe.store.fact.FactLog;
import org.vouchsafe.store.fact.PendingFact;
import org.vouchsafe.store.sql.PackWriter;
import org.vouchsafe.store.sql.Session;

/** Records policies. */
public final class PolicyRecorder {
    private final Session session;
    private final FactLog log;

    public PolicyRecorder(Session session, FactLog log) {
        this.session = session;
        this.log = log;
    }

    /** From now on this policy holds. Recording what already holds records nothing. */
    public void set(Policy policy) {
        if (!new PolicyTable(session).at(Viewpoint.LATEST).equals(policy)) {
            PendingFact fact = log.begin(FactKind.POLICY);
            fact.insert(PolicyRows.POLICY, fact.seq(), policy.absence().name(), policy.claims().name(), new PackWriter().texts(policy
                    .trustedAuthors()).bytes());
            if (policy.floor() > 0) {
                fact.insert(PolicyRows.FLOOR, fact.seq(), policy.floor());
            }
            if (!policy.registries().isEmpty()) {
                fact.insert(PolicyRows.REGISTRIES, fact.seq(), new PackWriter().texts(policy.registries()).bytes());
            }
            fact.end();
        }
    }
}
