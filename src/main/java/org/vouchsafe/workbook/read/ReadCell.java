package org.vouchsafe.workbook.read;

import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.workbook.CellArea;

/**
 * A cell that is not empty.
 *
 * @param row counted from 0
 * @param column counted from 0
 * @param text as a person sees it; dates as {@code 2026-04-30}
 * @param formula true when it holds a formula: the value is the result the sender's program left, never one of ours
 * @param struck true when all of its text is struck through: whoever did that took it back
 * @param comment the note attached to it; null when none
 */
public record ReadCell(String sheet, int row, int column, String text, CellValue value, boolean formula, boolean struck,
        @Nullable String comment) {
    /** Its place, such as {@code Answers!C14}. */
    public Location location() {
        return new Location.Cell(sheet, CellArea.address(row, column));
    }

    ReadCell withComment(String note) {
        return new ReadCell(sheet, row, column, text, value, formula, struck, note);
    }
}
