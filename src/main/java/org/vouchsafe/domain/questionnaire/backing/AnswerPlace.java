package org.vouchsafe.domain.questionnaire.backing;

import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.questionnaire.Answer;

/**
 * An answer, by the workbook it stands in.
 *
 * @param question empty: the workbook as a whole, and the list of files in it
 * @param product null where the answer is to none in particular
 */
public record AnswerPlace(EvidenceId workbook, String question, @Nullable String product) {
    /** A piece of evidence as a whole. */
    public static AnswerPlace whole(EvidenceId evidence) {
        return new AnswerPlace(evidence, "", null);
    }

    /** An answer in this workbook. */
    public static AnswerPlace of(EvidenceId workbook, Answer answer) {
        return new AnswerPlace(workbook, answer.questionId(), answer.product());
    }

    /** {@code E-055 AX-Q1.1, Portal}. */
    @Override
    public String toString() {
        return workbook + (question.isEmpty() ? "" : " " + question) + (product == null ? "" : ", " + product);
    }
}
