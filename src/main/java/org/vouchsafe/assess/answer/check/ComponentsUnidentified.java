package org.vouchsafe.assess.answer.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vouchsafe.assess.answer.AnswerCheck;
import org.vouchsafe.assess.answer.Assertion;
import org.vouchsafe.assess.answer.fact.AnswerFact;
import org.vouchsafe.assess.answer.fact.InventorySeen;
import org.vouchsafe.assess.answer.fact.ReleaseFact;
import org.vouchsafe.assess.answer.fact.ReviewFacts;
import org.vouchsafe.domain.questionnaire.review.Finding;
import org.vouchsafe.domain.questionnaire.review.Subject;

/** "Every component carries an identifier and an exact version" against SBOMs in which some do not. */
public final class ComponentsUnidentified implements AnswerCheck {
    @Override
    public List<Finding> find(AnswerFact answer, ReviewFacts facts) {
        Assertion said = Assertion.of(answer, Subject.COMPONENTS_IDENTIFIED, facts.guide()).orElse(null);
        if (said == null) {
            return List.of();
        }
        var holding = new Holding("COMPONENTS_UNIDENTIFIED", answer, said.words());
        List<Finding> found = new ArrayList<>();
        for (ReleaseFact release : facts.supplier(answer).inUse(answer)) {
            for (InventorySeen each : release.inventories()) {
                int members = each.coverage().members();
                int bare = members - each.coverage().identified();
                int unversioned = members - each.coverage().versioned();
                if (each.isBillOfMaterials() && (bare > 0 || unversioned > 0)) {
                    found.add(holding.contradicted(
                            "Of the %d components in %s of %s, %d have no usable identifier and %d no exact version.".formatted(members,
                                    each.evidence(), release.place(), bare, unversioned),
                            Stream.of(Holding.file(each.evidence()))));
                }
            }
        }
        return found;
    }
}
