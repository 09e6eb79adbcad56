package org.vouchsafe.assess.answer.check;

import java.util.ArrayList;
import java.util.List;
import org.vouchsafe.assess.answer.AnswerCheck;
import org.vouchsafe.assess.answer.Assertion;
import org.vouchsafe.assess.answer.fact.AnswerFact;
import org.vouchsafe.assess.answer.fact.InventorySeen;
import org.vouchsafe.assess.answer.fact.ReleaseFact;
import org.vouchsafe.assess.answer.fact.ReviewFacts;
import org.vouchsafe.domain.assurance.ComponentFact;
import org.vouchsafe.domain.questionnaire.review.Finding;
import org.vouchsafe.domain.questionnaire.review.Subject;

/** "We pin exact versions" against lockfiles and project files whose direct dependencies are asked for in ranges. */
public final class RangesDrift implements AnswerCheck {
    @Override
    public List<Finding> find(AnswerFact answer, ReviewFacts facts) {
        Assertion said = Assertion.of(answer, Subject.EXACT_PINS, facts.guide()).orElse(null);
        if (said == null) {
            return List.of();
        }
        var holding = new Holding("RANGES_DRIFT", answer, said.words());
        List<Finding> found = new ArrayList<>();
        int pinned = 0;
        List<InventorySeen> telling = new ArrayList<>();
        for (ReleaseFact release : facts.supplier(answer).inUse(answer)) {
            for (InventorySeen each : release.inventories()) {
                List<ComponentFact> drifting = each.drifting();
                if (!drifting.isEmpty()) {
                    found.add(holding.contradicted(
                            "%s of %s asks for %d direct %s in a range: %s.".formatted(each.header().format(), release.place(),
                                    drifting.size(), drifting.size() == 1 ? "dependency" : "dependencies",
                                    Holding.some(drifting.stream().map(RangesDrift::words).toList())),
                            drifting.stream().map(ComponentFact::place)));
                } else if (each.pinned() > 0) {
                    pinned += each.pinned();
                    telling.add(each);
                }
            }
        }
        return !found.isEmpty() || telling.isEmpty() ? found
                : List.of(holding.shown("All " + pinned + " direct dependencies that the lockfiles held say something of are pinned.",
                        telling.stream().map(each -> Holding.file(each.evidence()))));
    }

    private static String words(ComponentFact fact) {
        return Holding.at(fact.component() + (fact.range() == null ? "" : " asked for as " + fact.range()), fact.place());
    }
}
