package org.vouchsafe.assess.rule;

import java.util.function.Supplier;
import org.vouchsafe.assess.claim.NearMiss;
import org.vouchsafe.assess.fact.ClaimFact;

/**
 * A claim that is heard but covers nothing.
 *
 * @param advisory the id of the advisory it is about, as shown
 * @param looking looks for what comes nearest to it among all releases
 */
public record UnreachedClaim(ClaimFact claim, String advisory, Supplier<NearMiss> looking) {
    /** What comes nearest to it; looked for anew by every call. */
    public NearMiss nearest() {
        return looking.get();
    }
}
