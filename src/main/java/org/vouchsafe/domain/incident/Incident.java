package org.vouchsafe.domain.incident;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Recorded;

/**
 * An incident at a viewpoint.
 *
 * @param head as last changed
 * @param log everything said in it, in order
 */
public record Incident(IncidentId id, Recorded opened, String openedBy, IncidentHead head, List<LogEntry> log) {
    public Incident {
        log = List.copyOf(log);
    }

    /** Whether it goes on. */
    public enum Status {
        OPEN, CLOSED
    }

    /** Open until it is closed, and again when it was reopened. */
    public Status status() {
        for (LogEntry each : standing().reversed()) {
            if (each.said() instanceof Entry.Closed) {
                return Status.CLOSED;
            }
            if (each.said() instanceof Entry.Reopened || each.said() instanceof Entry.Contradicted) {
                return Status.OPEN;
            }
        }
        return Status.OPEN;
    }

    /** The log without what was retracted and without the retractions: what counts. */
    public List<LogEntry> standing() {
        Set<Long> retracted = new HashSet<>();
        // From the newest on: a retraction that was itself retracted takes nothing away.
        for (LogEntry each : log.reversed()) {
            if (each.said() instanceof Entry.Retracted(long entry, String _) && !retracted.contains(each.number())) {
                retracted.add(entry);
            }
        }
        return log.stream().filter(each -> !(each.said() instanceof Entry.Retracted) && !retracted.contains(each.number())).toList();
    }

    /** The closure in force; null while it is open. */
    public @Nullable LogEntry closure() {
        return status() == Status.OPEN ? null
                : standing().reversed().stream().filter(each -> each.said() instanceof Entry.Closed).findFirst().orElse(null);
    }

    /** True on a day on which a closed incident is watched. */
    public boolean isWatchedOn(LocalDate day) {
        LocalDate until = watchedUntil();
        return until != null && !day.isAfter(until);
    }

    /** The last day of the watch over a closed incident; null when there is none. */
    public @Nullable LocalDate watchedUntil() {
        LogEntry closure = closure();
        return closure != null && closure.said() instanceof Entry.Closed closed ? closed.watchUntil() : null;
    }
}
