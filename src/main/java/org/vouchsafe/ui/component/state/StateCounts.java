package org.vouchsafe.ui.component.state;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.position.Position;

/** How many positions are in each state, and how many are contradicted. */
public record StateCounts(Map<State, Integer> states, int contradictions) {
    public StateCounts {
        states = Map.copyOf(states);
    }

    /** Counts positions. */
    public static StateCounts of(Collection<Position> positions) {
        Map<State, Integer> counts = new EnumMap<>(State.class);
        positions.forEach(p -> counts.merge(p.state(), 1, Integer::sum));
        int open = (int) positions.stream().filter(p -> Tone.of(p) == Tone.CONTRADICTION).count();
        return new StateCounts(counts, open);
    }

    /** How many are in this state. */
    public int of(State state) {
        return states.getOrDefault(state, 0);
    }

    /** All of them. */
    public int total() {
        return states.values().stream().mapToInt(Integer::intValue).sum();
    }
}
