package org.vouchsafe.domain.publication;

import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Basis;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.position.Position;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.domain.position.ReasonCode;
import org.vouchsafe.domain.register.ReleaseId;

/**
 * A state as a report printed it.
 *
 * @param supplier as it was called then
 * @param releaseName product and version as they were called then
 * @param advisory the id shown first then
 * @param reason why it was unknown; null for every other state
 * @param contradicted whether a contradiction was open
 */
public record KeptState(ReleaseId release, String supplier, String releaseName, String advisory, State state, Basis basis,
        @Nullable ReasonCode reason, boolean contradicted, boolean stale) {

    /** The state as it would be printed now. */
    public static KeptState of(PositionRow row) {
        Position position = row.position();
        return new KeptState(row.releaseId(), row.supplier(), row.releaseName(), position.advisory(), position.state(), position.basis(),
                position.reason(), position.contradictions().stream().anyMatch(each -> !each.addressed()), position.stale());
    }

    /** True when a reader of both would be told the same. */
    public boolean saysTheSameAs(KeptState other) {
        return state == other.state && basis == other.basis && reason == other.reason && contradicted == other.contradicted
                && stale == other.stale;
    }
}
