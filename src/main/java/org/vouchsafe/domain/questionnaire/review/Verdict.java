package org.vouchsafe.domain.questionnaire.review;

/** What a person says of an answer. */
public enum Verdict {
    /** It will do. What contradicts it stays shown all the same. */
    ACCEPTED,
    /** The supplier is asked again. */
    FOLLOW_UP,
    /** What is asked for is not met; somebody must do something about it. */
    GAP,
    /** Nobody has said anything, or what was said was taken back. */
    OPEN
}
