package org.vouchsafe.store.decision;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.decision.DecisionId;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.store.fact.FactLog;
import org.vouchsafe.store.sql.Session;

/** Records decisions. */
public final class DecisionRecorder {
    private final Session session;
    private final FactLog log;

    public DecisionRecorder(Session session, FactLog log) {
        this.session = session;
        this.log = log;
    }

    /** Records a determination; the actor of the change is who decided. */
    public DecisionId add(ReleaseId release, String advisoryId, State state, String reason, @Nullable String justification,
            List<EvidenceId> evidence, @Nullable LocalDate expires) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Takes a decision back: a new fact. Withdrawing twice is one withdrawal. */
    public void withdraw(DecisionId id, String reason) {
        throw new UnsupportedOperationException("not yet");
    }

}
