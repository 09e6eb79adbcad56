package org.vouchsafe.seal.stamp;

import org.vouchsafe.domain.problem.Problem;

/** What came of an authority's response. */
public sealed interface StampAnswer {
    /**
     * It fits.
     *
     * @param token in the form in which it is kept
     */
    record Accepted(byte[] token, StampToken stamp) implements StampAnswer {}

    /** It does not; the problem says in what, and what to do. */
    record Rejected(Problem problem) implements StampAnswer {}
}
