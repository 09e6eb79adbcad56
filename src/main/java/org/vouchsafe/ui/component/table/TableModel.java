package org.vouchsafe.ui.component.table;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;

/** Rows, search and filter of a table, without a window. */
public final class TableModel<R> {
    /** Whether the rows are there. */
    public enum Phase {
        LOADING, READY
    }

    private final List<Column<R>> columns;
    private final List<Filter<R>> filters;
    private final ObservableList<R> rows = FXCollections.observableArrayList();
    // Held, because the view of a list listens to it weakly: a fresh one for each caller would fall silent.
    private final ObservableList<R> rowsShown = FXCollections.unmodifiableObservableList(rows);
    private final FilteredList<R> shown = new FilteredList<>(rows);
    private final ObservableList<R> shownOnly = FXCollections.unmodifiableObservableList(shown);
    private final StringProperty search = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable Filter<R>> filter = new SimpleObjectProperty<>();
    private final ObjectProperty<Phase> phase = new SimpleObjectProperty<>(Phase.LOADING);

    public TableModel(List<Column<R>> columns, List<Filter<R>> filters) {
        this.columns = List.copyOf(columns);
        this.filters = List.copyOf(filters);
        search.addListener((o, was, is) -> judge());
        filter.addListener((o, was, is) -> judge());
    }

    public List<Column<R>> columns() {
        return columns;
    }

    public List<Filter<R>> filters() {
        return filters;
    }

    /** All rows. */
    public ObservableList<R> rows() {
        return rowsShown;
    }

    /** Those that search and filter let through. */
    public ObservableList<R> shown() {
        return shownOnly;
    }

    /** Words typed; a row shows when every one of them is somewhere in its columns. */
    public StringProperty searchProperty() {
        return search;
    }

    /** The chip chosen; null: all. */
    public ObjectProperty<@Nullable Filter<R>> filterProperty() {
        return filter;
    }

    public ObjectProperty<Phase> phaseProperty() {
        return phase;
    }

    /** The rows were read. */
    public void fill(List<R> fresh) {
        rows.setAll(fresh);
        phase.set(Phase.READY);
    }

    /** Shows all rows again. */
    public void clearFilter() {
        search.set("");
        filter.set(null);
    }

    /** True when there are rows but none is let through. */
    public boolean allHidden() {
        return !rows.isEmpty() && shown.isEmpty();
    }

    private void judge() {
        Filter<R> chosen = filter.get();
        List<String> words = List.of(search.get().strip().toLowerCase(Locale.ROOT).split("\\s+"));
        shown.setPredicate(row -> (chosen == null || chosen.lets().test(row)) && containsAll(row, words));
    }

    private boolean containsAll(R row, List<String> words) {
        StringBuilder all = new StringBuilder();
        columns.forEach(c -> all.append(c.text().apply(row)).append('\n'));
        String text = all.toString().toLowerCase(Locale.ROOT);
        return words.stream().allMatch(text::contains);
    }
}
