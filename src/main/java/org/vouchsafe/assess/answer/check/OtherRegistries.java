package org.vouchsafe.assess.answer.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.vouchsafe.assess.answer.AnswerCheck;
import org.vouchsafe.assess.answer.Assertion;
import org.vouchsafe.assess.answer.fact.AnswerFact;
import org.vouchsafe.assess.answer.fact.InventorySeen;
import org.vouchsafe.assess.answer.fact.ReleaseFact;
import org.vouchsafe.assess.answer.fact.ReviewFacts;
import org.vouchsafe.domain.questionnaire.review.Finding;
import org.vouchsafe.domain.questionnaire.review.Subject;

/** "Packages come only from approved registries" against lockfiles that take some from elsewhere. */
public final class OtherRegistries implements AnswerCheck {
    @Override
    public List<Finding> find(AnswerFact answer, ReviewFacts facts) {
        Assertion said = Assertion.of(answer, Subject.APPROVED_REGISTRIES, facts.guide()).orElse(null);
        // Which registries are the supplier's own nobody knows until the policy approves some; no host is built in.
        if (said == null || facts.approved().isEmpty()) {
            return List.of();
        }
        var holding = new Holding("OTHER_REGISTRIES", answer, said.words());
        Predicate<String> strange = host -> !facts.approved().contains(host);
        List<Finding> found = new ArrayList<>();
        List<InventorySeen> telling = new ArrayList<>();
        for (ReleaseFact release : facts.supplier(answer).inUse(answer)) {
            for (InventorySeen each : release.inventories()) {
                List<String> hosts = each.hosts().keySet().stream().filter(strange).sorted().toList();
                if (!hosts.isEmpty()) {
                    found.add(holding.contradicted(
                            "%s of %s takes packages from %s, which the policy does not approve.".formatted(each.header().format(),
                                    release.place(), Holding.some(hosts)),
                            hosts.stream().map(host -> Objects.requireNonNull(each.hosts().get(host)).place())));
                } else if (!each.hosts().isEmpty()) {
                    telling.add(each);
                }
            }
        }
        return !found.isEmpty() || telling.isEmpty() ? found
                : List.of(holding.shown("The lockfiles held name only registries that the policy approves.",
                        telling.stream().map(each -> Holding.file(each.evidence()))));
    }
}
