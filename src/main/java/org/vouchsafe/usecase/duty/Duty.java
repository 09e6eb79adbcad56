package org.vouchsafe.usecase.duty;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.incident.IncidentSeverity;

/**
 * Something somebody must still do, or that runs out.
 *
 * @param key by which it is told apart from all others, such as {@code INC-20260331-1/4} or {@code G-001}
 * @param what is to be done, or what is accepted
 * @param about the incident, supplier or release it belongs to, in words
 * @param incident the incident's id; empty where it belongs to none
 * @param number of the entry in the incident's log; 0 where it belongs to none
 * @param owner empty when nobody was named
 * @param due the last day; null when none was named
 * @param priority null where none is given
 * @param evidence what shows that it is done
 * @param doneBy who called it done; empty while nobody has
 * @param verifiedBy who verified it; empty while nobody has
 */
public record Duty(Kind kind, String key, String what, String about, String incident, long number, String owner, @Nullable LocalDate due,
        @Nullable IncidentSeverity priority, Timing timing, List<EvidenceId> evidence, String doneBy, String verifiedBy) {
    public Duty {
        evidence = List.copyOf(evidence);
    }

    /** Where it comes from. */
    public enum Kind {
        /** An action of an incident. */
        ACTION,
        /** A record of an incident that is not settled. */
        RECORD,
        /** A gap a review found. */
        GAP,
        /** A risk accepted for a time, within an incident. */
        EXCEPTION,
        /** A decision that holds until a day. */
        DECISION,
        /** What an authority, a contract or an insurer wants to be told in an incident. */
        CLOCK
    }

    /** How it stands towards its day, loudest first. */
    public enum Timing {
        /** Its day is past; of an exception or decision: it has run out and nothing took its place. */
        OVERDUE,
        /** Its day comes within a week. */
        SOON,
        OPEN,
        /** Nobody said by when. */
        UNDATED,
        /** It was called done, and nobody else has seen that it is. */
        TO_VERIFY, DONE
    }

    /** True when somebody must act now: it is overdue or will be within the week. */
    public boolean isPressing() {
        return timing == Timing.OVERDUE || timing == Timing.SOON;
    }

    /** True while something remains to be done. */
    public boolean isOpen() {
        return timing != Timing.DONE;
    }
}
