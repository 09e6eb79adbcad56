package org.vouchsafe.assess.answer;

import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.answer.fact.AnswerFact;
import org.vouchsafe.domain.questionnaire.Answer;
import org.vouchsafe.domain.questionnaire.AnswerValue;
import org.vouchsafe.domain.questionnaire.Question;
import org.vouchsafe.domain.questionnaire.review.ReviewGuide;

/**
 * How far, by the answer itself, what is asked for is met.
 *
 * @param hundredths null where the answer does not say so
 */
record Conformance(@Nullable Integer hundredths, String basis) {
    private static final int MET = 100;
    private static final int HALF = 50;
    /** Essential Eight: levels 0 to 3. VDA ISA asks for 0 to 5 with a target of 3. */
    private static final int TARGET_LEVEL = 3;

    static Conformance of(AnswerFact fact, ReviewGuide guide) {
        Answer answer = fact.answer();
        Question question = fact.question();
        if (Doubts.areGrave(fact)) {
            return new Conformance(null, "It is doubtful what the answer is to, or whose it is.");
        }
        Integer level = answer.maturity();
        if (level != null) {
            return new Conformance(Math.clamp(level * 100L / TARGET_LEVEL, 0, MET),
                    "Level " + level + " of the target " + TARGET_LEVEL + ".");
        }
        if (guide.facts().contains(answer.questionId())) {
            return new Conformance(null, "It is a question of fact: no answer meets it better than another.");
        }
        if (question != null && question.type() != Question.AnswerType.YES_NO) {
            return new Conformance(null, "It asks for words, a day or a level; a person must judge what it says.");
        }
        AnswerValue good = guide.good().getOrDefault(answer.questionId(), AnswerValue.YES);
        return switch (answer.value()) {
            case YES, NO -> answer.value() == good ? new Conformance(MET, "By the answer it is met.")
                    : new Conformance(0, "By the answer it is not met.");
            case PARTIAL -> new Conformance(HALF, "By the answer it is met in part.");
            case ALTERNATE -> new Conformance(HALF,
                    "By the answer something else serves the same end; a person must judge whether it does.");
            case NOT_APPLICABLE -> new Conformance(null, "By the answer it does not apply.");
            case UNANSWERED -> new Conformance(null, "None of the answers was chosen.");
            case OTHER -> new Conformance(null, "The answer is none of those asked for, and is taken for none of them.");
        };
    }
}
