package org.vouchsafe.domain.claim;

import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.State;

/** What a VEX statement says, in the words common to CSAF, OpenVEX and CycloneDX; worst first. */
public enum ClaimStatus {
    AFFECTED, UNDER_INVESTIGATION, FIXED, NOT_AFFECTED;

    public boolean isClearing() {
        return this == FIXED || this == NOT_AFFECTED;
    }

    /** The state it claims; null for under_investigation, which claims none. */
    public @Nullable State state() {
        return switch (this) {
            case AFFECTED -> State.AFFECTED;
            case UNDER_INVESTIGATION -> null;
            case FIXED -> State.FIXED;
            case NOT_AFFECTED -> State.NOT_AFFECTED;
        };
    }
}
