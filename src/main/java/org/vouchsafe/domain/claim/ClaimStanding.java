package org.vouchsafe.domain.claim;

/** Whether a claim counts for a release that it reaches. */
public enum ClaimStanding {
    /** It is the one whose word the position takes. */
    SPEAKS,
    /** It counts, and another is heard first. */
    COUNTS, DOES_NOT_COUNT
}
