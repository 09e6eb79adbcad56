package org.vouchsafe.domain.incident.clock;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.room.Room;

/**
 * A step of a clock in an incident.
 *
 * @param due by when; null when its time does not run yet, or nobody said by when
 * @param said the newest word on it; null when nobody said anything
 */
public record DueStep(Clock clock, Clock.Step step, @Nullable Instant due, Timing timing, Room.@Nullable Line<Entry.Clocked> said) {
    /** How it stands. */
    public enum Timing {
        /** Its time is past and it is not done. */
        OVERDUE,
        /** Its time runs. */
        RUNNING,
        /** What it waits for has not happened, or nobody said by when it is due. */
        WAITING, DONE,
        /** Done, after its time. */
        DONE_LATE,
        /** Somebody said why it does not apply. */
        NOT_NEEDED
    }

    /** The steps of clocks that somebody has taken up: of each something was said, and not only that it is not needed. */
    public static List<DueStep> takenUp(List<DueStep> steps) {
        return steps.stream().filter(each -> steps.stream().anyMatch(one -> one.clock().equals(each.clock()) && one.said() != null
                && one.timing() != Timing.NOT_NEEDED)).toList();
    }

    /** True while somebody has to do something about it. */
    public boolean isOpen() {
        return timing == Timing.OVERDUE || timing == Timing.RUNNING || timing == Timing.WAITING;
    }
}
