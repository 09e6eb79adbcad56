package org.vouchsafe.assess.answer.check;

import java.util.List;
import java.util.Objects;
import org.vouchsafe.assess.answer.AnswerCheck;
import org.vouchsafe.assess.answer.fact.AnswerFact;
import org.vouchsafe.assess.answer.fact.ReviewFacts;
import org.vouchsafe.domain.questionnaire.review.Finding;

/** The same text, sent by two suppliers. Either they share a source, or neither wrote it of itself. */
public final class TextOfAnotherSupplier implements AnswerCheck {
    @Override
    public List<Finding> find(AnswerFact answer, ReviewFacts facts) {
        List<AnswerFact> others = facts.sameWords(answer).stream()
                .filter(each -> !Objects.equals(each.sheet().supplier(), answer.sheet().supplier())).toList();
        return others.isEmpty() ? List.of()
                : List.of(new Holding("TEXT_OF_ANOTHER_SUPPLIER", answer, "\u201c" + answer.words() + "\u201d").contradicted(
                        "The same text was sent by " + Holding.some(others.stream()
                                .map(each -> Holding.at(each.sheet().supplierName(), each.place())).toList()) + ".",
                        others.stream().map(AnswerFact::place)));
    }
}
