package org.vouchsafe.format.answers;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vouchsafe.questionnaire.Marks;
import org.vouchsafe.workbook.read.ReadCell;
import org.vouchsafe.workbook.read.ReadSheet.ReadRow;

/**
 * Where on a sheet the parts of an answer stand, taken from its header row; -1 where there is no such column.
 */
record Columns(int id, int product, int question, int answer, int explanation, int files) {
    /** The columns a header row names; empty when it is none. */
    static Optional<Columns> of(ReadRow row) {
        var columns = new Columns(find(row, Marks.ID), find(row, Marks.PRODUCT_HEADER), find(row, Marks.QUESTION), find(row, Marks.ANSWER),
                find(row, Marks.EXPLANATION), find(row, Marks.FILES));
        return columns.id() >= 0 && columns.answer() >= 0 ? Optional.of(columns) : Optional.empty();
    }

    private static int find(ReadRow row, String header) {
        List<ReadCell> cells = row.cells().stream()
                .filter(c -> c.text().strip().toLowerCase(Locale.ROOT).equals(header.toLowerCase(Locale.ROOT)))
                .toList();
        return cells.isEmpty() ? -1 : cells.getFirst().column();
    }
}
