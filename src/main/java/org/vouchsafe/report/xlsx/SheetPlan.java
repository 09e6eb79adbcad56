package org.vouchsafe.report.xlsx;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.report.Document.Block;
import org.vouchsafe.report.Document.Cell;

/**
 * What one sheet will hold, from top to bottom: title, texts, charts, one table.
 *
 * @param name unique, and acceptable to spreadsheets
 * @param title shown in the first row
 * @param texts paragraphs, notes, headings and untitled fields
 * @param charts drawings that a spreadsheet can draw from cells: states by something, and how long they are open
 * @param grid null for a sheet without a table
 */
record SheetPlan(String name, String title, List<Block> texts, List<Block> charts, @Nullable Grid grid) {
    /** Rows that stand above the first text: title, report line, gap. */
    static final int HEAD_ROWS = 3;

    /** A table of a sheet. Tables of one section that have the same columns are one grid, told apart by a first column. */
    record Grid(String name, List<String> titles, List<List<Cell>> rows) {}
}
