package org.vouchsafe.report.pdf.type;

import java.awt.Color;
import org.vouchsafe.report.pdf.type.Glyphs.Figures;

/**
 * How text is set.
 *
 * @param size in points
 * @param leading distance from baseline to baseline, in points
 */
public record Style(Face face, float size, float leading, Color color, Figures figures) {
    public static final Style TITLE = new Style(Face.BOLD, 27, 31, Palette.INK);
    /** For titles that would otherwise fill the cover. */
    public static final Style LONG_TITLE = new Style(Face.BOLD, 18, 22, Palette.INK);
    public static final Style SUBTITLE = new Style(Face.REGULAR, 13, 18, Palette.INK_2);
    public static final Style SECTION = new Style(Face.SEMIBOLD, 14.5f, 19, Palette.INK);
    public static final Style HEADING = new Style(Face.SEMIBOLD, 10.5f, 15, Palette.INK);
    public static final Style BODY = new Style(Face.REGULAR, 9.5f, 14, Palette.INK);
    public static final Style CELL = new Style(Face.REGULAR, 8.5f, 12, Palette.INK);
    public static final Style LABEL = new Style(Face.REGULAR, 8.5f, 12, Palette.INK_2);
    public static final Style COLUMN = new Style(Face.SEMIBOLD, 8.5f, 12, Palette.INK_2);
    public static final Style SMALL = new Style(Face.REGULAR, 8, 11, Palette.INK_2);

    /** A style for running text. */
    public Style(Face face, float size, float leading, Color color) {
        this(face, size, leading, color, Figures.PROPORTIONAL);
    }

    public Style in(Face other) {
        return new Style(other, size, leading, color, figures);
    }

    public Style in(Color other) {
        return new Style(face, size, leading, other, figures);
    }

    /** For columns of numbers. */
    public Style tabular() {
        return new Style(face, size, leading, color, Figures.TABULAR);
    }

    public Style sized(float points) {
        return new Style(face, points, leading, color, figures);
    }
}
