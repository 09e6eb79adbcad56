package org.vouchsafe.report.pdf.chart;

import java.awt.Color;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.State;
import org.vouchsafe.report.Chart.Tone;
import org.vouchsafe.report.pdf.type.Face;
import org.vouchsafe.report.pdf.type.Palette;
import org.vouchsafe.report.pdf.type.Sign;
import org.vouchsafe.report.pdf.type.Style;

/** Colours, signs and letters of drawings. */
final class Looks {
    static final Style TITLE = Style.HEADING;
    static final Style LABEL = new Style(Face.REGULAR, 8, 11, Palette.INK_2);
    static final Style NUMBER = new Style(Face.SEMIBOLD, 8, 11, Palette.WHITE);
    static final Style AXIS = new Style(Face.REGULAR, 7.5f, 10, Palette.INK_2).tabular();

    private Looks() {}

    static Color color(Tone tone) {
        return switch (tone) {
            case PLAIN -> Palette.INK_2;
            case AFFECTED -> Palette.of(State.AFFECTED);
            case UNKNOWN -> Palette.of(State.UNKNOWN);
            case CONTRADICTED -> Palette.CONTRADICTION;
            case FIXED -> Palette.of(State.FIXED);
            case NOT_AFFECTED -> Palette.of(State.NOT_AFFECTED);
        };
    }

    /** Null for what is neither good nor bad. */
    static @Nullable Sign sign(Tone tone) {
        return switch (tone) {
            case PLAIN -> null;
            case AFFECTED -> Sign.TRIANGLE;
            case UNKNOWN -> Sign.DIAMOND;
            case CONTRADICTED -> Sign.NOT_EQUAL;
            case FIXED -> Sign.DISC;
            case NOT_AFFECTED -> Sign.RING;
        };
    }

    /** A light ground in the colour of a tone, on which ink is readable. */
    static Color ground(Tone tone) {
        Color color = color(tone);
        return tone == Tone.PLAIN ? Palette.PANEL
                : new Color(light(color.getRed()), light(color.getGreen()), light(color.getBlue()));
    }

    private static int light(int channel) {
        return 255 - Math.round((255 - channel) * 0.12f);
    }
}
