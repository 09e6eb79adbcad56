package org.vouchsafe.domain.position;

import java.util.List;
import org.vouchsafe.domain.problem.Citation;

/**
 * One check that was made on the way to a position: a question, its answer, and where the answer stands.
 *
 * @param id stable word, such as {@code LISTED}
 */
public record Check(String id, String question, String answer, Outcome outcome, List<Citation> citations) {
    /** How the answer bears on the state. */
    public enum Outcome {
        /** Speaks for a clearing state, or the check passed. */
        PASSED,
        /** Speaks against, or the check failed. */
        FAILED,
        /** Cannot be told from what is held. */
        UNDETERMINED,
        /** Does not bear on the state; said for completeness. */
        INFORMATION
    }

    public Check {
        citations = List.copyOf(citations);
    }
}
