package org.vouchsafe.workbook.write;

import org.jspecify.annotations.Nullable;

/**
 * How a cell looks. Immutable: start from {@link #PLAIN} and derive. Equal styles share one entry in the workbook.
 *
 * @param points font size
 * @param color text colour as six hexadecimal digits, {@code 1F2937}
 * @param fill background colour as six hexadecimal digits; null for none
 * @param line colour of the lines around; null for none
 * @param format number or date format in the notation of spreadsheets; null for the one that fits the value
 */
public record Style(Face face, Weight weight, double points, String color, @Nullable String fill, @Nullable String line, Lines lines,
        Across across, Down down, Flow flow, Entry entry, @Nullable String format) {
    private static final String INK = "1F2937";

    /** Ten points, dark grey on nothing, top left, locked as soon as the sheet is protected. */
    public static final Style PLAIN = new Style(Face.TEXT, Weight.REGULAR, 10, INK, null, null, Lines.NONE, Across.AUTOMATIC, Down.TOP,
            Flow.ONE_LINE, Entry.LOCKED, null);

    /** Which family of letters. */
    public enum Face {
        TEXT, MONOSPACE
    }

    /** How heavy, upright or slanted. */
    public enum Weight {
        REGULAR, BOLD, ITALIC
    }

    /** Which sides of the cell have a thin line. */
    public enum Lines {
        NONE, BELOW, BOX
    }

    /** Horizontal place; AUTOMATIC puts text left and numbers right, INDENTED is left with some air before it. */
    public enum Across {
        AUTOMATIC, LEFT, INDENTED, CENTER, RIGHT
    }

    /** Vertical place. */
    public enum Down {
        TOP, MIDDLE, BOTTOM
    }

    /** Whether long text breaks into lines. */
    public enum Flow {
        ONE_LINE, WRAPPED
    }

    /** Whether the cell takes entries on a protected sheet. */
    public enum Entry {
        LOCKED, OPEN
    }

    public Style monospace() {
        return new Style(Face.MONOSPACE, weight, points, color, fill, line, lines, across, down, flow, entry, format);
    }

    public Style bold() {
        return weight(Weight.BOLD);
    }

    public Style weight(Weight newWeight) {
        return new Style(face, newWeight, points, color, fill, line, lines, across, down, flow, entry, format);
    }

    public Style points(double newPoints) {
        return new Style(face, weight, newPoints, color, fill, line, lines, across, down, flow, entry, format);
    }

    public Style color(String newColor) {
        return new Style(face, weight, points, newColor, fill, line, lines, across, down, flow, entry, format);
    }

    public Style fill(String newFill) {
        return new Style(face, weight, points, color, newFill, line, lines, across, down, flow, entry, format);
    }

    /** Thin lines of this colour on these sides. */
    public Style lines(Lines newLines, String newLine) {
        return new Style(face, weight, points, color, fill, newLine, newLines, across, down, flow, entry, format);
    }

    public Style across(Across newAcross) {
        return new Style(face, weight, points, color, fill, line, lines, newAcross, down, flow, entry, format);
    }

    public Style down(Down newDown) {
        return new Style(face, weight, points, color, fill, line, lines, across, newDown, flow, entry, format);
    }

    public Style wrapped() {
        return new Style(face, weight, points, color, fill, line, lines, across, down, Flow.WRAPPED, entry, format);
    }

    /** Takes entries even when the sheet is protected. */
    public Style open() {
        return new Style(face, weight, points, color, fill, line, lines, across, down, flow, Entry.OPEN, format);
    }

    public Style format(String newFormat) {
        return new Style(face, weight, points, color, fill, line, lines, across, down, flow, entry, newFormat);
    }
}
