package org.vouchsafe.format.answers.foreign;

import java.util.Optional;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.questionnaire.mapping.ColumnRole;
import org.vouchsafe.workbook.CellArea;
import org.vouchsafe.workbook.read.ReadCell;
import org.vouchsafe.workbook.read.ReadSheet;
import org.vouchsafe.workbook.read.ReadSheet.ReadRow;

/** A row with its sheet and columns. */
record ForeignRow(ReadSheet sheet, ReadRow row, ForeignColumns columns) {
    /** The cell of a role, or the one merged over it; empty when there is no such column, or nothing in it. */
    Optional<ReadCell> cell(ColumnRole role) {
        int column = columns.at(role);
        return column < 0 ? Optional.empty() : sheet.cell(row.index(), column);
    }

    String text(ColumnRole role) {
        return cell(role).map(each -> each.text().strip()).orElse("");
    }

    /** Where the row is when nothing nearer is known. */
    Location location() {
        return cell(ColumnRole.ID).or(() -> cell(ColumnRole.QUESTION)).map(ReadCell::location)
                .orElse(new Location.Cell(sheet.name(), CellArea.address(row.index(), Math.max(0, columns.at(ColumnRole.ANSWER)))));
    }
}
