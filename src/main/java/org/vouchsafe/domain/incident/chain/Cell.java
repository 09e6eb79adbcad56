package org.vouchsafe.domain.incident.chain;

import java.util.List;
import org.vouchsafe.domain.evidence.EvidenceId;

/**
 * One link of a chain.
 *
 * @param words what is there, in short
 * @param missing what is not there and should be, each in one sentence; a link that lacks something is a hole
 */
public record Cell(Link link, String words, List<EvidenceId> evidence, List<String> missing) {
    public Cell {
        evidence = List.copyOf(evidence);
        missing = List.copyOf(missing);
    }

    /** True when something is missing. */
    public boolean isHole() {
        return !missing.isEmpty();
    }
}
