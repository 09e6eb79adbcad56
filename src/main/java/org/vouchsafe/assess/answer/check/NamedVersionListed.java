package org.vouchsafe.assess.answer.check;

import java.util.List;
import org.vouchsafe.assess.answer.AnswerCheck;
import org.vouchsafe.assess.answer.fact.AnswerFact;
import org.vouchsafe.assess.answer.fact.NamedListing;
import org.vouchsafe.assess.answer.fact.ReviewFacts;
import org.vouchsafe.assess.answer.fact.SupplierFacts;
import org.vouchsafe.domain.questionnaire.review.Finding;

/** Words that deny the use of an exact version ("none of our products contains axios 1.14.1") against an inventory that lists just that. */
public final class NamedVersionListed implements AnswerCheck {
    @Override
    public List<Finding> find(AnswerFact answer, ReviewFacts facts) {
        SupplierFacts supplier = facts.supplier(answer);
        List<NamedListing> listed = answer.named().stream().filter(each -> supplier.isMeant(answer, each.release())).toList();
        return listed.stream().map(NamedListing::name).distinct().map(name -> {
            List<NamedListing> places = listed.stream().filter(each -> each.name().equals(name)).toList();
            return new Holding("NAMED_VERSION_LISTED", answer, "\u201c" + answer.words() + "\u201d").contradicted(
                    name + " is listed by the inventory of " + Holding.some(places.stream().map(each -> Holding.at(each.place(), each.at()))
                            .toList()) + ".",
                    places.stream().map(NamedListing::at));
        }).toList();
    }
}
