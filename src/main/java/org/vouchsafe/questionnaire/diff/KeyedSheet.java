package org.vouchsafe.questionnaire.diff;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.vouchsafe.questionnaire.words.Headings;
import org.vouchsafe.workbook.read.ReadCell;
import org.vouchsafe.workbook.read.ReadSheet;
import org.vouchsafe.workbook.read.ReadSheet.ReadRow;

/** The rows of all sheets by their ids, and the cells of each by their headers: what stays the same when rows and columns are moved. */
final class KeyedSheet {
    private final Map<String, Map<String, ReadCell>> rows = new LinkedHashMap<>();

    /** Reads the rows below a header that names an id column; a row of a product is told apart by it. */
    void read(ReadSheet sheet) {
        Map<Integer, String> columns = Map.of();
        for (ReadRow row : sheet.rows()) {
            Map<Integer, String> header = header(row);
            if (header.containsValue(Headings.ID)) {
                columns = header;
            } else if (!columns.isEmpty()) {
                row(row, columns);
            } else if (row.cells().getFirst().text().matches("D-[A-Z]+")) {
                row(row, Map.of(0, Headings.ID, 1, Headings.QUESTION, 2, Headings.ANSWER));
            }
        }
    }

    /** By id, with the product behind it where there is one. */
    Map<String, Map<String, ReadCell>> rows() {
        return rows;
    }

    private void row(ReadRow row, Map<Integer, String> columns) {
        Map<String, ReadCell> cells = new LinkedHashMap<>();
        row.cells().forEach(cell -> {
            String column = columns.get(cell.column());
            if (column != null) {
                cells.putIfAbsent(column, cell);
            }
        });
        ReadCell id = cells.get(Headings.ID);
        if (id != null && id.text().strip().matches("[\\p{L}\\p{N}&]+-[\\p{L}\\p{N}.]+")) {
            ReadCell product = cells.get(Headings.PRODUCT);
            String name = id.text().strip() + (product == null || product.text().isBlank() || cells.containsKey(Headings.STATE)
                    ? ""
                    : ", " + product.text().strip());
            rows.putIfAbsent(name, cells);
        }
    }

    private static Map<Integer, String> header(ReadRow row) {
        Map<Integer, String> columns = new HashMap<>();
        row.cells().forEach(cell -> {
            String key = Headings.key(cell.text());
            if (!key.isEmpty() && !columns.containsValue(key)) {
                columns.put(cell.column(), key);
            }
        });
        return columns.size() > 2 ? columns : Map.of();
    }
}
