package org.vouchsafe.store.decision;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.decision.DecisionId;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.store.fact.FactKind;
import org.vouchsafe.store.fact.FactLog;
import org.vouchsafe.store.fact.PendingFact;
import org.vouchsafe.store.sql.Moment;
import org.vouchsafe.store.sql.PackWriter;
import org.vouchsafe.store.sql.Session;

/** Records decisions. */
public final class DecisionRecorder {
    private static final String NEXT = "SELECT max(id) + 1 FROM decision";
    private static final String WITHDRAWN = "SELECT seq FROM decision_withdrawal WHERE decision = ?";
    private final Session session;
    private final FactLog log;

    public DecisionRecorder(Session session, FactLog log) {
        this.session = session;
        this.log = log;
    }

    /** Records a determination; the actor of the change is who decided. */
    public DecisionId add(ReleaseId release, String advisoryId, State state, String reason, @Nullable String justification,
            List<EvidenceId> evidence, @Nullable LocalDate expires) {
        long id = session.number(NEXT).orElse(1);
        PendingFact fact = log.begin(FactKind.DECISION);
        byte[] named = new PackWriter().list(evidence, (out, each) -> out.number(each.value())).bytes();
        fact.insert(DecisionRows.DECISION, id, fact.seq(), release.value(), advisoryId, state.name(), reason, justification, named,
                Moment.text(
                        expires))
                .end();
        return new DecisionId(id);
    }

    /** Takes a decision back: a new fact. Withdrawing twice is one withdrawal. */
    public void withdraw(DecisionId id, String reason) {
        if (session.number(WITHDRAWN, id.value()).isEmpty()) {
            PendingFact fact = log.begin(FactKind.DECISION_WITHDRAWAL);
            fact.insert(DecisionRows.WITHDRAWAL, fact.seq(), id.value(), reason).end();
        }
    }
}
