package org.vouchsafe.usecase.read;

import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Basis;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.position.Position;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.domain.position.ReasonCode;

/** A position whose state stays, and rests on something else: another basis, another reason, or a decision that is stale or no longer so. */
public record GroundChange(String supplier, String product, String release, String advisory, State state, Ground before, Ground after) {
    /**
     * What a state rests on.
     *
     * @param reason why it is unknown; null for any other state
     */
    public record Ground(Basis basis, @Nullable ReasonCode reason, boolean stale) {
        /** That of a position. */
        public static Ground of(Position position) {
            return new Ground(position.basis(), position.reason(), position.stale());
        }
    }

    /** From a position as it is and as it would be. */
    public static GroundChange of(PositionRow before, PositionRow after) {
        return new GroundChange(after.supplier(), after.product(), after.release(), after.position().advisory(), after.position().state(),
                Ground.of(before.position()), Ground.of(after.position()));
    }
}
