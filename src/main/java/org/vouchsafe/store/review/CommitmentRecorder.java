package org.vouchsafe.store.review;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.questionnaire.owed.Commitment;
import org.vouchsafe.domain.questionnaire.owed.CommitmentId;
import org.vouchsafe.domain.register.SupplierId;
import org.vouchsafe.store.fact.FactKind;
import org.vouchsafe.store.fact.FactLog;
import org.vouchsafe.store.fact.PendingFact;
import org.vouchsafe.store.sql.Session;

/** Records what suppliers must send. */
public final class CommitmentRecorder {
    private static final String NEXT = "SELECT max(id) + 1 FROM commitment";
    private static final String WITHDRAWN = "SELECT seq FROM commitment_withdrawal WHERE commitment = ?";
    private static final String MADE = "SELECT id FROM commitment WHERE seq BETWEEN ? AND ? ORDER BY seq";
    private final Session session;
    private final FactLog log;

    public CommitmentRecorder(Session session, FactLog log) {
        this.session = session;
        this.log = log;
    }

    /** From now on this is owed; supplier null: by everybody. */
    public CommitmentId add(@Nullable SupplierId supplier, Commitment.Kind kind, int days, LocalDate since, String basis) {
        var id = new CommitmentId(session.number(NEXT).orElse(1));
        PendingFact fact = log.begin(FactKind.COMMITMENT);
        fact.insert(ReviewRows.COMMITMENT, id.value(), fact.seq(), supplier == null ? null : supplier.value(), kind.name(), days,
                since.toString(), basis).end();
        return id;
    }

    /** It is owed no longer: a new fact. Withdrawing twice is one withdrawal. */
    public void withdraw(CommitmentId id, String reason) {
        if (session.number(WITHDRAWN, id.value()).isEmpty()) {
            PendingFact fact = log.begin(FactKind.COMMITMENT_WITHDRAWAL);
            fact.insert(ReviewRows.COMMITMENT_WITHDRAWAL, fact.seq(), id.value(), reason).end();
        }
    }

    /** Those made between these places of the log are owed no longer. */
    public void reverse(long first, long last, String reason) {
        session.list(MADE, row -> new CommitmentId(row.number(1)), first, last).forEach(each -> withdraw(each, reason));
    }
}
