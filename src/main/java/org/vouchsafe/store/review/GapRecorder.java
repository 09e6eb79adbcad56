package org.vouchsafe.store.review;

import java.time.LocalDate;
import java.util.List;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.questionnaire.action.GapActionId;
import org.vouchsafe.domain.questionnaire.action.GapStep;
import org.vouchsafe.domain.questionnaire.review.AnswerKey;
import org.vouchsafe.store.fact.FactKind;
import org.vouchsafe.store.fact.FactLog;
import org.vouchsafe.store.fact.PendingFact;
import org.vouchsafe.store.sql.PackReader;
import org.vouchsafe.store.sql.PackWriter;
import org.vouchsafe.store.sql.Row;
import org.vouchsafe.store.sql.Session;
import org.vouchsafe.store.sql.Words;

/** Records gaps and what becomes of them. */
public final class GapRecorder {
    private static final String NEXT = "SELECT max(id) + 1 FROM gap_action";
    private static final String TOUCHED = "SELECT DISTINCT action FROM gap_step WHERE seq BETWEEN ? AND ? ORDER BY action";
    private static final String BEFORE = """
            SELECT kind, owner, due, evidence FROM gap_step WHERE action = ? AND seq < ? ORDER BY seq DESC LIMIT 1""";
    private static final String LAST = "SELECT kind, owner, due, evidence FROM gap_step WHERE action = ? ORDER BY seq DESC LIMIT 1";
    private final Session session;
    private final FactLog log;

    public GapRecorder(Session session, FactLog log) {
        this.session = session;
        this.log = log;
    }

    /** How a gap stands from some step on. */
    public record Standing(GapStep.Kind kind, String owner, LocalDate due, List<EvidenceId> evidence) {
        public Standing {
            evidence = List.copyOf(evidence);
        }
    }

    /** Opens a gap. */
    public GapActionId open(AnswerKey answer, String what, String owner, LocalDate due) {
        var id = new GapActionId(session.number(NEXT).orElse(1));
        PendingFact fact = log.begin(FactKind.GAP_ACTION);
        fact.insert(ReviewRows.GAP, id.value(), fact.seq(), answer.sheet().value(), answer.question(), answer.product(), what).end();
        step(id, new Standing(GapStep.Kind.OPENED, owner, due, List.of()), "");
        return id;
    }

    /** Something becomes of it. */
    public void step(GapActionId id, Standing standing, String note) {
        PendingFact fact = log.begin(FactKind.GAP_STEP);
        byte[] evidence = new PackWriter().list(standing.evidence(), (out, each) -> out.number(each.value())).bytes();
        fact.insert(ReviewRows.STEP, fact.seq(), id.value(), standing.kind().name(), standing.owner(), standing.due().toString(), evidence,
                note).end();
    }

    /** Every gap of which something became between these places of the log stands as it did before them; one opened there is dropped. */
    public void reverse(long first, long last, String reason) {
        for (long action : session.list(TOUCHED, row -> row.number(1), first, last)) {
            var id = new GapActionId(action);
            session.first(BEFORE, GapRecorder::standing, action, first).ifPresentOrElse(each -> step(id, each, reason),
                    () -> session.first(LAST, GapRecorder::standing, action).ifPresent(each -> step(id,
                            new Standing(GapStep.Kind.DROPPED, each.owner(), each.due(), List.of()), reason)));
        }
    }

    private static Standing standing(Row row) {
        return new Standing(Words.of(GapStep.Kind.class, row.text(1)), row.text(2), LocalDate.parse(row.text(3)),
                new PackReader(row.bytes(4)).list(in -> new EvidenceId(in.number())));
    }
}
