package org.vouchsafe.store.disposal;

import java.util.List;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.retention.DisposalRequest;
import org.vouchsafe.domain.retention.Tombstone;
import org.vouchsafe.store.fact.Cutoff;
import org.vouchsafe.store.sql.Session;

/** What was asked for and done about the disposal of originals, read. */
public final class DisposalTable {
    private static final String OPEN = """
            SELECT r.evidence, r.reason, c.actor, r.seq, f.recorded_at
            FROM disposal_request r JOIN fact f ON f.seq = r.seq JOIN change c ON c.leaf = f.leaf
            WHERE r.seq <= ?1 AND NOT EXISTS (SELECT 1 FROM disposal_request_withdrawal w WHERE w.request = r.seq AND w.seq <= ?1)
                AND NOT EXISTS (SELECT 1 FROM disposal d WHERE d.evidence = r.evidence AND d.seq <= ?1)
            ORDER BY r.seq""";
    private static final String DONE = """
            SELECT d.evidence, d.name, d.sha256, d.size, d.reason,
                (SELECT rc.actor FROM fact rf JOIN change rc ON rc.leaf = rf.leaf WHERE rf.seq = d.request), c.actor, d.seq, f.recorded_at
            FROM disposal d JOIN fact f ON f.seq = d.seq JOIN change c ON c.leaf = f.leaf WHERE d.seq <= ? ORDER BY d.seq""";
    private static final String IS_DONE = "SELECT seq FROM disposal WHERE evidence = ?";
    private final Session session;

    public DisposalTable(Session session) {
        this.session = session;
    }

    /** The requests that stand and wait for another person, in order. */
    public List<DisposalRequest> open(Viewpoint viewpoint) {
        return session.list(OPEN, row -> new DisposalRequest(new EvidenceId(row.number(1)), row.text(2), row.text(3), row.recorded(4, 5)),
                Cutoff.of(session, viewpoint));
    }

    /** What remains of what was disposed of, in order. */
    public List<Tombstone> tombstones(Viewpoint viewpoint) {
        return session.list(DONE, row -> new Tombstone(new EvidenceId(row.number(1)), row.text(2), Sha256.ofDigest(row.bytes(3)),
                row.number(4), row.text(5), row.text(6), row.text(7), row.recorded(8, 9)), Cutoff.of(session, viewpoint));
    }

    /** True when it was disposed of. */
    public boolean isDone(EvidenceId evidence) {
        return session.number(IS_DONE, evidence.value()).isPresent();
    }
}
