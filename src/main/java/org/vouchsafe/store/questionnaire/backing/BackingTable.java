package org.vouchsafe.store.questionnaire.backing;

import java.util.List;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.questionnaire.Term;
import org.vouchsafe.domain.questionnaire.backing.AnswerLink;
import org.vouchsafe.domain.questionnaire.backing.SaidTerm;
import org.vouchsafe.store.fact.Cutoff;
import org.vouchsafe.store.sql.Moment;
import org.vouchsafe.store.sql.Row;
import org.vouchsafe.store.sql.Session;

/** Files behind answers, and terms, read. */
public final class BackingTable {
    // Links to what was withdrawn, or in it, come as well: whoever shows them says so.
    private static final String LINKS = """
            SELECT l.workbook, l.question, l.product, l.file, l.reason, c.actor, l.seq, f.recorded_at
            FROM answer_link l JOIN fact f ON f.seq = l.seq JOIN change c ON c.leaf = f.leaf
            WHERE l.linked = 1 AND l.seq = (
                SELECT max(n.seq) FROM answer_link n
                WHERE n.workbook = l.workbook AND n.question = l.question AND n.product = l.product AND n.file = l.file AND n.seq <= ?1)
            ORDER BY l.seq""";
    private static final String TAKEN_OFF = """
            SELECT l.workbook, l.question, l.product, l.file, l.reason, c.actor, l.seq, f.recorded_at
            FROM answer_link l JOIN fact f ON f.seq = l.seq JOIN change c ON c.leaf = f.leaf
            WHERE l.linked = 0 AND l.seq = (
                SELECT max(n.seq) FROM answer_link n
                WHERE n.workbook = l.workbook AND n.question = l.question AND n.product = l.product AND n.file = l.file AND n.seq <= ?1)
            ORDER BY l.seq""";
    private static final String TERMS = """
            SELECT v.evidence, v.question, v.product, v.holds_from, v.holds_to, v.reason, c.actor, v.seq, f.recorded_at
            FROM validity v JOIN fact f ON f.seq = v.seq JOIN change c ON c.leaf = f.leaf
            WHERE v.said = 1 AND v.seq = (
                SELECT max(n.seq) FROM validity n
                WHERE n.evidence = v.evidence AND n.question = v.question AND n.product = v.product AND n.seq <= ?1)
            ORDER BY v.seq""";

    private final Session session;

    public BackingTable(Session session) {
        this.session = session;
    }

    /** All links that hold at the viewpoint, oldest first. */
    public List<AnswerLink> links(Viewpoint viewpoint) {
        return session.list(LINKS, BackingTable::link, Cutoff.of(session, viewpoint));
    }

    /** All links that were taken off and hold no longer at the viewpoint, oldest first. */
    public List<AnswerLink> takenOff(Viewpoint viewpoint) {
        return session.list(TAKEN_OFF, BackingTable::link, Cutoff.of(session, viewpoint));
    }

    /** All terms an analyst said that hold at the viewpoint, oldest first. */
    public List<SaidTerm> terms(Viewpoint viewpoint) {
        return session.list(TERMS, BackingTable::term, Cutoff.of(session, viewpoint));
    }

    private static AnswerLink link(Row row) {
        return new AnswerLink(BackingRecorder.place(row.number(1), row.text(2), row.text(3)), new EvidenceId(row.number(4)), row.text(5),
                row.text(6), row.recorded(7, 8));
    }

    private static SaidTerm term(Row row) {
        return new SaidTerm(BackingRecorder.place(row.number(1), row.text(2), row.text(3)),
                new Term(Moment.dateOf(row.textOrNull(4)), Moment.dateOf(row.textOrNull(5))), row.text(6), row.text(7), row.recorded(8, 9));
    }
}
