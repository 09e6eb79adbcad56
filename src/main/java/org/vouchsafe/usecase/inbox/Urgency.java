package org.vouchsafe.usecase.inbox;

import org.vouchsafe.domain.State;
import org.vouchsafe.domain.position.Position;

/** How much a position asks for a person, most first. */
public enum Urgency {
    /** It is affected. */
    AFFECTED,
    /** Sources contradict each other, and nobody has dealt with it. */
    CONTRADICTED,
    /** A decision was overtaken by facts. */
    STALE,
    /** Not enough is known. */
    UNKNOWN,
    /** Nothing to do. */
    SETTLED;

    /** Of one position. */
    public static Urgency of(Position position) {
        if (position.state() == State.AFFECTED) {
            return AFFECTED;
        }
        if (isContradicted(position)) {
            return CONTRADICTED;
        }
        if (position.stale()) {
            return STALE;
        }
        return position.state() == State.UNKNOWN ? UNKNOWN : SETTLED;
    }

    /** True when it has a contradiction nobody has dealt with. */
    public static boolean isContradicted(Position position) {
        // Asked of hundreds of thousands of positions, nearly all of which have none.
        return !position.contradictions().isEmpty() && position.contradictions().stream().anyMatch(each -> !each.addressed());
    }

    public boolean isOpen() {
        return this != SETTLED;
    }
}
