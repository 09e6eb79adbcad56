package org.vouchsafe.domain.decision;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Recorded;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.register.ReleaseId;

/**
 * An analyst's determination for one release and advisory.
 *
 * @param advisoryId the id as the analyst wrote it; kept even when records are joined later
 * @param justification a VEX justification word; null when none was given
 * @param expires the last day on which it holds; null: until decided otherwise
 * @param withdrawn when it was taken back (undo); null while it stands
 */
public record Decision(DecisionId id, ReleaseId release, String advisoryId, State state, String reason, @Nullable String justification,
        List<EvidenceId> evidence, @Nullable LocalDate expires, String decidedBy, Recorded recorded, @Nullable Recorded withdrawn) {
    public Decision {
        evidence = List.copyOf(evidence);
    }

    /** The same, of another release: the one its release was merged into. */
    public Decision about(ReleaseId other) {
        return new Decision(id, other, advisoryId, state, reason, justification, evidence, expires, decidedBy, recorded, withdrawn);
    }
}
