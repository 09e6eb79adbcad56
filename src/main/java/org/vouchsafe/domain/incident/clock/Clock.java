package org.vouchsafe.domain.incident.clock;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to be told, and by when. Clocks are data ({@code resources/incidents/clocks.json}).
 *
 * @param source the law, standard or paper it stands in
 * @param applies when it applies, in words; whether it does, people decide
 */
public record Clock(String id, String title, String source, String applies, List<Step> steps) {
    /** The name of the moment from which most steps run. */
    public static final String AWARENESS = "awareness";

    /**
     * Something that is due.
     *
     * @param from {@link #AWARENESS}, or the id of the step that must be done first
     * @param hours how long after that; null: no period is fixed, and somebody must say by when
     */
    public record Step(String id, String text, String from, @Nullable Integer hours) {}

    public Clock {
        steps = List.copyOf(steps);
    }
}
