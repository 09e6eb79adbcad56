package org.vouchsafe.assess.answer.deduction;

import java.util.List;
import org.vouchsafe.assess.answer.DeductionRule;
import org.vouchsafe.assess.answer.Wording;
import org.vouchsafe.assess.answer.fact.AnswerFact;
import org.vouchsafe.domain.questionnaire.review.Deduction;
import org.vouchsafe.domain.questionnaire.review.ReviewGuide;

/** The answer uses words nobody can check. */
public final class Vague implements DeductionRule {
    private static final int POINTS = 20;

    @Override
    public List<Deduction> of(Judged judged) {
        AnswerFact answer = judged.answer();
        return Wording.first(answer.words(), judged.facts().guide().of(ReviewGuide.Words.VAGUE))
                .map(each -> Taken.confidence("VAGUE", POINTS, "\u201c" + each + "\u201d says nothing that can be checked.", answer))
                .stream().toList();
    }
}
