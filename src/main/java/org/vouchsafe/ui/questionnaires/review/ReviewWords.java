package org.vouchsafe.ui.questionnaires.review;

import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.questionnaire.AnswerValue;
import org.vouchsafe.domain.questionnaire.review.Finding;
import org.vouchsafe.domain.questionnaire.review.ReviewStanding;
import org.vouchsafe.ui.component.state.StateChip;
import org.vouchsafe.ui.component.state.Tone;
import org.vouchsafe.usecase.review.ReviewedAnswer;

/** How the review speaks. */
final class ReviewWords {
    private ReviewWords() {}

    static String of(ReviewStanding standing) {
        return switch (standing) {
            case TO_REVIEW -> "To review";
            case ACCEPTED -> "Accepted";
            case FOLLOW_UP -> "Ask again";
            case GAP -> "Gap";
            case OVERTAKEN -> "Overtaken";
        };
    }

    static StateChip chip(ReviewStanding standing) {
        return new StateChip(switch (standing) {
            case TO_REVIEW -> Tone.NEUTRAL;
            case ACCEPTED -> Tone.FIXED;
            case FOLLOW_UP, OVERTAKEN -> Tone.UNKNOWN;
            case GAP -> Tone.AFFECTED;
        }, of(standing));
    }

    static StateChip chip(Finding.Outcome outcome) {
        return switch (outcome) {
            case CONTRADICTED -> new StateChip(Tone.CONTRADICTION, "Contradicted");
            case NOT_SHOWN -> new StateChip(Tone.UNKNOWN, "Not shown");
            case SHOWN -> new StateChip(Tone.FIXED, "Borne out");
        };
    }

    static String of(AnswerValue value) {
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

    /** {@code 35 %}, or that it is not known. */
    static String hundredths(@Nullable Integer value) {
        return value == null ? "unknown" : value + " %";
    }

    /** The answer in a line: what was chosen, or the words. */
    static String brief(ReviewedAnswer answer) {
        String raw = answer.answer().raw();
        String comment = answer.answer().comment();
        return answer.answer().value() == AnswerValue.OTHER && raw.isBlank() && comment != null ? comment
                : raw.isBlank() ? of(answer.answer().value()) : raw;
    }
}
