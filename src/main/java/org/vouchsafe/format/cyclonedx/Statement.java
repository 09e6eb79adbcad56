package org.vouchsafe.format.cyclonedx;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.claim.ClaimStatus;
import org.vouchsafe.domain.claim.Detail;
import org.vouchsafe.domain.claim.Justification;
import org.vouchsafe.domain.problem.Location;

/** A vulnerability entry with an analysis, before its references are resolved. */
record Statement(List<String> ids, ClaimStatus status, String nativeStatus, @Nullable Justification justification,
        @Nullable String nativeJustification, @Nullable String detail, @Nullable String action, @Nullable Instant statedAt,
        List<Affected> affects, List<Detail> details,
        Location location) {

    /**
     * One {@code affects} entry.
     *
     * @param versions exact versions it names, other than those it calls unaffected
     * @param range a version range it names; null when none; one entry for each when it names several
     */
    record Affected(String ref, List<String> versions, @Nullable String range, Location location) {}
}
