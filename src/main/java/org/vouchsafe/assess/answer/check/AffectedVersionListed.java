package org.vouchsafe.assess.answer.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vouchsafe.assess.answer.AnswerCheck;
import org.vouchsafe.assess.answer.Assertion;
import org.vouchsafe.assess.answer.fact.AffectedSeen;
import org.vouchsafe.assess.answer.fact.AnswerFact;
import org.vouchsafe.assess.answer.fact.ReleaseFact;
import org.vouchsafe.assess.answer.fact.ReviewFacts;
import org.vouchsafe.assess.answer.fact.SupplierFacts;
import org.vouchsafe.domain.questionnaire.AnswerValue;
import org.vouchsafe.domain.questionnaire.review.Finding;
import org.vouchsafe.domain.questionnaire.review.ReviewGuide;
import org.vouchsafe.domain.questionnaire.review.Subject;

/** "No release used an affected version", or "they are gone from all of them", against inventories that list one, now or before. */
public final class AffectedVersionListed implements AnswerCheck {
    @Override
    public List<Finding> find(AnswerFact answer, ReviewFacts facts) {
        Optional<Assertion> notUsed = Assertion.of(answer, Subject.AFFECTED_NOT_USED, facts.guide());
        Optional<Assertion> removed = Assertion.of(answer, Subject.AFFECTED_REMOVED, facts.guide());
        Assertion said = notUsed.or(() -> removed).orElse(null);
        if (said == null) {
            return admitted(answer, facts);
        }
        var holding = new Holding("AFFECTED_VERSION_LISTED", answer, said.words());
        SupplierFacts supplier = facts.supplier(answer);
        List<ReleaseFact> meant = notUsed.isPresent() ? supplier.of(answer)
                // What is removed need not be gone from releases that are no longer supplied.
                : supplier.inUse(answer);
        List<Finding> found = new ArrayList<>();
        for (AffectedSeen each : supplier.affected()) {
            boolean about = isAmong(meant, each) && isAskedAbout(answer, each);
            if (about && (notUsed.isPresent() || each.when() == AffectedSeen.When.NOW)) {
                boolean replaced = notUsed.isEmpty() && !isAmong(supplier.notReplaced(answer, each.advisory()), each);
                found.add(replaced ? holding.notShown(each.text() + " A later release in use lists nothing of it; whether"
                        + " the older one is still supplied, is not known here.", each.places().stream())
                        : holding.contradicted(each.text(), each.places().stream()));
            }
        }
        return found;
    }

    /** Who says that an affected version was used is borne out by an inventory that lists one. */
    private static List<Finding> admitted(AnswerFact answer, ReviewFacts facts) {
        ReviewGuide.Asserting asserting = facts.guide().asserting().get(answer.answer().questionId());
        if (asserting == null || asserting.subject() != Subject.AFFECTED_NOT_USED || answer.answer().value() != AnswerValue.YES) {
            return List.of();
        }
        SupplierFacts supplier = facts.supplier(answer);
        List<AffectedSeen> seen = supplier.affected().stream().filter(each -> supplier.isMeant(answer, each.release())
                && isAskedAbout(answer, each)).toList();
        return seen.isEmpty() ? List.of()
                : List.of(new Holding("AFFECTED_VERSION_LISTED", answer, answer.said()).shown(seen.getFirst().text(),
                        seen.stream().flatMap(each -> each.places().stream())));
    }

    private static boolean isAmong(List<ReleaseFact> releases, AffectedSeen seen) {
        return releases.stream().anyMatch(each -> each.release().id().equals(seen.release()));
    }

    /** Of a request that was about no advisory in particular, the malicious packages are meant. */
    private static boolean isAskedAbout(AnswerFact answer, AffectedSeen seen) {
        List<String> asked = answer.sheet().advisories();
        return asked.isEmpty() ? seen.malicious() : asked.stream().anyMatch(id -> seen.ids().stream().anyMatch(id::equalsIgnoreCase));
    }
}
