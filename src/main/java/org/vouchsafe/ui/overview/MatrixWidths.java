package org.vouchsafe.ui.overview;

/** How the width of the matrix is shared out, and in which column the keyboard is. */
final class MatrixWidths {
    static final double PADDING = 12;
    private static final double SCROLL_BAR = 10;
    private static final double NAME = 150;
    private static final double OWNER = 80;
    /** Room for the longest state with a contradiction and a stale decision. */
    private static final double CELL = 148;
    private static final double WIDEST_CELL = 176;

    private int columns = 5;
    private int cursor;
    private double cell = CELL;
    private double name = NAME;

    /** Shares out this width among so many advisories. */
    void fit(double width, int advisories) {
        double room = width - 2 * PADDING - SCROLL_BAR - NAME - OWNER;
        columns = Math.max(1, Math.min(Math.max(1, advisories), (int) (room / CELL)));
        cell = Math.clamp(room / columns, CELL, WIDEST_CELL);
        name = Math.max(NAME, width - 2 * PADDING - SCROLL_BAR - OWNER - columns * cell);
        cursor = Math.min(cursor, columns - 1);
    }

    void moveCursor(int by) {
        cursor = Math.clamp(cursor + by, 0, columns - 1);
    }

    int columns() {
        return columns;
    }

    int cursor() {
        return cursor;
    }

    double cell() {
        return cell;
    }

    double name() {
        return name;
    }

    double owner() {
        return OWNER;
    }
}
