package org.vouchsafe.store.history;

import java.time.Instant;
import java.util.List;
import org.vouchsafe.domain.evidence.EvidenceId;

/**
 * One change of the log.
 *
 * @param number of its entry in the audit log, from 1
 * @param reason as it was given; empty when none was
 * @param evidence those of the files asked about that it has to do with, in order
 */
public record ChangeRow(long number, Instant at, String actor, String action, String subject, String reason, List<EvidenceId> evidence) {
    public ChangeRow {
        evidence = List.copyOf(evidence);
    }
}
