package org.vouchsafe.assess.answer.deduction;

import java.util.List;
import org.vouchsafe.assess.answer.DeductionRule;
import org.vouchsafe.domain.questionnaire.review.Deduction;
import org.vouchsafe.domain.questionnaire.review.Finding;

/** What is held could show it and does not. */
public final class NotShown implements DeductionRule {
    private static final int POINTS = 10;

    @Override
    public List<Deduction> of(Judged judged) {
        return judged.findings().stream().filter(each -> each.outcome() == Finding.Outcome.NOT_SHOWN)
                .map(each -> new Deduction(each.check(), Deduction.Side.CONFIDENCE, POINTS, each.shown(), "what else is held",
                        each.shownAt()))
                .toList();
    }
}
