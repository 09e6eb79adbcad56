package org.vouchsafe.usecase.priority;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.vouchsafe.assess.advisory.AdvisoryIds;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.position.PositionRow;

/** How many releases are in which state, by advisory; counted once for all advisories. */
public final class StateCounts {
    private final Map<String, Count> counts = new HashMap<>();

    /** Of one advisory: positions per state, and how many have a contradiction. */
    public static final class Count {
        private final Map<State, Integer> states = new EnumMap<>(State.class);
        private int contradictions;

        public Map<State, Integer> states() {
            return states;
        }

        public int contradictions() {
            return contradictions;
        }
    }

    public StateCounts(Iterable<PositionRow> rows) {
        for (PositionRow row : rows) {
            Set<String> ids = new LinkedHashSet<>();
            ids.add(AdvisoryIds.key(row.position().advisory()));
            row.position().aliases().forEach(alias -> ids.add(AdvisoryIds.key(alias)));
            for (String id : ids) {
                Count count = counts.computeIfAbsent(id, ignored -> new Count());
                count.states.merge(row.position().state(), 1, Integer::sum);
                count.contradictions += row.position().contradictions().isEmpty() ? 0 : 1;
            }
        }
    }

    /** Of the advisory called by this id. */
    public Count of(String id) {
        return counts.getOrDefault(AdvisoryIds.key(id), new Count());
    }
}
