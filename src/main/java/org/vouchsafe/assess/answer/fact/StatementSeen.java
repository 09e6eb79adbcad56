package org.vouchsafe.assess.answer.fact;

import java.util.List;
import java.util.Set;
import org.vouchsafe.domain.claim.Claim;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.domain.register.ReleaseId;

/**
 * A statement the supplier made that reaches releases.
 *
 * @param advisory as it is shown
 * @param places the releases it reaches, in words
 */
public record StatementSeen(Claim claim, String advisory, Set<ReleaseId> releases, List<String> places, Citation at) {
    public StatementSeen {
        releases = Set.copyOf(releases);
        places = List.copyOf(places);
    }
}
