package org.vouchsafe.domain.incident;

import java.util.List;
import org.vouchsafe.domain.Recorded;
import org.vouchsafe.domain.evidence.EvidenceId;

/**
 * One line of an incident's log.
 *
 * @param number which of the incident, from 1
 * @param actor who recorded it
 * @param evidence what it rests on
 */
public record LogEntry(long number, Recorded recorded, String actor, Entry said, List<EvidenceId> evidence) {
    public LogEntry {
        evidence = List.copyOf(evidence);
    }
}
