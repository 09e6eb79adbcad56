package org.vouchsafe.assess.rule;

import java.util.Optional;
import org.vouchsafe.assess.claim.ReachedClaim;
import org.vouchsafe.domain.claim.Justification;

/** What the claim that speaks says, as far as it makes a difference when it meets an inventory. */
enum ClaimWord {
    NONE, UNDER_INVESTIGATION, AFFECTED, FIXED,
    /** Not affected because the component is not there. */
    NOT_PRESENT,
    /** Not affected for another reason. */
    NOT_AFFECTED;

    static ClaimWord of(Optional<ReachedClaim> speaking) {
        if (speaking.isEmpty()) {
            return NONE;
        }
        return switch (speaking.get().status()) {
            case AFFECTED -> AFFECTED;
            case UNDER_INVESTIGATION -> UNDER_INVESTIGATION;
            case FIXED -> FIXED;
            case NOT_AFFECTED -> speaking.get().fact().claim().justification() == Justification.COMPONENT_NOT_PRESENT ? NOT_PRESENT
                    : NOT_AFFECTED;
        };
    }
}
