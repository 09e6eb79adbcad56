package org.vouchsafe.assess.check.conflict;

import org.vouchsafe.assess.claim.ReachedClaim;
import org.vouchsafe.domain.claim.ClaimStatus;

/** Which claims may name a fix. */
final class NamedFix {
    private NamedFix() {}

    static boolean mayBeIn(ReachedClaim claim) {
        return claim.fact().claim().action() != null || claim.status() == ClaimStatus.FIXED;
    }
}
