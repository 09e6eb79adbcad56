package org.vouchsafe.domain.incident.room;

import java.util.List;
import org.vouchsafe.domain.evidence.EvidenceId;

/**
 * What contradicts a closure.
 *
 * @param reason in sentences
 * @param evidence what came, or was withdrawn, since; empty where time alone did it
 */
public record Contradiction(String reason, List<EvidenceId> evidence) {
    public Contradiction {
        evidence = List.copyOf(evidence);
    }
}
