package org.vouchsafe.ui.component.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.TableColumn;

/**
 * Which columns a table shows: those the analyst wants, as far as there is room. Where it is narrow the last ones give way first, so that
 * the words of the others can be read; they come back with the room, and what the analyst wants is never changed by it.
 */
final class ColumnRoom<R> {
    /** How much narrower than it would like to be a column still reads well. */
    private static final double SQUEEZE = 0.8;
    private static final double SCROLL_BAR = 14;
    private static final int LEAST_COLUMNS = 2;

    private final List<Column<R>> specs;
    private final Map<String, TableColumn<R, ?>> columns = new LinkedHashMap<>();
    private final Map<String, BooleanProperty> wanted = new LinkedHashMap<>();
    private double width;

    ColumnRoom(List<Column<R>> specs, List<? extends TableColumn<R, ?>> columns) {
        this.specs = specs;
        for (TableColumn<R, ?> column : columns) {
            this.columns.put(column.getId(), column);
            var property = new SimpleBooleanProperty(column.isVisible());
            property.addListener((o, was, is) -> share());
            wanted.put(column.getId(), property);
        }
    }

    /** Whether the analyst wants the column. */
    BooleanProperty wanted(String id) {
        return Optional.ofNullable(wanted.get(id)).orElseThrow();
    }

    /** Columns that the analyst wants, in order. */
    List<String> wanted() {
        return wanted.entrySet().stream().filter(each -> each.getValue().get()).map(Map.Entry::getKey).toList();
    }

    /** Shares out so much room, in pixels. */
    void share(double room) {
        width = room;
        share();
    }

    private void share() {
        var shown = new ArrayList<String>();
        double used = SCROLL_BAR;
        boolean full = false;
        for (Column<R> spec : specs) {
            if (!wanted(spec.id()).get()) {
                continue;
            }
            used += spec.look() == Column.Look.TEXT ? spec.width() * SQUEEZE : spec.width();
            full = full || width > 0 && used > width && shown.size() >= LEAST_COLUMNS;
            if (!full) {
                shown.add(spec.id());
            }
        }
        columns.forEach((id, column) -> column.setVisible(shown.contains(id)));
    }
}
