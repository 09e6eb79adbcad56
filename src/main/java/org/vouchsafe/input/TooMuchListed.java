package org.vouchsafe.input;

import org.vouchsafe.domain.problem.Problem;

/**
 * A file lists more than is read with the memory this program was given. Thrown while it is read, since what was read so far fills that memory
 * already and must be let go of; who reads files turns it into its problem.
 */
public final class TooMuchListed extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Problem problem;

    TooMuchListed(Problem problem) {
        super(problem.what(), null, false, false);
        this.problem = problem;
    }

    /** What to tell the analyst, at the place where it became too much. */
    public Problem problem() {
        return problem;
    }
}
