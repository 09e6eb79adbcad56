package org.vouchsafe.assess.answer.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.vouchsafe.assess.answer.AnswerCheck;
import org.vouchsafe.assess.answer.fact.AnswerFact;
import org.vouchsafe.assess.answer.fact.ReviewFacts;
import org.vouchsafe.assess.answer.fact.StatementSeen;
import org.vouchsafe.assess.answer.fact.SupplierFacts;
import org.vouchsafe.domain.claim.Claim;
import org.vouchsafe.domain.claim.ClaimStatus;
import org.vouchsafe.domain.claim.Justification;
import org.vouchsafe.domain.questionnaire.AnswerValue;
import org.vouchsafe.domain.questionnaire.review.Finding;
import org.vouchsafe.domain.questionnaire.review.ReviewGuide;
import org.vouchsafe.domain.questionnaire.review.Subject;

/** An answer on affected versions against the supplier's own statements on the same advisory. */
public final class StatementSaysOtherwise implements AnswerCheck {
    @Override
    public List<Finding> find(AnswerFact answer, ReviewFacts facts) {
        ReviewGuide.Asserting asserting = facts.guide().asserting().get(answer.answer().questionId());
        AnswerValue value = answer.answer().value();
        if (asserting == null || value != AnswerValue.YES && value != AnswerValue.NO) {
            return List.of();
        }
        SupplierFacts supplier = facts.supplier(answer);
        var holding = new Holding("STATEMENT_SAYS_OTHERWISE", answer, answer.said());
        List<StatementSeen> own = supplier.statements().stream().filter(each -> isAskedAbout(answer, each, supplier))
                .filter(each -> reaches(answer, asserting.subject(), supplier, each)).toList();
        if (asserting.subject() == Subject.AFFECTED_NOT_USED && value != asserting.value()
                && (own.stream().anyMatch(each -> each.claim().status() != ClaimStatus.NOT_AFFECTED)
                        || supplier.affected().stream().anyMatch(each -> supplier.isMeant(answer, each.release())))) {
            // That one release never contained it does not oppose that another did.
            return List.of();
        }
        return own.stream().filter(each -> opposes(asserting, value, each.claim()))
                .map(each -> holding.contradicted("Their statement on %s says \u201c%s\u201d%s for %s.".formatted(each.advisory(),
                        each.claim().nativeStatus(),
                        each.claim().nativeJustification() == null ? "" : " (" + each.claim().nativeJustification() + ")",
                        Holding.some(each.places())), Stream.of(each.at())))
                .toList();
    }

    private static boolean opposes(ReviewGuide.Asserting asserting, AnswerValue value, Claim claim) {
        boolean asserted = asserting.value() == value;
        return switch (asserting.subject()) {
            case AFFECTED_NOT_USED -> asserted ? claim.status() == ClaimStatus.AFFECTED || claim.status() == ClaimStatus.FIXED
                    : claim.justification() == Justification.COMPONENT_NOT_PRESENT;
            case AFFECTED_REMOVED -> asserted ? claim.status() == ClaimStatus.AFFECTED : claim.status() == ClaimStatus.FIXED;
            case EXACT_PINS, INSTALL_SCRIPTS_OFF, RELEASES_SIGNED, INVENTORIES_SIGNED, INVENTORY_PER_RELEASE, COMPONENTS_IDENTIFIED,
                    STATEMENTS_PUBLISHED, STATEMENTS_JUSTIFIED, APPROVED_REGISTRIES, PROVENANCE_KEPT -> false;
        };
    }

    private static boolean isAskedAbout(AnswerFact answer, StatementSeen statement, SupplierFacts supplier) {
        List<String> asked = answer.sheet().advisories();
        List<String> own = Stream.concat(Stream.of(statement.advisory()), statement.claim().vulnerabilityIds().stream()).toList();
        return asked.isEmpty()
                ? supplier.affected().stream()
                        .anyMatch(
                                each -> each.malicious() && own.stream().anyMatch(id -> each.ids().stream().anyMatch(id::equalsIgnoreCase)))
                : asked.stream().anyMatch(id -> own.stream().anyMatch(id::equalsIgnoreCase));
    }

    /** That versions are gone is said of all releases in use: a statement that one of them was fixed contradicts nothing if it names others. */
    private static boolean reaches(AnswerFact answer, Subject subject, SupplierFacts supplier, StatementSeen statement) {
        Set<org.vouchsafe.domain.register.ReleaseId> reached = statement.releases();
        return (subject == Subject.AFFECTED_REMOVED ? supplier.notReplaced(answer, statement.advisory()) : supplier.of(answer)).stream()
                .anyMatch(each -> reached.contains(each.release().id()));
    }
}
