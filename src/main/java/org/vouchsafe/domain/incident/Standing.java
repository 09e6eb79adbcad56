package org.vouchsafe.domain.incident;

import java.util.List;
import org.vouchsafe.domain.State;

/**
 * How everything in the scope of an incident stood when it was closed, as far as it was not clear: what comes later is held against it.
 *
 * @param unsettled what was not clear on more than a bare claim, whether or not an exception covered it
 * @param missing what held gates open, in their words
 * @param newestRelease number of the newest release of the register then
 */
public record Standing(List<Unsettled> unsettled, List<String> missing, long newestRelease) {
    /**
     * A release or environment that was not clear towards an advisory.
     *
     * @param contradicted true when sources contradicted each other and nobody had dealt with it
     */
    public record Unsettled(Unit unit, String advisory, State state, boolean contradicted) {}

    public Standing {
        unsettled = List.copyOf(unsettled);
        missing = List.copyOf(missing);
    }
}
