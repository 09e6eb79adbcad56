package org.vouchsafe.store.review;

import java.time.LocalDate;
import java.util.List;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.questionnaire.owed.Commitment;
import org.vouchsafe.domain.questionnaire.owed.CommitmentId;
import org.vouchsafe.domain.register.Successors;
import org.vouchsafe.domain.register.SupplierId;
import org.vouchsafe.store.fact.Cutoff;
import org.vouchsafe.store.register.RegisterTable;
import org.vouchsafe.store.sql.Session;
import org.vouchsafe.store.sql.Words;

/** What suppliers must send, read. */
public final class CommitmentTable {
    private static final String STANDING = """
            SELECT m.id, m.supplier, m.kind, m.days, m.since, m.basis, c.actor, m.seq, f.recorded_at
            FROM commitment m JOIN fact f ON f.seq = m.seq JOIN change c ON c.leaf = f.leaf
            WHERE m.seq <= ?1 AND NOT EXISTS (SELECT 1 FROM commitment_withdrawal w WHERE w.commitment = m.id AND w.seq <= ?1)
            ORDER BY m.id""";
    private final Session session;

    public CommitmentTable(Session session) {
        this.session = session;
    }

    /** Those that stand at the viewpoint, in order of their number. */
    public List<Commitment> at(Viewpoint viewpoint) {
        Successors successors = new RegisterTable(session).successors(viewpoint);
        return session.list(STANDING, row -> {
            Long supplier = row.numberOrNull(2);
            return new Commitment(new CommitmentId(row.number(1)), supplier == null ? null : successors.of(new SupplierId(supplier)),
                    Words.of(Commitment.Kind.class, row.text(3)), (int) row.number(4), LocalDate.parse(row.text(5)), row.text(6),
                    row.text(7), row.recorded(8, 9));
        }, Cutoff.of(session, viewpoint));
    }
}
