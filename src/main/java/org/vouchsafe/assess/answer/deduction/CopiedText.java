package org.vouchsafe.assess.answer.deduction;

import java.util.List;
import org.vouchsafe.assess.answer.DeductionRule;
import org.vouchsafe.domain.questionnaire.review.Deduction;

/** The same text came from another supplier. */
public final class CopiedText implements DeductionRule {
    static final String CHECK = "TEXT_OF_ANOTHER_SUPPLIER";
    private static final int POINTS = 30;

    @Override
    public List<Deduction> of(Judged judged) {
        return judged.findings().stream().filter(each -> each.check().equals(CHECK)).findFirst()
                .map(each -> Taken.confidence("COPIED_TEXT", POINTS, each.shown(), each.shownAt().stream())).stream().toList();
    }
}
