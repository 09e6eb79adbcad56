package org.vouchsafe.assess.answer.deduction;

import java.util.List;
import org.vouchsafe.assess.answer.DeductionRule;
import org.vouchsafe.assess.answer.fact.AnswerFact;
import org.vouchsafe.domain.questionnaire.AnswerValue;
import org.vouchsafe.domain.questionnaire.review.Deduction;

/** "Not applicable", and no word why. */
public final class NotApplicableWithoutReason implements DeductionRule {
    private static final int POINTS = 30;

    @Override
    public List<Deduction> of(Judged judged) {
        AnswerFact answer = judged.answer();
        String comment = answer.answer().comment();
        return answer.answer().value() == AnswerValue.NOT_APPLICABLE && (comment == null || comment.isBlank())
                ? List.of(Taken.confidence("NOT_APPLICABLE_WITHOUT_REASON", POINTS, "It is said not to apply, and not why.", answer))
                : List.of();
    }
}
