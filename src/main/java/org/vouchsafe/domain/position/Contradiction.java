package org.vouchsafe.domain.position;

import java.util.List;
import org.vouchsafe.domain.problem.Citation;

/**
 * Two sources that cannot both be right.
 *
 * @param text one sentence naming both sides
 * @param addressed true when a decision in force has dealt with it
 * @param citations where both sides stand
 */
public record Contradiction(ContradictionCode code, String text, boolean addressed, List<Citation> citations) {
    public Contradiction {
        citations = List.copyOf(citations);
    }
}
