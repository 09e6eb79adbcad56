package org.vouchsafe.assess.answer.check;

import java.util.List;
import org.vouchsafe.assess.answer.AnswerCheck;
import org.vouchsafe.assess.answer.Assertion;
import org.vouchsafe.assess.answer.fact.AffectedSeen;
import org.vouchsafe.assess.answer.fact.AnswerFact;
import org.vouchsafe.assess.answer.fact.ReviewFacts;
import org.vouchsafe.assess.answer.fact.StatementSeen;
import org.vouchsafe.assess.answer.fact.SupplierFacts;
import org.vouchsafe.domain.questionnaire.review.Finding;
import org.vouchsafe.domain.questionnaire.review.Subject;

/** "We issue VEX statements" against none that came although advisories concern what is shipped. */
public final class NoStatements implements AnswerCheck {
    @Override
    public List<Finding> find(AnswerFact answer, ReviewFacts facts) {
        Assertion said = Assertion.of(answer, Subject.STATEMENTS_PUBLISHED, facts.guide()).orElse(null);
        if (said == null) {
            return List.of();
        }
        var holding = new Holding("NO_STATEMENTS", answer, said.words());
        SupplierFacts supplier = facts.supplier(answer);
        List<StatementSeen> made = supplier.statements().stream()
                .filter(each -> each.releases().stream().anyMatch(release -> supplier.isMeant(answer, release))).toList();
        if (!made.isEmpty()) {
            return List.of(holding.shown(made.size() == 1 ? "One statement was received." : made.size() + " statements were received.",
                    made.stream().map(StatementSeen::at)));
        }
        List<AffectedSeen> wanting = supplier.affected().stream()
                .filter(each -> each.when() == AffectedSeen.When.NOW && supplier.isMeant(answer, each.release())).toList();
        return wanting.isEmpty() ? List.of()
                : List.of(holding.contradicted(
                        "No statement of theirs is held, although inventories of theirs list what "
                                + Holding.some(wanting.stream().map(AffectedSeen::advisory).toList()) + " names.",
                        wanting.stream().flatMap(each -> each.places().stream())));
    }
}
