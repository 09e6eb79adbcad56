package org.vouchsafe.domain.claim;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.problem.Location;

/**
 * One VEX statement about one vulnerability and one target. A statement about several products is read as several claims.
 *
 * @param vulnerabilityIds the id and aliases the statement itself gives; the first is the one shown
 * @param nativeStatus the status word as written, such as {@code resolved_with_pedigree}
 * @param justification mapped; null when none is given
 * @param nativeJustification the word as written
 * @param impactStatement free text that explains why it is not affected; null when none
 * @param action what the supplier advises to do
 * @param statedAt the statement's own time; null when only the document has one. One that warns and states only a day is dated as the day ends, see
 *     {@link WholeDay}
 */
public record Claim(List<String> vulnerabilityIds, ClaimStatus status, String nativeStatus, @Nullable Justification justification,
        @Nullable String nativeJustification, @Nullable String impactStatement, @Nullable String action, @Nullable Instant statedAt,
        ClaimTarget target, Location location) {
    public Claim {
        vulnerabilityIds = List.copyOf(vulnerabilityIds);
    }

    /** The same, stated then. */
    public Claim statedAt(@Nullable Instant moment) {
        return new Claim(vulnerabilityIds, status, nativeStatus, justification, nativeJustification, impactStatement, action, moment,
                target,
                location);
    }
}
