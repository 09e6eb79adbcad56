package org.vouchsafe.domain.questionnaire.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Recorded;

/**
 * What somebody said of an answer; a fact.
 *
 * @param unclear what the supplier is to be asked, in the reviewer's words; null where nothing is
 * @param quality how good the reviewer found what bears it out; null: as the program found it
 * @param seen keys of the findings that stood when it was said; what comes later was not weighed
 */
public record Review(AnswerKey answer, Verdict verdict, String reason, @Nullable String unclear, @Nullable EvidenceQuality quality,
        List<String> seen, String by, Recorded recorded) {
    public Review {
        seen = List.copyOf(seen);
    }
}
