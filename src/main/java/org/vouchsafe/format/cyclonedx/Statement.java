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
     * What one {@code affects} entry speaks of.
     *
     * @param limit which versions of it
     */
    record Affected(String ref, Limit limit, Location location) {}

    /**
     * Which versions of a component a statement speaks of ({@code affects[].versions}).
     *
     * @param version this one only; null for no such limit
     * @param range only those in this range, as written; null for no such limit
     */
    record Limit(@Nullable String version, @Nullable String range) {
        static final Limit NONE = new Limit(null, null);

        boolean isNone() {
            return version == null && range == null;
        }
    }
}
