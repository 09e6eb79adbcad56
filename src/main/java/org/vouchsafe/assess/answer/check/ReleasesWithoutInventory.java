package org.vouchsafe.assess.answer.check;

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

/** "There is an SBOM for every release" against releases of which none is held. */
public final class ReleasesWithoutInventory implements AnswerCheck {
    @Override
    public List<Finding> find(AnswerFact answer, ReviewFacts facts) {
        Assertion said = Assertion.of(answer, Subject.INVENTORY_PER_RELEASE, facts.guide()).orElse(null);
        List<ReleaseFact> releases = said == null ? List.of() : facts.supplier(answer).inUse(answer);
        if (said == null || releases.isEmpty()) {
            return List.of();
        }
        var holding = new Holding("RELEASES_WITHOUT_INVENTORY", answer, said.words());
        List<ReleaseFact> without = releases.stream().filter(each -> !each.hasBillOfMaterials()).toList();
        return List.of(without.isEmpty()
                ? holding.shown("An SBOM of each of the " + releases.size() + " releases in use is held.",
                        releases.stream().flatMap(each -> each.inventories().stream()).filter(InventorySeen::isBillOfMaterials)
                                .map(each -> Holding.file(each.evidence())))
                : holding.contradicted("No SBOM is held of " + Holding.some(without.stream().map(ReleaseFact::place).toList()) + ".",
                        Stream.empty()));
    }
}
