package org.vouchsafe.assess.answer.check;

import java.util.List;
import java.util.stream.Stream;
import org.vouchsafe.assess.answer.AnswerCheck;
import org.vouchsafe.assess.answer.Assertion;
import org.vouchsafe.assess.answer.fact.AnswerFact;
import org.vouchsafe.assess.answer.fact.FileSeen;
import org.vouchsafe.assess.answer.fact.ReleaseFact;
import org.vouchsafe.assess.answer.fact.ReviewFacts;
import org.vouchsafe.domain.evidence.SignatureVerdict;
import org.vouchsafe.domain.questionnaire.review.Finding;
import org.vouchsafe.domain.questionnaire.review.Subject;

/** "Provenance is kept for every release" against releases of which no provenance is held, or whose signature fails. */
public final class ProvenanceMissing implements AnswerCheck {
    @Override
    public List<Finding> find(AnswerFact answer, ReviewFacts facts) {
        Assertion said = Assertion.of(answer, Subject.PROVENANCE_KEPT, facts.guide()).orElse(null);
        List<ReleaseFact> releases = said == null ? List.of() : facts.supplier(answer).inUse(answer);
        if (said == null || releases.isEmpty()) {
            return List.of();
        }
        var holding = new Holding("PROVENANCE_MISSING", answer, said.words());
        List<FileSeen> failed = releases.stream().flatMap(each -> each.provenance().stream())
                .filter(each -> each.signature() == SignatureVerdict.FAILED).toList();
        List<ReleaseFact> without = releases.stream().filter(each -> each.provenance().isEmpty()).toList();
        if (!failed.isEmpty()) {
            return List.of(holding.contradicted("The signature on a provenance statement does not fit it: "
                    + Holding.some(failed.stream().map(each -> each.evidence() + " " + each.name()).toList()) + ".",
                    failed.stream().map(each -> Holding.file(each.evidence()))));
        }
        // Kept is not sent: that none is held does not contradict it, but nothing shows it either.
        return List.of(without.isEmpty()
                ? holding.shown("Provenance of each of the " + releases.size() + " releases in use is held.",
                        releases.stream().flatMap(each -> each.provenance().stream()).map(each -> Holding.file(each.evidence())))
                : holding.notShown("No provenance is held of " + Holding.some(without.stream().map(ReleaseFact::place).toList()) + ".",
                        Stream.empty()));
    }
}
