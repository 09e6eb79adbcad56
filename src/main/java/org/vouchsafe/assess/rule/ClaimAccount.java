package org.vouchsafe.assess.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.claim.AuthorClass;
import org.vouchsafe.assess.claim.NearMiss;
import org.vouchsafe.assess.claim.product.Specificity;
import org.vouchsafe.assess.fact.ClaimFact;
import org.vouchsafe.domain.claim.ClaimHearing;
import org.vouchsafe.domain.claim.ClaimStanding;
import org.vouchsafe.domain.position.RemarkCode;
import org.vouchsafe.domain.register.ReleaseId;

/**
 * What became of one claim: whether it is heard, which releases it reaches, and where it counts.
 *
 * @param advisory the id shown of the advisory it is about
 * @param reaches empty when it is not heard, or reaches nothing
 * @param nearest why it reaches nothing; null when it reaches something or is not heard
 */
public record ClaimAccount(ClaimFact claim, String advisory, ClaimHearing hearing, List<Reach> reaches, @Nullable NearMiss nearest) {
    /**
     * One release that it reaches.
     *
     * @param components the components it names there; empty: all of the release
     * @param exclusion why it does not count; null when it does
     */
    public record Reach(ReleaseId release, AuthorClass author, Specificity specificity, List<String> components, ClaimStanding standing,
            @Nullable RemarkCode exclusion) {
        public Reach {
            components = List.copyOf(components);
        }
    }

    public ClaimAccount {
        reaches = List.copyOf(reaches);
    }
}
