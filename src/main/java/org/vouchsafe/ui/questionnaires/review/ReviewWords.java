package org.vouchsafe.ui.questionnaires.review;

import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.questionnaire.review.Finding;
import org.vouchsafe.domain.questionnaire.review.ReviewStanding;
import org.vouchsafe.ui.component.state.StateChip;
import org.vouchsafe.ui.component.state.Tone;

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

    /** {@code 35 %}, or that it is not known. */
    static String hundredths(@Nullable Integer value) {
        return value == null ? "unknown" : value + " %";
    }
}
