package org.vouchsafe.report.pdf.type;

import org.vouchsafe.domain.State;

/** The drawn shapes that tell states apart without colour. */
public enum Sign {
    TRIANGLE, DIAMOND, DISC, RING, NOT_EQUAL;

    public static Sign of(State state) {
        return switch (state) {
            case AFFECTED -> TRIANGLE;
            case UNKNOWN -> DIAMOND;
            case FIXED -> DISC;
            case NOT_AFFECTED -> RING;
        };
    }
}
