package org.vouchsafe.assess.answer.deduction;

import java.util.List;
import org.vouchsafe.assess.answer.DeductionRule;
import org.vouchsafe.domain.questionnaire.review.Deduction;

/** Nobody but the supplier says it, and nothing that was read here bears it out. */
public final class SelfAsserted implements DeductionRule {
    private static final int POINTS = 10;

    @Override
    public List<Deduction> of(Judged judged) {
        return judged.isBorneOut() ? List.of()
                : List.of(Taken.confidence("SELF_ASSERTED", POINTS, "Nobody but the supplier says it.", judged.answer()));
    }
}
