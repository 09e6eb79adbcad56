package org.vouchsafe.domain.questionnaire.review;

/** Where an answer stands on its way through the review. */
public enum ReviewStanding {
    TO_REVIEW, ACCEPTED, FOLLOW_UP, GAP,
    /** Somebody accepted it, and something that contradicts it came up since: it is to be reviewed again. */
    OVERTAKEN;

    /** True when somebody must look at it. */
    public boolean isOpen() {
        return this == TO_REVIEW || this == OVERTAKEN;
    }
}
