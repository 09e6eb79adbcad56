package org.vouchsafe.report.pdf.type;

import java.awt.Color;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfTextArray;

/**
 * Text of one font and direction; every character has a glyph in it. Size and width in points.
 *
 * @param text in the order in which it is read
 */
public record Glyphs(BaseFont font, float size, Color color, Figures figures, Direction direction, String text, float width) {

    /** How digits are set: each with its own width, or all with the same, so that numbers stand under each other. */
    public enum Figures {
        PROPORTIONAL, TABULAR
    }

    static Glyphs of(BaseFont font, Style style, Direction direction, String text) {
        return new Glyphs(font, style.size(), style.color(), style.figures(), direction, text,
                measure(font, style.size(), style.figures(), direction, text));
    }

    /** Other text set alike. */
    public Glyphs with(String other) {
        return new Glyphs(font, size, color, figures, direction, other, widthOf(other));
    }

    /** The width other text would have if it were set alike. */
    public float widthOf(String other) {
        return measure(font, size, figures, direction, other);
    }

    /** True when the other differs in nothing but its text. */
    public boolean isSetLike(Glyphs other) {
        return font.equals(other.font) && size == other.size && color.equals(other.color) && figures == other.figures
                && direction == other.direction;
    }

    /** The characters as they are drawn from left to right, letters in the forms they take. */
    public String drawn() {
        return drawn(direction, text);
    }

    /** The text with the shifts that give each digit the width of a zero, in thousandths of the size, as the TJ operator wants them. */
    public PdfTextArray spaced() {
        PdfTextArray array = new PdfTextArray();
        int cell = font.getWidth('0');
        drawn().codePoints().forEach(c -> {
            float shift = isDigit(c) ? -(cell - font.getWidth(c)) / 2f : 0;
            array.add(shift);
            array.add(Character.toString(c));
            array.add(shift);
        });
        return array;
    }

    private static String drawn(Direction direction, String text) {
        return direction == Direction.FROM_RIGHT ? Direction.drawn(text) : text;
    }

    private static float measure(BaseFont font, float size, Figures figures, Direction direction, String text) {
        float width = font.getWidthPoint(drawn(direction, text), size);
        if (figures == Figures.TABULAR) {
            int cell = font.getWidth('0');
            width += (float) text.chars().filter(Glyphs::isDigit).mapToDouble(c -> (cell - font.getWidth(c)) * size / 1000.0).sum();
        }
        return width;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
