package org.vouchsafe.usecase.review.again;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.domain.questionnaire.review.Deduction;
import org.vouchsafe.domain.questionnaire.review.Finding;
import org.vouchsafe.domain.questionnaire.review.Review;
import org.vouchsafe.questionnaire.words.Words;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.usecase.review.ReviewedAnswer;

/**
 * What is not clear in an answer, in words for the supplier. It names only files the supplier sent itself: nothing of others, not even who
 * else sent the same text. Valid only within one read of the store.
 */
final class Unclear {
    private static final int MOST = 6;
    private static final Map<String, String> MISSING = Map.of("NO_WHO", "again.who", "NO_WHAT", "again.what", "NO_WHERE", "again.where",
            "NO_WHEN", "again.when", "NO_SCOPE", "again.scope", "NO_ARTEFACT", "again.artefact");
    private static final Map<String, String> PLAIN = Map.of("VAGUE", "again.vague", "FUTURE_TENSE", "again.future",
            "NOT_APPLICABLE_WITHOUT_REASON", "again.reason", "NOT_A_PLAIN_ANSWER", "again.plain", "EXPIRED", "again.old", "OLD",
            "again.old",
            "OTHER_SCOPE", "again.other");
    private final ReadTx tx;
    private final Words words;

    Unclear(ReadTx tx, Words words) {
        this.tx = tx;
        this.words = words;
    }

    /** Each a sentence, the answer itself first. What the reviewer wrote stands in place of what the program found. */
    List<String> of(ReviewedAnswer answer) {
        List<String> all = new ArrayList<>();
        String text = answer.answer().raw().isBlank() ? Objects.requireNonNullElse(answer.answer().comment(), "") : answer.answer().raw();
        all.add(answer.answer().isBlank() ? words.text("again.unanswered") : words.text("again.answered", text.strip()));
        Review review = answer.review();
        if (review != null && review.unclear() != null && !review.unclear().isBlank()) {
            all.add(review.unclear());
            return all;
        }
        for (Finding each : answer.contradictions()) {
            all.add(words(each));
        }
        answer.strength().deductions().stream().map(Deduction::code).filter(PLAIN::containsKey).distinct()
                .forEach(each -> all.add(words.text(Objects.requireNonNull(PLAIN.get(each)))));
        String missing = answer.strength().deductions().stream().map(Deduction::code).filter(MISSING::containsKey).distinct()
                .map(each -> words.text(Objects.requireNonNull(MISSING.get(each)))).collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            all.add(words.text("again.missing", missing));
        }
        return all.stream().distinct().limit(MOST).toList();
    }

    private String words(Finding finding) {
        String places = finding.shownAt().stream().map(this::place).filter(each -> !each.isEmpty()).distinct().limit(MOST)
                .collect(Collectors.joining("; "));
        return switch (finding.check()) {
            case "TEXT_OF_ANOTHER_SUPPLIER" -> words.text("again.copied");
            case "EARLIER_ANSWER_DIFFERS" -> words.text("again.differs", places);
            case "ANSWERS_EXCLUDE" -> words.text("again.excludes", places);
            default -> places.isEmpty() ? words.text("again.stands") : words.text("again.shows", places);
        };
    }

    /** {@code portal.cdx.json, /components/0}. */
    private String place(Citation citation) {
        String location = citation.location().text();
        return name(citation.evidence()) + (location.isEmpty() ? "" : ", " + location);
    }

    private String name(EvidenceId id) {
        return tx.evidence().find(id, Viewpoint.LATEST).map(Evidence::name).orElse(id.toString());
    }
}
