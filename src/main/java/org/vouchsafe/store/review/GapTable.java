package org.vouchsafe.store.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.questionnaire.action.GapAction;
import org.vouchsafe.domain.questionnaire.action.GapActionId;
import org.vouchsafe.domain.questionnaire.action.GapStep;
import org.vouchsafe.domain.questionnaire.review.AnswerKey;
import org.vouchsafe.store.fact.Cutoff;
import org.vouchsafe.store.sql.PackReader;
import org.vouchsafe.store.sql.Row;
import org.vouchsafe.store.sql.Session;
import org.vouchsafe.store.sql.Words;

/** Gaps, read. */
public final class GapTable {
    private static final String ACTIONS = "SELECT id, evidence, question, product, what FROM gap_action WHERE seq <= ? ORDER BY id";
    private static final String STEPS = """
            SELECT s.action, s.kind, s.owner, s.due, s.evidence, s.note, c.actor, s.seq, f.recorded_at
            FROM gap_step s JOIN fact f ON f.seq = s.seq JOIN change c ON c.leaf = f.leaf WHERE s.seq <= ? ORDER BY s.seq""";
    private final Session session;

    public GapTable(Session session) {
        this.session = session;
    }

    /** All that were opened by the viewpoint, in order of their number, also those that are done or dropped. */
    public List<GapAction> at(Viewpoint viewpoint) {
        long cutoff = Cutoff.of(session, viewpoint);
        Map<Long, List<GapStep>> steps = new HashMap<>();
        session.each(STEPS, row -> steps.computeIfAbsent(row.number(1), _ -> new ArrayList<>()).add(step(row)), cutoff);
        // The first step is a fact of its own, of the same act: a viewpoint sees both or neither.
        return session.list(ACTIONS, row -> new GapAction(new GapActionId(row.number(1)),
                new AnswerKey(new EvidenceId(row.number(2)), row.text(3), row.textOrNull(4)), row.text(5),
                steps.getOrDefault(row.number(1), List.of())), cutoff);
    }

    private static GapStep step(Row row) {
        return new GapStep(Words.of(GapStep.Kind.class, row.text(2)), row.text(3), LocalDate.parse(row.text(4)),
                new PackReader(row.bytes(5)).list(in -> new EvidenceId(in.number())), row.text(6), row.text(7), row.recorded(8, 9));
    }
}
