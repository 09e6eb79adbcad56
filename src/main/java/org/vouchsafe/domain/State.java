package org.vouchsafe.domain;

/** The four states a release can be in towards an advisory, in the order in which they are always shown. */
public enum State {
    AFFECTED, UNKNOWN, FIXED, NOT_AFFECTED;

    /** True for the states that take a release off the worry list (assessment.md, "Words": clearing). */
    public boolean isClearing() {
        return this == FIXED || this == NOT_AFFECTED;
    }
}
