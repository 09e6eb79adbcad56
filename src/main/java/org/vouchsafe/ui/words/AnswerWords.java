package org.vouchsafe.ui.words;

import org.vouchsafe.domain.questionnaire.Answer;
import org.vouchsafe.domain.questionnaire.AnswerValue;

/** How answers of questionnaires are shown. */
public final class AnswerWords {
    private AnswerWords() {}

    /** What an answer was read as. */
    public static String of(AnswerValue value) {
        return switch (value) {
            case YES -> "Yes";
            case PARTIAL -> "Partly";
            case NO -> "No";
            case ALTERNATE -> "Otherwise";
            case NOT_APPLICABLE -> "Not applicable";
            case UNANSWERED -> "No answer";
            case OTHER -> "In words";
        };
    }

    /** In a line: what was chosen, or the words. A comment is never an answer to a question left without one, whatever it says. */
    public static String brief(Answer answer) {
        String raw = answer.raw().strip();
        String comment = answer.comment();
        return switch (answer.value()) {
            case UNANSWERED -> of(AnswerValue.UNANSWERED);
            case OTHER -> !raw.isEmpty() ? raw : comment == null || comment.isBlank() ? of(AnswerValue.OTHER) : comment.strip();
            case YES, PARTIAL, NO, ALTERNATE, NOT_APPLICABLE -> raw.isEmpty() ? of(answer.value()) : raw;
        };
    }
}
