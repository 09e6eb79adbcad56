package org.vouchsafe.store.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.questionnaire.review.AnswerKey;
import org.vouchsafe.domain.questionnaire.review.EvidenceQuality;
import org.vouchsafe.domain.questionnaire.review.Review;
import org.vouchsafe.domain.questionnaire.review.Verdict;
import org.vouchsafe.store.fact.Cutoff;
import org.vouchsafe.store.sql.PackReader;
import org.vouchsafe.store.sql.Row;
import org.vouchsafe.store.sql.Session;
import org.vouchsafe.store.sql.Words;

/** What people said of answers, read. */
public final class ReviewTable {
    private static final String ALL = """
            SELECT r.evidence, r.question, r.product, r.verdict, r.reason, r.unclear, r.quality, r.seen, c.actor, r.seq, f.recorded_at
            FROM answer_review r JOIN fact f ON f.seq = r.seq JOIN change c ON c.leaf = f.leaf
            WHERE r.seq <= ?1 ORDER BY r.seq""";
    private static final String FOLLOW_UPS = """
            SELECT q.request_id, u.of_request, u.answers FROM follow_up u JOIN questionnaire_request q ON q.seq = u.seq
            WHERE u.seq <= ?1 ORDER BY u.seq""";
    private final Session session;

    public ReviewTable(Session session) {
        this.session = session;
    }

    /**
     * A request that asks again.
     *
     * @param of the request it follows
     */
    public record FollowUp(String request, String of, List<AnswerKey> answers) {
        public FollowUp {
            answers = List.copyOf(answers);
        }
    }

    /** What was said of each answer by the viewpoint, oldest first; what was taken back is among it as OPEN. */
    public Map<AnswerKey, List<Review>> at(Viewpoint viewpoint) {
        Map<AnswerKey, List<Review>> said = new LinkedHashMap<>();
        session.list(ALL, ReviewTable::review, Cutoff.of(session, viewpoint))
                .forEach(each -> said.computeIfAbsent(each.answer(), _ -> new java.util.ArrayList<>()).add(each));
        return said;
    }

    /** Requests that ask again, oldest first. */
    public List<FollowUp> followUps(Viewpoint viewpoint) {
        return session.list(FOLLOW_UPS,
                row -> new FollowUp(row.text(1), row.text(2), new PackReader(row.bytes(3)).list(ReviewTable::key)),
                Cutoff.of(session, viewpoint));
    }

    private static AnswerKey key(PackReader in) {
        return new AnswerKey(new EvidenceId(in.number()), in.text(), in.textOrNull());
    }

    private static Review review(Row row) {
        String quality = row.textOrNull(7);
        return new Review(new AnswerKey(new EvidenceId(row.number(1)), row.text(2), row.textOrNull(3)),
                Words.of(Verdict.class, row.text(4)), row.text(5), row.textOrNull(6),
                quality == null ? null : Words.of(EvidenceQuality.class, quality), new PackReader(row.bytes(8)).texts(), row.text(9),
                row.recorded(10, 11));
    }
}
