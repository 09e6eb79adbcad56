package org.vouchsafe.assess.check;

import java.util.List;
import java.util.Optional;
import org.vouchsafe.assess.claim.ReachedClaim;
import org.vouchsafe.assess.claim.Speaking;
import org.vouchsafe.assess.rule.Decided;
import org.vouchsafe.assess.words.Words;
import org.vouchsafe.domain.position.Check;

/** Which of the counting claims speaks, and why it rather than another. */
final class SpeakingCheck implements PositionCheck {
    @Override
    public Optional<Check> ask(Decided decided) {
        Speaking.Speaker speaker = decided.computed().speaker();
        if (speaker == null) {
            return Optional.empty();
        }
        ReachedClaim claim = speaker.claim();
        String names = switch (claim.coverage().specificity()) {
            case EXACT -> "it names exactly this release";
            case RANGE -> "it names a range of versions that holds this release";
            case PRODUCT -> "it names the whole product";
        };
        String silenced = speaker.silenced() == null ? ""
                : " It is newer than \"%s\", which therefore does not speak.".formatted(Words.status(speaker.silenced()));
        Check.Outcome outcome = switch (claim.status()) {
            case AFFECTED -> Check.Outcome.FAILED;
            case UNDER_INVESTIGATION -> Check.Outcome.UNDETERMINED;
            case FIXED, NOT_AFFECTED -> Check.Outcome.PASSED;
        };
        return Optional.of(new Check("CLAIM_SPEAKS", "Which claim speaks?", Words.said(claim) + "; " + names + "." + silenced, outcome,
                List.of(claim.citation())));
    }
}
