package org.vouchsafe.assess.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vouchsafe.assess.claim.Counting;
import org.vouchsafe.assess.rule.Decided;
import org.vouchsafe.assess.rule.sentence.Remarks;
import org.vouchsafe.assess.words.Words;
import org.vouchsafe.domain.position.Check;

/** Which claims count, and why others do not. */
final class CountingCheck implements PositionCheck {
    @Override
    public Optional<Check> ask(Decided decided) {
        List<Counting.Judged> claims = decided.computed().claims();
        if (claims.isEmpty()) {
            return Optional.empty();
        }
        var reasons = new ArrayList<String>();
        for (Counting.Judged each : claims) {
            if (each.exclusion() != null) {
                reasons.add(Words.said(each.claim()) + ", but " + Remarks.why(decided.computed(), each.claim(), each.exclusion()));
            }
        }
        int counting = claims.size() - reasons.size();
        String answer = reasons.isEmpty() ? (claims.size() == 1 ? "Yes." : "All %d do.".formatted(claims.size()))
                : (counting == 0 ? "No. " : "%d of %d. ".formatted(counting, claims.size()))
                        + String.join(" ", reasons.subList(0, Math.min(3, reasons.size())));
        return Optional.of(new Check("CLAIM_COUNTS", claims.size() == 1 ? "Does the claim count?" : "Which claims count?", answer,
                reasons.isEmpty() ? Check.Outcome.PASSED : counting == 0 ? Check.Outcome.FAILED : Check.Outcome.INFORMATION,
                claims.stream().filter(each -> each.exclusion() != null).map(each -> each.claim().citation()).distinct().toList()));
    }
}
