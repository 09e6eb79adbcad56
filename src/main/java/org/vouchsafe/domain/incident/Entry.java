package org.vouchsafe.domain.incident;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.evidence.EvidenceId;

/** What was said in an incident. Nothing said is ever changed: a later entry refers back to an earlier one by its number. */
public sealed interface Entry {
    /** Something decided, with its reason in the words. */
    record Decided(String words) implements Entry {}

    /** Something noted. */
    record Noted(String words) implements Entry {}

    /** What an earlier entry should have said; the earlier one stays. */
    record Corrected(long entry, String words) implements Entry {}

    /** Title, advisories, severity, lead, scope or awareness are different from now on. */
    record Changed(IncidentHead head, String reason) implements Entry {}

    /**
     * An item of the triage checklist.
     *
     * @param item its id in the checklist
     * @param owner who does it; empty when nobody was named
     */
    record Ticked(String item, Progress progress, String owner, String words) implements Entry {}

    /**
     * One of the records an incident must leave behind, about a unit.
     *
     * @param owner who answers for it; empty when nobody was named
     * @param due by when it will be done; null when not said
     */
    record Filed(RecordKind kind, Unit unit, Progress progress, String owner, String words, @Nullable LocalDate due) implements Entry {}

    /** The state of an environment, which no inventory tells. */
    record Assessed(Unit.OfEnvironment environment, State state, String words) implements Entry {}

    /**
     * What remains is accepted for a time.
     *
     * @param owner who accepts it
     * @param control what holds the risk down meanwhile
     * @param until the last day on which it holds
     */
    record Excepted(Unit unit, String owner, String reason, String control, LocalDate until) implements Entry {}

    /** An exception holds no longer, though its day has not come. */
    record ExceptionEnded(long entry, String reason) implements Entry {}

    /**
     * Something to be done because of the incident. It is named by the number of this entry.
     *
     * @param owner empty when nobody was named
     * @param due null when no day was named
     */
    record ActionOpened(String title, String owner, @Nullable LocalDate due, IncidentSeverity priority) implements Entry {}

    /** Another owner or another day. */
    record ActionMoved(long action, String owner, @Nullable LocalDate due, String reason) implements Entry {}

    /** It is done; the evidence cited shows it. */
    record ActionDone(long action, String words) implements Entry {}

    /** Another person than the one who did it has seen that it is done. */
    record ActionVerified(long action, String words) implements Entry {}

    /** Something by which the attack is recognised: a host, an address, a file, a hash. Kept as it is, shown defanged. */
    record Indicated(String indicator, String source) implements Entry {}

    /** A place that names an indicator was looked at and is no sign of the attack. */
    record Dismissed(String indicator, EvidenceId evidence, String reason) implements Entry {}

    /** A message was written; its figures are those of the moment it is published. */
    record Drafted(Stream stream, String text) implements Entry {}

    /** A message may go out. */
    record Approved(long draft) implements Entry {}

    /**
     * A message went out.
     *
     * @param to to whom, in words
     * @param auditSize entries in the audit log when it went out
     * @param auditRoot the root of the log then, in hexadecimal: the figures in the text were taken from these facts
     */
    record Published(long draft, String to, long auditSize, String auditRoot) implements Entry {}

    /**
     * The incident is closed.
     *
     * @param overridden ids of the gates that were open, in the order of the gates
     * @param exceptionBy who answers for closing over them; empty when none was open
     * @param watchUntil new evidence up to this day opens it again; null: no watch
     * @param stood how everything in scope stood; null for a closure recorded before that was noted
     */
    record Closed(String words, List<String> overridden, String exceptionBy, @Nullable LocalDate watchUntil,
            @Nullable Standing stood) implements Entry {
        public Closed {
            overridden = List.copyOf(overridden);
        }
    }

    /** It goes on. */
    record Reopened(String reason) implements Entry {}

    /** The program opened it again by itself, because what came since contradicts the closure; the evidence beside it is what came. */
    record Contradicted(long closure, String reason) implements Entry {}

    /**
     * The program found that these records are missing, because malicious code ran or may have run there; the evidence beside it shows that.
     *
     * @param kinds each is a gap of its own
     */
    record Demanded(List<RecordKind> kinds, Unit unit, String reason) implements Entry {
        public Demanded {
            kinds = List.copyOf(kinds);
        }
    }

    /** What a demand of the program rested on is no longer held or no longer shows it. The gap stays until somebody settles it. */
    record Unfounded(long demand, String reason) implements Entry {}

    /** The evidence beside it tells what an environment uses: its inventories, lockfiles and records. */
    record Attached(Unit.OfEnvironment environment, String reason) implements Entry {}

    /** The evidence beside it tells nothing of an environment after all. */
    record Detached(Unit.OfEnvironment environment, String reason) implements Entry {}

    /** An indicator that was none: it is not looked for any longer. */
    record Dropped(String indicator, String reason) implements Entry {}

    /**
     * How long a record of the log is to be kept.
     *
     * @param entry the record
     * @param until last day on which it must be kept; null: no date set
     */
    record Kept(long entry, String retentionClass, @Nullable LocalDate until) implements Entry {}

    /** Nothing that the incident rests on may be disposed of from now on. */
    record Held(String reason) implements Entry {}

    /** A hold ends. */
    record Freed(long hold, String reason) implements Entry {}

    /**
     * How far something that an authority, a contract or an insurer wants is.
     *
     * @param clock its id among the clocks
     * @param step its id within the clock; empty: every step of it
     * @param progress done: at that moment; under way: its time runs from that moment or, where no period is fixed, it is due then; open: nothing was said
     *     after all
     */
    record Clocked(String clock, String step, Progress progress, Instant at, String words) implements Entry {}

    /** Whoever recorded it has looked at the room: what changes is told from here on. */
    record Looked() implements Entry {}

    /** An earlier entry counts no longer; it stays in the log. */
    record Retracted(long entry, String reason) implements Entry {}
}
