package org.vouchsafe.assess.answer.deduction;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vouchsafe.assess.answer.DeductionRule;
import org.vouchsafe.assess.answer.Doubts;
import org.vouchsafe.assess.answer.fact.AnswerFact;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.domain.questionnaire.AnswerValue;
import org.vouchsafe.domain.questionnaire.review.Deduction;

/** The answer cannot be read as one of the words asked for, the cell held a formula, or the workbook is not as it was sent. */
public final class NotAsAsked implements DeductionRule {
    private static final int POINTS = 10;
    private static final int DOUBT = 30;
    private static final int STRANGER = 60;

    @Override
    public List<Deduction> of(Judged judged) {
        AnswerFact answer = judged.answer();
        List<Deduction> taken = new ArrayList<>();
        if (answer.answer().value() == AnswerValue.OTHER && answer.question() != null
                && answer.question().type() == org.vouchsafe.domain.questionnaire.Question.AnswerType.YES_NO) {
            taken.add(Taken.confidence("NOT_A_PLAIN_ANSWER", POINTS,
                    "It is none of the answers asked for, and is taken for none of them.", answer));
        }
        if (answer.answer().formula()) {
            taken.add(Taken.confidence("FORMULA", POINTS, "The cell held a formula, and only its last result was read.", answer));
        }
        for (Problem each : Doubts.of(answer)) {
            taken.add(Taken.confidence(each.code(), Doubts.WHOSE.contains(each.code()) ? STRANGER : DOUBT, each.what(),
                    Stream.of(new Citation(answer.sheet().evidence(), each.location()))));
        }
        return taken;
    }
}
