package org.vouchsafe.domain.questionnaire.mapping;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a workbook of somebody else is read: which columns hold what. A workbook is one of these when a row of it holds the headings.
 *
 * @param name the analyst's name for the form; the answers are kept under it
 * @param sheets those that hold questions; empty: every sheet with the headings
 * @param headerRow where the header row stood when it was pointed at, counted from 0
 * @param columns at least an answer, a level, or two columns that are marked, and an id or a question
 */
public record AnswerMapping(String name, List<String> sheets, int headerRow, Map<ColumnRole, MappedColumn> columns) {
    public AnswerMapping {
        sheets = List.copyOf(sheets);
        columns = columns.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(columns));
    }

    /** The column of a role; empty when the form has none. */
    public Optional<MappedColumn> column(ColumnRole role) {
        return Optional.ofNullable(columns.get(role));
    }

    /** The same under another name. */
    public AnswerMapping named(String other) {
        return new AnswerMapping(other, sheets, headerRow, columns);
    }

    /** What keeps it from being used, in words for an analyst; empty when nothing does. */
    public Optional<String> fault() {
        if (name.isBlank()) {
            return Optional.of("The mapping has no name.");
        }
        List<ColumnRole> ticks = ColumnRole.TICKS.stream().filter(columns::containsKey).toList();
        if (column(ColumnRole.ANSWER).isEmpty() && column(ColumnRole.LEVEL).isEmpty() && ticks.isEmpty()) {
            return Optional.of("No column is said to hold the answers.");
        }
        if (!ticks.isEmpty() && column(ColumnRole.ANSWER).isPresent()) {
            return Optional.of("The answers stand either in one column or as marks in several, not both.");
        }
        if (ticks.size() == 1) {
            return Optional.of("Of columns that are marked, at least two are needed: one mark alone says nothing where it is missing.");
        }
        if (column(ColumnRole.ID).isEmpty() && column(ColumnRole.QUESTION).isEmpty()) {
            return Optional.of("No column is said to hold the ids or the words of the questions.");
        }
        if (columns.values().stream().map(MappedColumn::column).distinct().count() < columns.size()) {
            return Optional.of("One column is said to hold two things.");
        }
        // With one heading nearly every list would be taken for the form.
        return columns.values().stream().filter(each -> !each.heading().isEmpty()).count() < 2
                ? Optional.of("At least two of the columns need a heading, by which the form is known again.")
                : Optional.empty();
    }
}
