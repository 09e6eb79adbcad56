package org.vouchsafe.store.decision;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.vouchsafe.assess.advisory.AdvisoryIds;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.decision.Decision;
import org.vouchsafe.domain.decision.DecisionId;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.store.sql.Moment;
import org.vouchsafe.store.sql.PackReader;
import org.vouchsafe.store.sql.Row;
import org.vouchsafe.store.sql.Session;
import org.vouchsafe.store.sql.Words;

/** Decisions, read. */
public final class DecisionTable {
    private static final String ALL = """
            SELECT d.id, d.release, d.advisory, d.state, d.reason, d.justification, d.evidence, d.expires, c.actor, d.seq, f.recorded_at,
                w.seq, wf.recorded_at
            FROM decision d JOIN fact f ON f.seq = d.seq JOIN change c ON c.leaf = f.leaf
                LEFT JOIN decision_withdrawal w ON w.decision = d.id LEFT JOIN fact wf ON wf.seq = w.seq
            ORDER BY d.id""";
    private final Session session;

    public DecisionTable(Session session) {
        this.session = session;
    }

    /** All decisions, oldest first; viewpoint, expiry and withdrawal are applied by the assessment. */
    public List<Decision> all() {
        return session.list(ALL, DecisionTable::decision);
    }

    /** Decisions that were made on one of these advisory ids (without regard to case), oldest first. */
    public List<Decision> on(Collection<String> advisoryIds) {
        Set<String> keys = advisoryIds.stream().map(AdvisoryIds::key).collect(Collectors.toSet());
        return all().stream().filter(each -> keys.contains(AdvisoryIds.key(each.advisoryId()))).toList();
    }

    /** One decision. */
    public Optional<Decision> find(DecisionId id) {
        return all().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** The ids under which decisions were made. */
    public Set<String> advisoryIds() {
        return all().stream().map(Decision::advisoryId).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Decision decision(Row row) {
        List<EvidenceId> evidence = new PackReader(row.bytes(7)).list(in -> new EvidenceId(in.number()));
        return new Decision(new DecisionId(row.number(1)), new ReleaseId(row.number(2)), row.text(3), Words.of(State.class, row.text(4)),
                row.text(
                        5),
                row.textOrNull(6), evidence, Moment.dateOf(row.textOrNull(8)), row.text(9), row.recorded(10, 11), row.recordedOrNull(12,
                        13));
    }
}
