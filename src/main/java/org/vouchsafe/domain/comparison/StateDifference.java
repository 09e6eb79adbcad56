package org.vouchsafe.domain.comparison;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.evidence.EvidenceId;

/**
 * An advisory towards which two releases stand differently; null where a release has no position.
 *
 * @param evidence what both positions rest on, each once
 */
public record StateDifference(String advisory, String title, @Nullable State before, @Nullable State after, List<EvidenceId> evidence) {
    public StateDifference {
        evidence = List.copyOf(evidence);
    }
}
