package org.vouchsafe.assess.answer.check;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.answer.AnswerCheck;
import org.vouchsafe.assess.answer.fact.AnswerFact;
import org.vouchsafe.assess.answer.fact.ReviewFacts;
import org.vouchsafe.domain.questionnaire.AnswerValue;
import org.vouchsafe.domain.questionnaire.review.Finding;

/** A plain answer against the plain answer the same supplier gave to the same question when it was asked before. */
public final class EarlierAnswerDiffers implements AnswerCheck {
    @Override
    public List<Finding> find(AnswerFact answer, ReviewFacts facts) {
        AnswerFact earlier = facts.earlier(answer).stream().findFirst().orElse(null);
        if (earlier == null || !differs(answer, earlier)) {
            return List.of();
        }
        return List.of(new Holding("EARLIER_ANSWER_DIFFERS", answer, answer.said()).contradicted(
                "It was answered \u201c%s\u201d before, in %s received on %s.".formatted(earlier.answer().raw().strip(),
                        earlier.sheet().evidence(),
                        java.time.LocalDate.ofInstant(earlier.sheet().receivedAt(), java.time.ZoneOffset.UTC)),
                Stream.of(earlier.place())));
    }

    private static boolean differs(AnswerFact one, AnswerFact other) {
        @Nullable Integer level = one.answer().maturity();
        @Nullable Integer before = other.answer().maturity();
        if (level != null && before != null) {
            return level < before;
        }
        return isPlain(one) && isPlain(other) && one.answer().value() != other.answer().value();
    }

    private static boolean isPlain(AnswerFact answer) {
        return answer.answer().value() == AnswerValue.YES || answer.answer().value() == AnswerValue.NO;
    }
}
