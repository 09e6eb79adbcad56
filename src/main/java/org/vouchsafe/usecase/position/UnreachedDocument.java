package org.vouchsafe.usecase.position;

import java.util.List;
import org.vouchsafe.assess.claim.NearMiss;
import org.vouchsafe.assess.fact.ClaimFact;
import org.vouchsafe.assess.rule.UnreachedClaim;

/**
 * A document of which something reached no release.
 *
 * @param first the first such claim
 * @param advisory the id of the advisory it is about, as shown
 * @param nearest what comes nearest to it
 * @param others how many more of its claims reached nothing
 */
public record UnreachedDocument(ClaimFact first, String advisory, NearMiss nearest, long others) {
    static UnreachedDocument of(List<UnreachedClaim> claims) {
        UnreachedClaim first = claims.getFirst();
        return new UnreachedDocument(first.claim(), first.advisory(), first.nearest(),
                claims.stream().map(each -> each.claim().id()).distinct().count() - 1);
    }
}
