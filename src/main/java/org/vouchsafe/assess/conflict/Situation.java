package org.vouchsafe.assess.conflict;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.advisory.Advisory;
import org.vouchsafe.assess.claim.Counting;
import org.vouchsafe.assess.claim.ReachedClaim;
import org.vouchsafe.assess.claim.Speaking;
import org.vouchsafe.assess.claim.product.ReleaseIdentity;
import org.vouchsafe.assess.inventory.ReleaseReading;

/**
 * What is known of one release and one advisory when its sources are held against each other.
 *
 * @param claims every claim that reaches the release and whether it counts; one that contradicts itself clears nothing and reaches none
 * @param speaker the claim that speaks; null when none does
 * @param elsewhere what counts at other releases; asked only where something depends on it, since it looks at each of them
 */
public record Situation(Advisory advisory, ReleaseIdentity release, ReleaseReading reading, List<Counting.Judged> claims,
        Speaking.@Nullable Speaker speaker, Supplier<List<Elsewhere>> elsewhere) {
    /** A claim that counts at another release. */
    public record Elsewhere(ReleaseIdentity release, ReleaseReading reading, ReachedClaim claim) {}

    public Situation {
        claims = List.copyOf(claims);
    }

    /** The claims that count here. */
    public List<ReachedClaim> counting() {
        return claims.stream().filter(Counting.Judged::counts).map(Counting.Judged::claim).toList();
    }
}
