package org.vouchsafe.store.questionnaire.backing;

import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.questionnaire.Term;
import org.vouchsafe.domain.questionnaire.backing.AnswerPlace;
import org.vouchsafe.store.fact.FactKind;
import org.vouchsafe.store.fact.FactLog;
import org.vouchsafe.store.fact.PendingFact;
import org.vouchsafe.store.sql.Session;

/** Records files behind answers, and terms; the newest word on each counts. */
public final class BackingRecorder {
    private static final String LINKS = """
            SELECT DISTINCT workbook, question, product, file FROM answer_link WHERE seq BETWEEN ? AND ?
            ORDER BY workbook, question, product, file""";
    private static final String LINK_BEFORE = """
            SELECT linked, reason FROM answer_link WHERE workbook = ? AND question = ? AND product = ? AND file = ? AND seq < ?
            ORDER BY seq DESC LIMIT 1""";
    private static final String TERMS = """
            SELECT DISTINCT evidence, question, product FROM validity WHERE seq BETWEEN ? AND ? ORDER BY evidence, question, product""";
    private static final String TERM_BEFORE = """
            SELECT said, holds_from, holds_to, reason FROM validity WHERE evidence = ? AND question = ? AND product = ? AND seq < ?
            ORDER BY seq DESC LIMIT 1""";

    private final Session session;
    private final FactLog log;

    public BackingRecorder(Session session, FactLog log) {
        this.session = session;
        this.log = log;
    }

    /** The file stands behind the answer. */
    public void link(AnswerPlace answer, EvidenceId file, String reason) {
        link(answer, file, 1, reason);
    }

    /** It does not. */
    public void unlink(AnswerPlace answer, EvidenceId file, String reason) {
        link(answer, file, 0, reason);
    }

    /** It holds from then to then, whatever the file itself says. */
    public void term(AnswerPlace of, Term term, String reason) {
        term(of, new Said(1, text(term.from()), text(term.until()), reason));
    }

    /** What the file itself says counts again. */
    public void asItSays(AnswerPlace of, String reason) {
        term(of, new Said(0, null, null, reason));
    }

    /** Every link and term recorded between these places of the log stands as it did before them. */
    public void reverse(long first, long last, String reason) {
        for (Linked each : session.list(LINKS,
                row -> new Linked(place(row.number(1), row.text(2), row.text(3)), new EvidenceId(row.number(4))),
                first, last)) {
            session.first(LINK_BEFORE, row -> new Said((int) row.number(1), null, null, row.text(2)), each.answer().workbook().value(),
                    each.answer().question(), product(each.answer()), each.file().value(), first)
                    .ifPresentOrElse(before -> link(each.answer(), each.file(), before.said(), before.reason()),
                            () -> unlink(each.answer(), each.file(), reason));
        }
        for (AnswerPlace each : session.list(TERMS, row -> place(row.number(1), row.text(2), row.text(3)), first, last)) {
            session.first(TERM_BEFORE, row -> new Said((int) row.number(1), row.textOrNull(2), row.textOrNull(3), row.text(4)),
                    each.workbook().value(), each.question(), product(each), first)
                    .ifPresentOrElse(before -> term(each, before), () -> asItSays(each, reason));
        }
    }

    private record Linked(AnswerPlace answer, EvidenceId file) {}

    private record Said(int said, @Nullable String from, @Nullable String until, String reason) {}

    private void link(AnswerPlace answer, EvidenceId file, int linked, String reason) {
        PendingFact fact = log.begin(FactKind.ANSWER_LINK);
        fact.insert(BackingRows.LINK, fact.seq(), answer.workbook().value(), answer.question(), product(answer), file.value(), linked,
                reason)
                .end();
    }

    private void term(AnswerPlace of, Said said) {
        PendingFact fact = log.begin(FactKind.VALIDITY);
        fact.insert(BackingRows.VALIDITY, fact.seq(), of.workbook().value(), of.question(), product(of), said.said(), said.from(),
                said.until(), said.reason()).end();
    }

    private static String product(AnswerPlace place) {
        return place.product() == null ? "" : place.product();
    }

    static AnswerPlace place(long workbook, String question, String product) {
        return new AnswerPlace(new EvidenceId(workbook), question, product.isEmpty() ? null : product);
    }

    private static @Nullable String text(java.time.@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
