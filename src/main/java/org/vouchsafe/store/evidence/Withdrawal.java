package org.vouchsafe.store.evidence;

/**
 * Why evidence no longer counts.
 *
 * @param leaf the change of the log that withdrew it
 * @param by who withdrew it
 * @param cause whether somebody meant to withdraw it, or it left with an act that was undone
 */
public record Withdrawal(long leaf, String by, String reason, Cause cause) {
    /** How it came about. */
    public enum Cause {
        SAID, UNDONE
    }
}
