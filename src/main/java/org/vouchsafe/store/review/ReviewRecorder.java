package org.vouchsafe.store.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.questionnaire.review.AnswerKey;
import org.vouchsafe.domain.questionnaire.review.EvidenceQuality;
import org.vouchsafe.domain.questionnaire.review.Verdict;
import org.vouchsafe.store.fact.FactKind;
import org.vouchsafe.store.fact.FactLog;
import org.vouchsafe.store.fact.PendingFact;
import org.vouchsafe.store.sql.PackReader;
import org.vouchsafe.store.sql.PackWriter;
import org.vouchsafe.store.sql.Row;
import org.vouchsafe.store.sql.Session;
import org.vouchsafe.store.sql.Words;

/** Records what people say of answers. */
public final class ReviewRecorder {
    private static final String TOUCHED = """
            SELECT DISTINCT evidence, question, product FROM answer_review WHERE seq BETWEEN ? AND ? ORDER BY evidence, question, product""";
    private static final String BEFORE = """
            SELECT verdict, reason, unclear, quality, seen FROM answer_review
            WHERE evidence = ? AND question = ? AND product IS ? AND seq < ? ORDER BY seq DESC LIMIT 1""";
    private final Session session;
    private final FactLog log;

    public ReviewRecorder(Session session, FactLog log) {
        this.session = session;
        this.log = log;
    }

    /**
     * What is said.
     *
     * @param unclear what the supplier is to be asked; null where nothing is
     * @param quality how good the reviewer found what bears it out; null: as the program found it
     */
    public record Said(Verdict verdict, String reason, @Nullable String unclear, @Nullable EvidenceQuality quality, List<String> seen) {
        public Said {
            seen = List.copyOf(seen);
        }
    }

    /** From now on this is what stands of the answer; the actor of the change said it. */
    public void say(AnswerKey answer, Said said) {
        PendingFact fact = log.begin(FactKind.ANSWER_REVIEW);
        EvidenceQuality quality = said.quality();
        fact.insert(ReviewRows.REVIEW, fact.seq(), answer.sheet().value(), answer.question(), answer.product(), said.verdict().name(),
                said.reason(), said.unclear(), quality == null ? null : quality.name(), new PackWriter().texts(said.seen()).bytes()).end();
    }

    /** Every answer of which something was said between these places of the log stands as it did before them. */
    public void reverse(long first, long last, String reason) {
        List<AnswerKey> touched = session.list(TOUCHED,
                row -> new AnswerKey(new EvidenceId(row.number(1)), row.text(2), row.textOrNull(3)), first, last);
        for (AnswerKey each : touched) {
            say(each, session.first(BEFORE, ReviewRecorder::said, each.sheet().value(), each.question(), each.product(), first)
                    .orElse(new Said(Verdict.OPEN, reason, null, null, List.of())));
        }
    }

    private static Said said(Row row) {
        String quality = row.textOrNull(4);
        return new Said(Words.of(Verdict.class, row.text(1)), row.text(2), row.textOrNull(3),
                quality == null ? null : Words.of(EvidenceQuality.class, quality), new PackReader(row.bytes(5)).texts());
    }
}
