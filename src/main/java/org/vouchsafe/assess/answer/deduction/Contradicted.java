package org.vouchsafe.assess.answer.deduction;

import java.util.ArrayList;
import java.util.List;
import org.vouchsafe.assess.answer.DeductionRule;
import org.vouchsafe.domain.questionnaire.review.Deduction;
import org.vouchsafe.domain.questionnaire.review.Finding;

/** Something that is held, a statement or another answer contradicts it: both numbers suffer. */
public final class Contradicted implements DeductionRule {
    private static final int CONFORMANCE = 100;
    private static final int CONFIDENCE = 60;
    /** Things may have changed since; what was met before or is met now cannot be told from that alone. */
    private static final String CHANGED = "EARLIER_ANSWER_DIFFERS";
    private static final int OF_A_CHANGE = 20;

    @Override
    public List<Deduction> of(Judged judged) {
        List<Deduction> taken = new ArrayList<>();
        for (Finding each : judged.findings()) {
            if (each.check().equals(CHANGED)) {
                taken.add(new Deduction(each.check(), Deduction.Side.CONFIDENCE, OF_A_CHANGE, each.shown(), "what was answered before",
                        each.shownAt()));
            } else if (each.isContradiction() && !each.check().equals(CopiedText.CHECK)) {
                taken.add(new Deduction(each.check(), Deduction.Side.CONFORMANCE, CONFORMANCE, each.shown(), "what else is held",
                        each.shownAt()));
                taken.add(new Deduction(each.check(), Deduction.Side.CONFIDENCE, CONFIDENCE, each.shown(), "what else is held",
                        each.shownAt()));
            }
        }
        return taken;
    }
}
