package org.vouchsafe.ui.overview;

import java.util.ArrayList;
import java.util.List;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.ui.component.table.Column;
import org.vouchsafe.ui.words.Words;
import org.vouchsafe.usecase.read.Overview;

/** The matrix as columns, for export. */
final class MatrixColumns {
    private MatrixColumns() {}

    static List<Column<Overview.Row>> of(List<Overview.Column> advisories) {
        List<Column<Overview.Row>> columns = new ArrayList<>();
        columns.add(Column.text("supplier", "Supplier", 0, Overview.Row::supplier));
        columns.add(Column.text("product", "Product", 0, Overview.Row::product));
        columns.add(Column.text("release", "Release", 0, Overview.Row::release));
        columns.add(Column.text("owner", "Owner", 0, row -> row.owner() == null ? "" : row.owner()));
        for (int i = 0; i < advisories.size(); i++) {
            int at = i;
            columns.add(Column.text(advisories.get(i).advisory(), advisories.get(i).advisory(), 0, row -> word(row.cells().get(at))));
        }
        return columns;
    }

    private static String word(@org.jspecify.annotations.Nullable PositionRow cell) {
        if (cell == null) {
            return "";
        }
        boolean contradicted = cell.position().contradictions().stream().anyMatch(c -> !c.addressed());
        return Words.of(cell.position().state()) + (contradicted ? " (contradicted)" : "");
    }
}
