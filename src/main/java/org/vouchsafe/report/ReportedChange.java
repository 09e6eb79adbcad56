package org.vouchsafe.report;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.publication.KeptState;

/**
 * What is different from a report that went out earlier.
 *
 * @param moved states that are different, in the order of the list of states; those that ceased to be come last
 * @param same how many states read as they did
 * @param entries of the audit log that were added since, without their proofs, oldest first
 * @param consistency hashes that prove that the log of now has grown out of the one the earlier report states (RFC 6962, 2.1.2)
 */
public record ReportedChange(Earlier earlier, List<Moved> moved, int same, Growth growth, List<ReportedLog.Entry> entries,
        List<String> consistency) {
    public ReportedChange {
        moved = List.copyOf(moved);
        entries = List.copyOf(entries);
        consistency = List.copyOf(consistency);
    }

    /** Whether the log the earlier report states is the beginning of the log of now. */
    public enum Growth {
        GROWN, ANOTHER_LOG
    }

    /** Where the states of the earlier report are known from. */
    public enum Known {
        /** They were kept with it. */
        KEPT,
        /** It went out before states were kept: what today's rules say of what was known then. */
        RECOMPUTED
    }

    /**
     * The earlier report.
     *
     * @param printedId id and revision
     * @param cutOff the moment after which it took nothing into account
     * @param rules by which it judged; empty where that was not kept
     * @param nowRules by which this report judges
     */
    public record Earlier(String printedId, String title, Instant publishedAt, Instant cutOff, String rules, String nowRules,
            long auditSize,
            String auditRoot, Known known) {}

    /**
     * A state that is different.
     *
     * @param before null when the earlier report had none
     * @param after null when there is none any more
     * @param evidence what the state of now rests on
     */
    public record Moved(@Nullable KeptState before, @Nullable KeptState after, Cause cause, List<EvidenceId> evidence) {
        public Moved {
            evidence = List.copyOf(evidence);
        }
    }

    /** What made the difference. */
    public enum Cause {
        /** Facts that were recorded since, or days that passed. */
        FACTS,
        /** Other rules alone: by them, what was known then gives what is printed now. */
        RULES,
        /** Both. */
        BOTH
    }
}
