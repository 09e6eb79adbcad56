package org.vouchsafe.usecase.history;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Basis;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.position.ContradictionCode;
import org.vouchsafe.domain.position.ReasonCode;
import org.vouchsafe.domain.position.RemarkCode;

/**
 * One moment in the history of a position.
 *
 * @param at when it was recorded here; of an expired decision the beginning of the day after its last one (UTC)
 * @param causes what was recorded then, in the order of the log; empty when a decision expired
 * @param seen the position from then on; null when there was none
 * @param changed what is another than before, in words; empty when nothing is
 */
public record Step(Instant at, List<Cause> causes, @Nullable Seen seen, List<String> changed) {
    public Step {
        causes = List.copyOf(causes);
        changed = List.copyOf(changed);
    }

    /**
     * One act.
     *
     * @param entry its number in the audit log
     * @param reason as it was given; empty when none was
     * @param evidence files it has to do with
     */
    public record Cause(long entry, String actor, String action, String subject, String reason, List<EvidenceId> evidence) {
        public Cause {
            evidence = List.copyOf(evidence);
        }
    }

    /** What was known. */
    public record Seen(State state, Basis basis, @Nullable ReasonCode reason, List<String> components,
            List<ContradictionCode> contradictions,
            List<RemarkCode> remarks, boolean stale) {
        public Seen {
            components = List.copyOf(components);
            contradictions = List.copyOf(contradictions);
            remarks = List.copyOf(remarks);
        }
    }
}
