package org.vouchsafe.ui.component.table;

import java.util.List;
import java.util.Optional;

/** Remembers how the user likes each table, from one start to the next. */
public interface TableMemory {
    /**
     * How a table was left.
     *
     * @param sortColumn id of the column; empty when unsorted
     * @param shown ids of the columns shown, in order
     */
    record Layout(String sortColumn, Direction direction, List<String> shown) {
        public Layout {
            shown = List.copyOf(shown);
        }
    }

    /** Which way it sorts. */
    enum Direction {
        ASCENDING, DESCENDING
    }

    Optional<Layout> recall(String table);

    void remember(String table, Layout layout);

    /** Remembers nothing. */
    TableMemory FORGETFUL = new TableMemory() {
        @Override
        public Optional<Layout> recall(String table) {
            return Optional.empty();
        }

        @Override
        public void remember(String table, Layout layout) {}
    };
}
