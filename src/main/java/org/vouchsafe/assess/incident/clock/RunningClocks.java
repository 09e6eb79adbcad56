package org.vouchsafe.assess.incident.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.Incident;
import org.vouchsafe.domain.incident.Progress;
import org.vouchsafe.domain.incident.clock.Clock;
import org.vouchsafe.domain.incident.clock.DueStep;
import org.vouchsafe.domain.incident.clock.DueStep.Timing;
import org.vouchsafe.domain.incident.room.Room;

/**
 * What is due when in an incident. The clocks run from the moment the organisation became aware; where that is not recorded, from the moment the incident
 * was opened: by then at the latest it knew.
 */
public final class RunningClocks {
    private final Incident incident;
    private final Instant now;

    private RunningClocks(Incident incident, Instant now) {
        this.incident = incident;
        this.now = now;
    }

    /** Every step of every clock, in order. */
    public static List<DueStep> of(Incident incident, List<Clock> clocks, Instant now) {
        var running = new RunningClocks(incident, now);
        List<DueStep> steps = new ArrayList<>();
        clocks.forEach(clock -> clock.steps().forEach(step -> steps.add(running.step(clock, step))));
        return List.copyOf(steps);
    }

    private DueStep step(Clock clock, Clock.Step step) {
        Room.Line<Entry.Clocked> said = said(clock, step.id()).orElse(null);
        Instant due = due(clock, step);
        if (said != null && said.said().progress() == Progress.NOT_NEEDED) {
            return new DueStep(clock, step, due, Timing.NOT_NEEDED, said);
        }
        if (said != null && said.said().progress() == Progress.DONE) {
            return new DueStep(clock, step, due, due != null && said.said().at().isAfter(due) ? Timing.DONE_LATE : Timing.DONE, said);
        }
        return new DueStep(clock, step, due, due == null ? Timing.WAITING : now.isAfter(due) ? Timing.OVERDUE : Timing.RUNNING, said);
    }

    /** What was said while it was under way is a moment of its own: from when its time runs, or where no period is fixed, by when it is due. */
    private @Nullable Instant due(Clock clock, Clock.Step step) {
        Instant own = underWay(clock, step.id());
        Integer hours = step.hours();
        if (hours == null) {
            return own;
        }
        Instant from = own != null ? own : from(clock, step);
        return from == null ? null : from.plus(Duration.ofHours(hours));
    }

    private @Nullable Instant from(Clock clock, Clock.Step step) {
        if (step.from().equals(Clock.AWARENESS)) {
            return incident.head().awareSince() == null ? incident.opened().at() : incident.head().awareSince();
        }
        return said(clock, step.from()).filter(each -> each.said().progress() == Progress.DONE).map(each -> each.said().at()).orElse(null);
    }

    private @Nullable Instant underWay(Clock clock, String step) {
        Instant moment = null;
        for (Room.Line<Entry.Clocked> each : lines(clock, step)) {
            if (each.said().progress() == Progress.UNDER_WAY) {
                moment = each.said().at();
            } else if (each.said().progress() == Progress.OPEN) {
                moment = null;
            }
        }
        return moment;
    }

    /** The newest word on a step, or on the clock as a whole. One that is open again takes what was said before away. */
    private Optional<Room.Line<Entry.Clocked>> said(Clock clock, String step) {
        return lines(clock, step).stream().reduce((_, later) -> later).filter(each -> each.said().progress() != Progress.OPEN);
    }

    private List<Room.Line<Entry.Clocked>> lines(Clock clock, String step) {
        List<Room.Line<Entry.Clocked>> lines = new ArrayList<>();
        incident.standing().forEach(each -> {
            if (each.said() instanceof Entry.Clocked said && said.clock().equals(clock.id())
                    && (said.step().equals(step) || said.step().isEmpty())) {
                lines.add(new Room.Line<>(said, each));
            }
        });
        return lines;
    }
}
