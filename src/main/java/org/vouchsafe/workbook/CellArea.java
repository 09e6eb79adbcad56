package org.vouchsafe.workbook;

/**
 * A rectangle of cells, all four bounds inclusive and counted from 0; written the way spreadsheets do: {@code B2:D9}.
 */
public record CellArea(int firstRow, int firstColumn, int lastRow, int lastColumn) {
    private static final int LETTERS = 26;

    /** The rectangle of one cell. */
    public static CellArea cell(int row, int column) {
        return new CellArea(row, column, row, column);
    }

    /** A part of one column. */
    public static CellArea column(int column, int firstRow, int lastRow) {
        return new CellArea(firstRow, column, lastRow, column);
    }

    /** A part of one row. */
    public static CellArea row(int row, int firstColumn, int lastColumn) {
        return new CellArea(row, firstColumn, row, lastColumn);
    }

    /** True when the cell lies inside. */
    public boolean contains(int row, int column) {
        return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }

    /** {@code B2:D9}, or {@code B2} for a single cell. */
    public String address() {
        String first = address(firstRow, firstColumn);
        return firstRow == lastRow && firstColumn == lastColumn ? first : first + ":" + address(lastRow, lastColumn);
    }

    /** The address of one cell: row 0 and column 2 are {@code C1}. */
    public static String address(int row, int column) {
        return columnLetters(column) + (row + 1);
    }

    /** The letters of a column: 0 is {@code A}, 26 is {@code AA}. */
    public static String columnLetters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / LETTERS - 1) {
            letters.insert(0, (char) ('A' + rest % LETTERS));
        }
        return letters.toString();
    }
}
