package org.vouchsafe.workbook.read;

import java.util.List;
import java.util.Optional;
import org.vouchsafe.workbook.CellArea;

/**
 * One sheet.
 *
 * @param rows those with a cell that is not empty, in order
 * @param merged areas shown as one cell; the content stands in the first
 */
public record ReadSheet(String name, Visibility visibility, List<ReadRow> rows, List<CellArea> merged) {
    public ReadSheet {
        rows = List.copyOf(rows);
        merged = List.copyOf(merged);
    }

    /** Whether the sheet shows in its workbook. */
    public enum Visibility {
        SHOWN, HIDDEN
    }

    /**
     * One row.
     *
     * @param index counted from 0
     * @param cells those that are not empty, by column
     */
    public record ReadRow(int index, List<ReadCell> cells) {
        public ReadRow {
            cells = List.copyOf(cells);
        }

        /** The cell in a column; empty when it holds nothing. */
        public Optional<ReadCell> cell(int column) {
            return cells.stream().filter(c -> c.column() == column).findFirst();
        }
    }

    /** The cell at a place, or the one whose merged area covers the place. */
    public Optional<ReadCell> cell(int row, int column) {
        Optional<CellArea> area = merged.stream().filter(m -> m.contains(row, column)).findFirst();
        int wantedRow = area.map(CellArea::firstRow).orElse(row);
        int wantedColumn = area.map(CellArea::firstColumn).orElse(column);
        int low = 0;
        for (int high = rows.size() - 1; low <= high;) {
            int middle = (low + high) >>> 1;
            int found = rows.get(middle).index();
            if (found == wantedRow) {
                return rows.get(middle).cell(wantedColumn);
            }
            low = found < wantedRow ? middle + 1 : low;
            high = found < wantedRow ? high : middle - 1;
        }
        return Optional.empty();
    }
}
