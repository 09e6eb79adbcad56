package org.vouchsafe.assess.answer.deduction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        Map<String, List<Finding>> byCheck = new LinkedHashMap<>();
        judged.findings().stream().filter(Finding::isContradiction)
                .forEach(each -> byCheck.computeIfAbsent(each.check(), _ -> new ArrayList<>()).add(each));
        for (List<Finding> all : byCheck.values()) {
            // The same contradicted in many places is contradicted once; every place is cited.
            Finding each = merged(all);
            if (each.check().equals(CHANGED)) {
                taken.add(new Deduction(each.check(), Deduction.Side.CONFIDENCE, OF_A_CHANGE, each.shown(), "what was answered before",
                        each.shownAt()));
            } else if (!each.check().equals(CopiedText.CHECK)) {
                taken.add(new Deduction(each.check(), Deduction.Side.CONFORMANCE, CONFORMANCE, each.shown(), "what else is held",
                        each.shownAt()));
                taken.add(new Deduction(each.check(), Deduction.Side.CONFIDENCE, CONFIDENCE, each.shown(), "what else is held",
                        each.shownAt()));
            }
        }
        return taken;
    }

    private static Finding merged(List<Finding> all) {
        Finding first = all.getFirst();
        return new Finding(first.check(), first.outcome(), first.said(), first.saidAt(),
                all.size() == 1 ? first.shown() : first.shown() + " And " + (all.size() - 1) + " more of the kind.",
                all.stream().flatMap(each -> each.shownAt().stream()).distinct().toList());
    }
}
