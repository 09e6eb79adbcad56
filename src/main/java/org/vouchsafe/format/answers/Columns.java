package org.vouchsafe.format.answers;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.vouchsafe.questionnaire.words.Headings;
import org.vouchsafe.workbook.read.ReadCell;
import org.vouchsafe.workbook.read.ReadSheet.ReadRow;

/**
 * Where on a sheet the parts of an answer stand, taken from its header row, in whichever language; -1 where there is no such column.
 */
record Columns(int id, int product, int question, int answer, int explanation, int files, int from, int until) {
    /** The columns a header row names; empty when it is none. */
    static Optional<Columns> of(ReadRow row) {
        // Most rows are none, and every heading is short.
        if (row.cells().stream().noneMatch(cell -> cell.text().length() < 20 && Headings.is(cell.text(), Headings.ANSWER))) {
            return Optional.empty();
        }
        var columns = new Columns(find(row, Headings.ID), find(row, Headings.PRODUCT), find(row, Headings.QUESTION),
                find(row, Headings.ANSWER), find(row, Headings.EXPLANATION), find(row, Headings.FILES), find(row, Headings.FROM),
                find(row, Headings.UNTIL));
        return columns.id() >= 0 && columns.answer() >= 0 ? Optional.of(columns) : Optional.empty();
    }

    /** The last of them. */
    int last() {
        return IntStream.of(id, product, question, answer, explanation, files, from, until).max().orElse(id);
    }

    private static int find(ReadRow row, String header) {
        List<ReadCell> cells = row.cells().stream().filter(c -> Headings.is(c.text(), header)).toList();
        return cells.isEmpty() ? -1 : cells.getFirst().column();
    }
}
