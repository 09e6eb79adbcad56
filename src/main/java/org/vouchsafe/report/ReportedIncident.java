package org.vouchsafe.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.incident.Incident;
import org.vouchsafe.domain.incident.LogEntry;
import org.vouchsafe.domain.incident.room.AssessedEnvironment;
import org.vouchsafe.domain.incident.room.Contradiction;
import org.vouchsafe.domain.incident.room.Demand;
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
 * @param environments those that evidence was attached to, or of which something was said
 * @param hits indicators found in what is held and not dismissed
 * @param checklist the items of the first hours
 * @param gaps the records the program demanded by itself
 * @param gates every condition of closing it
 * @param contradiction what speaks against the closure in force; null while nothing does, or while it is open
 */
public record ReportedIncident(Incident incident, Room room, List<Said> log, List<ScopedRelease> releases,
        List<AssessedEnvironment> environments, List<IndicatorHit> hits, List<Checked> checklist, List<Gap> gaps, List<GateResult> gates,
        @Nullable Contradiction contradiction) {
    public ReportedIncident {
        log = List.copyOf(log);
        releases = List.copyOf(releases);
        hits = List.copyOf(hits);
        environments = List.copyOf(environments);
        checklist = List.copyOf(checklist);
        gaps = List.copyOf(gaps);
        gates = List.copyOf(gates);
    }

    /**
     * A line of the log in words.
     *
     * @param counts false when it was retracted
     */
    public record Said(LogEntry entry, String words, boolean counts) {}

    /** A record the program demanded, and whether one answers it that is done and cites evidence. */
    public record Gap(Demand demand, boolean settled) {}

    /**
     * An item of the checklist.
     *
     * @param said what somebody said of it last, in words; null when nobody has
     * @param seen what the program sees by itself; null where it cannot tell
     * @param settled true when it was called done or not needed, or the program sees that it is done
     */
    public record Checked(String text, @Nullable String said, @Nullable String seen, boolean settled) {}
}
