package org.vouchsafe.format.answers.foreign;

import java.util.EnumMap;
import java.util.Map;
import org.vouchsafe.domain.questionnaire.mapping.ColumnRole;

/** Where the parts of an answer stand on a sheet of others, counted from 0. */
record ForeignColumns(Map<ColumnRole, Integer> places) {
    /** Without those that are -1: there is no such column. */
    static ForeignColumns of(Map<ColumnRole, Integer> found) {
        Map<ColumnRole, Integer> places = new EnumMap<>(ColumnRole.class);
        found.forEach((role, column) -> {
            if (column >= 0) {
                places.put(role, column);
            }
        });
        return new ForeignColumns(places);
    }

    boolean has(ColumnRole role) {
        return places.containsKey(role);
    }

    /** The column; -1 where there is none. */
    int at(ColumnRole role) {
        return places.getOrDefault(role, -1);
    }
}
