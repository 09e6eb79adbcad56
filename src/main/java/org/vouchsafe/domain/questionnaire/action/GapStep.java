package org.vouchsafe.domain.questionnaire.action;

import java.time.LocalDate;
import java.util.List;
import org.vouchsafe.domain.Recorded;
import org.vouchsafe.domain.evidence.EvidenceId;

/**
 * Something that became of a gap; a fact.
 *
 * @param owner who must close it, from then on
 * @param due by when, from then on
 * @param evidence what shows that it is done; empty for all other kinds
 * @param note why
 */
public record GapStep(Kind kind, String owner, LocalDate due, List<EvidenceId> evidence, String note, String by, Recorded recorded) {
    /** What became of it; the names stand in the file. */
    public enum Kind {
        OPENED, MOVED, DONE, REOPENED,
        /** It was no gap, or the act that opened it was undone. */
        DROPPED
    }

    public GapStep {
        evidence = List.copyOf(evidence);
    }
}
