package org.vouchsafe.domain.evidence;

/** What is known of the signature a supplier put on a file. */
public enum SignatureVerdict {
    /** The file carries none and none came with it. */
    NONE,
    /** Verified with a key held for its author. */
    PASSED,
    /** Signed, but it cannot be judged here (no key, unknown algorithm, no trusted time). */
    INDETERMINATE,
    /** The signature does not fit the bytes. */
    FAILED
}
