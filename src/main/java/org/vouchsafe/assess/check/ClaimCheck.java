package org.vouchsafe.assess.check;

import java.util.List;
import java.util.Optional;
import org.vouchsafe.assess.claim.ReachedClaim;
import org.vouchsafe.assess.rule.Decided;
import org.vouchsafe.assess.words.Words;
import org.vouchsafe.domain.position.Check;

/** Whether anybody has said anything about the pair. */
final class ClaimCheck implements PositionCheck {
    @Override
    public Optional<Check> ask(Decided decided) {
        List<ReachedClaim> claims = decided.computed().claims().stream().map(each -> each.claim()).toList();
        String answer = claims.isEmpty() ? "No." : "Yes: " + Words.some(claims.stream().map(Words::said).toList()) + ".";
        return Optional.of(new Check("CLAIM", "Has anybody made a claim about it?", answer, Check.Outcome.INFORMATION,
                claims.stream().map(ReachedClaim::citation).distinct().toList()));
    }
}
