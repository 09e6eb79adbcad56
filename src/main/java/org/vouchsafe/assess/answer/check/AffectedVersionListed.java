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
import org.vouchsafe.domain.questionnaire.review.Finding;
import org.vouchsafe.domain.questionnaire.review.Subject;

/** "No release used an affected version", or "they are gone from all of them", against inventories that list one, now or before. */
public final class AffectedVersionListed implements AnswerCheck {
    @Override
    public List<Finding> find(AnswerFact answer, ReviewFacts facts) {
        Optional<Assertion> notUsed = Assertion.of(answer, Subject.AFFECTED_NOT_USED, facts.guide());
        Optional<Assertion> removed = Assertion.of(answer, Subject.AFFECTED_REMOVED, facts.guide());
        Assertion said = notUsed.or(() -> removed).orElse(null);
        if (said == null) {
            return List.of();
        }
        var holding = new Holding("AFFECTED_VERSION_LISTED", answer, said.words());
        SupplierFacts supplier = facts.supplier(answer);
        List<ReleaseFact> meant = notUsed.isPresent() ? supplier.of(answer)
                // What is removed need not be gone from releases that are no longer supplied.
                : supplier.inUse(answer);
        List<Finding> found = new ArrayList<>();
        for (AffectedSeen each : supplier.affected()) {
            boolean about = meant.stream().anyMatch(release -> release.release().id().equals(each.release())) && isAskedAbout(answer, each);
            if (about && (notUsed.isPresent() || each.when() == AffectedSeen.When.NOW)) {
                found.add(holding.contradicted(each.text(), each.places().stream()));
            }
        }
        return found;
    }

    /** Of a request that was about no advisory in particular, the malicious packages are meant. */
    private static boolean isAskedAbout(AnswerFact answer, AffectedSeen seen) {
        List<String> asked = answer.sheet().advisories();
        return asked.isEmpty() ? seen.malicious() : asked.stream().anyMatch(id -> seen.ids().stream().anyMatch(id::equalsIgnoreCase));
    }
}
