package org.vouchsafe.usecase.demo;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.position.PositionRow;

/**
 * The positions as they were known at one moment.
 *
 * @param name how the moment is called; {@code first evening}
 * @param text what the analyst noted then
 * @param rows ordered by supplier, product, release, advisory
 */
public record Look(String name, String text, Instant asOf, List<PositionRow> rows) {
    public Look {
        rows = List.copyOf(rows);
    }

    /** How many positions are in which state; every state is there. */
    public Map<State, Long> counts() {
        Map<State, Long> counts = new EnumMap<>(State.class);
        for (State state : State.values()) {
            counts.put(state, rows.stream().filter(row -> row.position().state() == state).count());
        }
        return counts;
    }

    /** Positions with a contradiction nobody has decided about. */
    public long contradictions() {
        return rows.stream().filter(row -> row.position().contradictions().stream().anyMatch(each -> !each.addressed())).count();
    }

    /** True when the other look shows the same releases in the same states for the same reasons. */
    boolean showsTheSameAs(Look other) {
        return summary().equals(other.summary());
    }

    private List<List<Object>> summary() {
        return rows.stream().map(row -> List.<Object>of(row.supplier(), row.product(), row.release(), row.position().advisory(),
                row.position().state(), row.position().basis(), String.valueOf(row.position().reason()),
                row.position().contradictions().stream().map(each -> each.code()).toList(), row.position().stale())).toList();
    }
}
