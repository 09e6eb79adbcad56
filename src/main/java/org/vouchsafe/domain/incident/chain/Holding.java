package org.vouchsafe.domain.incident.chain;

import java.util.List;
import org.vouchsafe.domain.evidence.EvidenceId;

/**
 * Something that must be held: one of the seven kinds of evidence, or of the seven things to retain.
 *
 * @param id stable word
 * @param title in a few words
 * @param missing what is not there, each in one sentence; empty when all is, or when nothing is needed
 * @param isNeeded false where it has no meaning, such as a replaced secret where nothing was reachable
 */
public record Holding(String id, String title, boolean isNeeded, List<EvidenceId> evidence, List<String> missing) {
    public Holding {
        evidence = List.copyOf(evidence);
        missing = List.copyOf(missing);
    }

    /** True when nothing is missing. */
    public boolean isComplete() {
        return missing.isEmpty();
    }
}
