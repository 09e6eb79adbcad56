package org.vouchsafe.report.pdf.type;

import java.awt.Color;
import org.vouchsafe.domain.State;
import org.vouchsafe.report.Document.Tlp;

/** The colours of the printed report; the light theme's, so that window and paper look alike. */
public final class Palette {
    public static final Color INK = new Color(0x1B2430);
    public static final Color INK_2 = new Color(0x5A6675);
    public static final Color LINE = new Color(0xDFE3E9);
    public static final Color PANEL = new Color(0xF1F3F6);
    public static final Color ACCENT = new Color(0x2F5BD7);
    public static final Color CONTRADICTION = new Color(0x6B3FB5);
    public static final Color WATERMARK = new Color(0xEEF0F3);
    public static final Color WHITE = new Color(0xFFFFFF);
    public static final Color BLACK = new Color(0x000000);

    private Palette() {}

    public static Color of(State state) {
        return switch (state) {
            case AFFECTED -> new Color(0xB3261E);
            case UNKNOWN -> new Color(0x8A5A00);
            case FIXED -> new Color(0x0B6E99);
            case NOT_AFFECTED -> new Color(0x2E7D4F);
        };
    }

    /** The colour of the label on black (FIRST, Traffic Light Protocol 2.0). */
    public static Color of(Tlp tlp) {
        return switch (tlp) {
            case RED -> new Color(0xFF2B2B);
            case AMBER, AMBER_STRICT -> new Color(0xFFC000);
            case GREEN -> new Color(0x33FF00);
            case CLEAR -> WHITE;
        };
    }
}
