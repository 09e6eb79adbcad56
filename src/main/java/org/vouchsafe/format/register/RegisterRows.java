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
    private final List<RegisterEntry> entries = new ArrayList<>();

    /** Reads the header row, its fields by column number. */
    RegisterRows(Map<Integer, Field> header, Problems problems) {
        this.problems = problems;
        header.forEach((index, field) -> {
            Optional<Column> column = Column.of(field.text());
            if (column.isEmpty()) {
                problems.warning("UNKNOWN_COLUMN", field.location(), "A register has no column \"" + field.text() + "\"; it was not read.",
                        "Rename it if it holds something a register knows.");
            } else if (columns.containsValue(column.get())) {
                problems.warning("DUPLICATE_COLUMN", field.location(),
                        "The column \"" + column.get().header() + "\" stands more than once; the first was read.",
                        "Remove one of them.");
            } else {
                columns.put(index, column.get());
            }
        });
    }

    /** Reads one row, its fields by column number. */
    void row(Map<Integer, Field> fields, Location place) {
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
