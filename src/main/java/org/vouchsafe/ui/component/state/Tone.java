package org.vouchsafe.ui.component.state;

import org.vouchsafe.domain.State;
import org.vouchsafe.domain.position.Position;

/** A look: a shape and the style class that colours it. The four states, the contradiction, and the plain ones. */
public enum Tone {
    // Outlines on a field of 16 by 16; holes by the even-odd rule.
    AFFECTED("affected", "M8 2 L14.6 13.6 H1.4 Z", Winding.EVEN_ODD),
    UNKNOWN("unknown", "M8 1.2 L14.8 8 L8 14.8 L1.2 8 Z M7.1 4.4 H8.9 L8.6 8.9 H7.4 Z M7.1 10 H8.9 V11.7 H7.1 Z", Winding.EVEN_ODD),
    FIXED("fixed", "M8 1.5 A6.5 6.5 0 1 0 8 14.5 A6.5 6.5 0 1 0 8 1.5 Z M4.6 8.3 L5.7 7.2 L7.3 8.8 L10.5 5.5 L11.6 6.6 L7.3 11 Z",
            Winding.EVEN_ODD),
    NOT_AFFECTED("not-affected",
            "M8 1.5 A6.5 6.5 0 1 0 8 14.5 A6.5 6.5 0 1 0 8 1.5 Z M8 3 A5 5 0 1 1 8 13 A5 5 0 1 1 8 3 Z M10.95 4 L12 5.05 L5.05 12 L4 10.95 Z",
            Winding.EVEN_ODD),
    CONTRADICTION("contradiction", "M2 5 H14 V6.7 H2 Z M2 9.3 H14 V11 H2 Z M10.3 1.8 L11.8 2.5 L5.7 14.2 L4.2 13.5 Z", Winding.NON_ZERO),
    NEUTRAL("neutral", "M8 3 A5 5 0 1 0 8 13 A5 5 0 1 0 8 3 Z", Winding.EVEN_ODD),
    NONE("none", "M3 7.2 H13 V8.8 H3 Z", Winding.EVEN_ODD);

    enum Winding {
        EVEN_ODD, NON_ZERO
    }

    private final String styleClass;
    private final String outline;
    private final Winding winding;

    Tone(String styleClass, String outline, Winding winding) {
        this.styleClass = styleClass;
        this.outline = outline;
        this.winding = winding;
    }

    /** The look of a state. */
    public static Tone of(State state) {
        return switch (state) {
            case AFFECTED -> AFFECTED;
            case UNKNOWN -> UNKNOWN;
            case FIXED -> FIXED;
            case NOT_AFFECTED -> NOT_AFFECTED;
        };
    }

    /** The look of a position: the contradiction's while one is open. */
    public static Tone of(Position position) {
        boolean contradicted = position.contradictions().stream().anyMatch(c -> !c.addressed());
        return contradicted ? CONTRADICTION : of(position.state());
    }

    public String styleClass() {
        return styleClass;
    }

    String outline() {
        return outline;
    }

    Winding winding() {
        return winding;
    }
}
