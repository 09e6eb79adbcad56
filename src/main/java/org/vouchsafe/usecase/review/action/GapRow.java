package org.vouchsafe.usecase.review.action;

import org.vouchsafe.domain.questionnaire.action.GapAction;

/**
 * A gap with the names a reader needs.
 *
 * @param supplier whose answer it was found in
 * @param asked the question's words; its id where they are not held
 * @param timing how it stands towards its day
 */
public record GapRow(GapAction action, String supplier, String asked, Timing timing) {
    /** How a gap stands towards its day. */
    public enum Timing {
        OPEN, OVERDUE, DONE, DROPPED
    }
}
