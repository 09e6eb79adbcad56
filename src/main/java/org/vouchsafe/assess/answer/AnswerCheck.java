package org.vouchsafe.assess.answer;

import java.util.List;
import org.vouchsafe.assess.answer.fact.AnswerFact;
import org.vouchsafe.assess.answer.fact.ReviewFacts;
import org.vouchsafe.domain.questionnaire.review.Finding;

/** Holds an answer against one thing that is known besides it. */
public interface AnswerCheck {
    /** What came out; empty when the answer says nothing of it, or nothing held does. */
    List<Finding> find(AnswerFact answer, ReviewFacts facts);
}
