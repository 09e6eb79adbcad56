package org.vouchsafe.assess.answer.check;

import java.util.List;
import org.vouchsafe.assess.answer.AnswerCheck;
import org.vouchsafe.assess.answer.Assertion;
import org.vouchsafe.assess.answer.fact.AnswerFact;
import org.vouchsafe.assess.answer.fact.ReviewFacts;
import org.vouchsafe.assess.answer.fact.StatementSeen;
import org.vouchsafe.assess.answer.fact.SupplierFacts;
import org.vouchsafe.domain.claim.Claim;
import org.vouchsafe.domain.claim.ClaimStatus;
import org.vouchsafe.domain.questionnaire.review.Finding;
import org.vouchsafe.domain.questionnaire.review.Subject;

/** "Every 'not affected' carries a justification" against statements that carry none. */
public final class StatementsUnjustified implements AnswerCheck {
    @Override
    public List<Finding> find(AnswerFact answer, ReviewFacts facts) {
        Assertion said = Assertion.of(answer, Subject.STATEMENTS_JUSTIFIED, facts.guide()).orElse(null);
        if (said == null) {
            return List.of();
        }
        var holding = new Holding("STATEMENTS_UNJUSTIFIED", answer, said.words());
        SupplierFacts supplier = facts.supplier(answer);
        List<StatementSeen> clearing = supplier.statements().stream().filter(each -> each.claim().status() == ClaimStatus.NOT_AFFECTED)
                .filter(each -> each.releases().stream().anyMatch(release -> supplier.isMeant(answer, release))).toList();
        List<StatementSeen> bare = clearing.stream().filter(each -> isBare(each.claim())).toList();
        if (!bare.isEmpty()) {
            return List.of(holding.contradicted(
                    "%d of %d statements of \u201cnot affected\u201d give no reason: %s.".formatted(bare.size(), clearing.size(),
                            Holding.some(bare.stream().map(each -> Holding.at(each.advisory(), each.at())).toList())),
                    bare.stream().map(StatementSeen::at)));
        }
        return clearing.isEmpty() ? List.of()
                : List.of(holding.shown("All " + clearing.size() + " statements of \u201cnot affected\u201d that are held give a reason.",
                        clearing.stream().map(StatementSeen::at)));
    }

    private static boolean isBare(Claim claim) {
        String impact = claim.impactStatement();
        return claim.justification() == null && (impact == null || impact.isBlank());
    }
}
