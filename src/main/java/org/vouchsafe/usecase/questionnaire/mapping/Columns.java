package org.vouchsafe.usecase.questionnaire.mapping;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.questionnaire.mapping.ColumnRole;

/**
 * What an analyst says of a workbook; what is not said is guessed from its headings.
 *
 * @param name of the form
 * @param sheets that hold questions; empty: all with the headings
 * @param headerRow counted from 1, as spreadsheets do; null: found by its words
 * @param letters of the columns, such as {@code D}
 * @param without what the form has no column for, whatever its headings suggest
 */
public record Columns(String name, List<String> sheets, @Nullable Integer headerRow, Map<ColumnRole, String> letters,
        Set<ColumnRole> without) {
    public Columns {
        sheets = List.copyOf(sheets);
        letters = Map.copyOf(letters);
        without = Set.copyOf(without);
    }

    /** Nothing but a name. */
    public static Columns guessed(String name) {
        return new Columns(name, List.of(), null, Map.of(), Set.of());
    }
}
