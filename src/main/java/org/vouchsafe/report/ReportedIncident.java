package org.vouchsafe.report;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.incident.Incident;
import org.vouchsafe.domain.incident.LogEntry;
import org.vouchsafe.domain.incident.chain.EvidenceChain;
import org.vouchsafe.domain.incident.clock.DueStep;
import org.vouchsafe.domain.incident.room.AssessedEnvironment;
import org.vouchsafe.domain.incident.room.Bearing;
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
 * @param accounts what it leaves behind as evidence, and what is due to others
 * @param contradiction what speaks against the closure in force; null while nothing does, or while it is open
 */
public record ReportedIncident(Incident incident, Room room, List<Said> log, List<ScopedRelease> releases,
        List<AssessedEnvironment> environments, List<IndicatorHit> hits, List<Checked> checklist, List<Gap> gaps, List<GateResult> gates,
        @Nullable Contradiction contradiction, Accounts accounts) {
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
     * What it leaves behind, and what it owes.
     *
     * @param chain threat, decision, control, evidence, verification, gaps and retention
     * @param clocks what authorities, contracts and insurers want by when
     * @param board the summary for the board, as the program writes it; empty: none
     * @param windows when affected versions could be had
     * @param bearing what of the evidence can bear out a word; the same that the conditions of closing go by
     */
    public record Accounts(EvidenceChain chain, List<DueStep> clocks, String board, List<Window> windows, Bearing bearing) {
        /** Nothing of it is told. */
        public static final Accounts NONE = new Accounts(new EvidenceChain(List.of(), List.of(), List.of(), List.of()), List.of(), "",
                List.of(), new Bearing(Set.of(), Set.of()));

        public Accounts {
            clocks = List.copyOf(clocks);
            windows = List.copyOf(windows);
        }
    }

    /** When affected versions of an advisory could be had, and who says so. */
    public record Window(String advisory, Instant start, Instant end, String source) {}

    /**
     * A line of the log in words.
     *
     * @param entry the first of those it tells
     * @param numbers {@code 22}, or {@code 22 to 24} where the program said the same of several places
     * @param counts false when it was retracted
     */
    public record Said(LogEntry entry, String numbers, String words, boolean counts) {}

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
