package org.vouchsafe.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.incident.Incident;
import org.vouchsafe.domain.incident.LogEntry;
import org.vouchsafe.domain.incident.room.GateResult;
import org.vouchsafe.domain.incident.room.IndicatorHit;
import org.vouchsafe.domain.incident.room.Room;
import org.vouchsafe.domain.incident.room.ScopedRelease;

/**
 * An incident as a report tells it: the room at the report's viewpoint.
 *
 * @param room what its log adds up to
 * @param log everything said in it, in order, each with its words
 * @param releases those in scope, worst state first
 * @param hits indicators found in what is held and not dismissed
 * @param checklist the items of the first hours
 * @param gates every condition of closing it
 */
public record ReportedIncident(Incident incident, Room room, List<Said> log, List<ScopedRelease> releases, List<IndicatorHit> hits,
        List<Checked> checklist, List<GateResult> gates) {
    public ReportedIncident {
        log = List.copyOf(log);
        releases = List.copyOf(releases);
        hits = List.copyOf(hits);
        checklist = List.copyOf(checklist);
        gates = List.copyOf(gates);
    }

    /** A line of the log in words. */
    public record Said(LogEntry entry, String words) {}

    /**
     * An item of the checklist.
     *
     * @param said what somebody said of it last, in words; null when nobody has
     * @param seen what the program sees by itself; null where it cannot tell
     * @param settled true when it was called done or not needed, or the program sees that it is done
     */
    public record Checked(String text, @Nullable String said, @Nullable String seen, boolean settled) {}
}
