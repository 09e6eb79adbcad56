package org.vouchsafe.format.register;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.register.RegisterEntry;
import org.vouchsafe.input.Problems;

/** Turns rows of fields below a header row into register entries. */
final class RegisterRows {
    private final Map<Integer, Column> columns = new HashMap<>();
    private final Problems problems;
    private final int width;
    private final List<RegisterEntry> entries = new ArrayList<>();

    /** Reads the header row, its fields by column number. */
    RegisterRows(Map<Integer, Field> header, Problems problems) {
        this.problems = problems;
        this.width = header.keySet().stream().mapToInt(index -> index + 1).max().orElse(0);
        header.forEach((index, field) -> {
            Optional<Column> column = Column.of(field.text());
            if (field.text().isEmpty()) {
                return;
            }
            if (column.isEmpty()) {
                problems.error("UNKNOWN_COLUMN", field.location(), "A register has no column \"" + field.text() + "\"; it was not read.",
                        "Rename it if it holds something a register knows, or remove it.");
            } else if (columns.containsValue(column.get())) {
                problems.warning("DUPLICATE_COLUMN", field.location(),
                        "The column \"" + column.get().header() + "\" stands more than once; the first was read.",
                        "Remove one of them.");
            } else {
                columns.put(index, column.get());
            }
        });
    }

    /** Reads one row of separated values: cells beyond the header mean that it was cut in the wrong places, and none of it can be trusted. */
    void separatedRow(Map<Integer, Field> fields, Location place) {
        List<Field> surplus = surplus(fields);
        if (surplus.isEmpty()) {
            row(fields, place);
        } else {
            problems.error("SURPLUS_CELLS", surplus.getFirst().location(), "The row has more cells than the header has columns ("
                    + fields.size() + " and " + width + "), so it cannot be told which cell is which; it was passed over.",
                    "Put a cell that holds a separator into quotes, or remove what is too much.");
        }
    }

    /** Reads one row of a sheet, where a cell beyond the header is only one that nobody reads. */
    void sheetRow(Map<Integer, Field> fields, Location place) {
        surplus(fields).forEach(each -> problems.error("SURPLUS_CELLS", each.location(),
                "The cell stands below no header of the register; it was not read.", "Give the column a header, or clear the cell."));
        row(fields, place);
    }

    private List<Field> surplus(Map<Integer, Field> fields) {
        return fields.entrySet().stream().filter(each -> each.getKey() >= width && !each.getValue().text().isEmpty())
                .map(Map.Entry::getValue).toList();
    }

    /** Reads one row, its fields by column number. */
    private void row(Map<Integer, Field> fields, Location place) {
        Map<Column, Field> row = new EnumMap<>(Column.class);
        fields.forEach((index, field) -> {
            Column column = columns.get(index);
            if (column != null && !field.text().isEmpty()) {
                row.put(column, field);
            }
        });
        if (row.isEmpty()) {
            return;
        }
        if (!row.containsKey(Column.SUPPLIER)) {
            problems.error("MISSING_SUPPLIER", place, "The row names no supplier, so it belongs to none.",
                    "Write the supplier's name into every row; the row was passed over.");
            return;
        }
        entries.add(new RowReader(row, problems).entry(place));
    }

    List<RegisterEntry> entries() {
        return entries;
    }
}
