package org.vouchsafe.usecase.carry;

import java.util.List;
import org.vouchsafe.domain.decision.Decision;
import org.vouchsafe.domain.position.PositionRow;

/**
 * A decision that may hold for another release, too. It changes nothing until an analyst accepts it as a decision of its own.
 *
 * @param from what was decided
 * @param to where it may hold
 * @param same what both have in common, in sentences
 * @param different what they do not, in sentences; empty when nothing was found
 */
public record Proposal(Decision decision, PositionRow from, PositionRow to, List<String> same, List<String> different) {
    public Proposal {
        same = List.copyOf(same);
        different = List.copyOf(different);
    }
}
