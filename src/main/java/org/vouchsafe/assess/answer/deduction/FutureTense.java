package org.vouchsafe.assess.answer.deduction;

import java.util.List;
import org.vouchsafe.assess.answer.DeductionRule;
import org.vouchsafe.assess.answer.Wording;
import org.vouchsafe.assess.answer.fact.AnswerFact;
import org.vouchsafe.domain.questionnaire.review.Deduction;
import org.vouchsafe.domain.questionnaire.review.ReviewGuide;

/** The answer speaks of what is planned. */
public final class FutureTense implements DeductionRule {
    private static final int POINTS = 30;

    @Override
    public List<Deduction> of(Judged judged) {
        AnswerFact answer = judged.answer();
        return Wording.first(answer.words(), judged.facts().guide().of(ReviewGuide.Words.FUTURE))
                .map(each -> Taken.confidence("FUTURE_TENSE", POINTS,
                        "It speaks of what is yet to come (\u201c" + each + "\u201d).", answer))
                .stream().toList();
    }
}
