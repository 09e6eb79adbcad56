package org.vouchsafe.domain.retention;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.evidence.EvidenceId;

/**
 * How long one original is kept.
 *
 * @param retentionClass of the retention schedule; {@code standard} where nobody said
 * @param until last day on which it must be kept; null: no day set, and then it is kept
 * @param holds why it may not be disposed of whatever the day: legal holds of its own and of incidents; empty when there is none
 * @param obstacles everything that keeps it from being disposed of, each in one sentence; empty when it can be asked for
 * @param asked the request that waits for another person; null when nobody asked
 * @param tombstone what remains, when it was disposed of; null while the bytes are here
 */
public record KeptEvidence(EvidenceId evidence, String name, long size, String retentionClass, @Nullable LocalDate until,
        List<String> holds, List<String> obstacles, @Nullable DisposalRequest asked, @Nullable Tombstone tombstone) {
    public KeptEvidence {
        holds = List.copyOf(holds);
        obstacles = List.copyOf(obstacles);
    }
}
