package org.vouchsafe.assess.rule;

import java.util.Collection;
import java.util.Optional;
import org.vouchsafe.assess.claim.ReachedClaim;
import org.vouchsafe.assess.claim.text.DeniedPresence;
import org.vouchsafe.domain.claim.Claim;
import org.vouchsafe.domain.claim.Justification;

/** What the claim that speaks says, as far as it makes a difference when it meets an inventory. */
enum ClaimWord {
    NONE, UNDER_INVESTIGATION, AFFECTED, FIXED,
    /** Not affected because the component is not there. */
    NOT_PRESENT,
    /** Not affected for another reason. */
    NOT_AFFECTED;

    /** @param names what the affected package is called, for reasons given in sentences */
    static ClaimWord of(Optional<ReachedClaim> speaking, Collection<String> names) {
        if (speaking.isEmpty()) {
            return NONE;
        }
        return switch (speaking.get().status()) {
            case AFFECTED -> AFFECTED;
            case UNDER_INVESTIGATION -> UNDER_INVESTIGATION;
            case FIXED -> FIXED;
            case NOT_AFFECTED -> deniesPresence(speaking.get().fact().claim(), names) ? NOT_PRESENT : NOT_AFFECTED;
        };
    }

    /** In the one word for it or in any others: else it would be believed over an inventory that lists it. */
    static boolean deniesPresence(Claim claim, Collection<String> names) {
        return claim.justification() == Justification.COMPONENT_NOT_PRESENT || DeniedPresence.isIn(claim.impactStatement(), names)
                || claim.justification() == null && DeniedPresence.isIn(claim.nativeJustification(), names);
    }
}
