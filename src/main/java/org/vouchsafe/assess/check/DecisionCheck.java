package org.vouchsafe.assess.check;

import java.util.List;
import java.util.Optional;
import org.vouchsafe.assess.rule.Decided;
import org.vouchsafe.assess.words.Words;
import org.vouchsafe.domain.decision.Decision;
import org.vouchsafe.domain.position.Check;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.domain.problem.Location;

/** Whether an analyst has decided, and whether the decision still stands on the facts it was made on. */
final class DecisionCheck implements PositionCheck {
    @Override
    public Optional<Check> ask(Decided decided) {
        Decision decision = decided.decision();
        if (decision == null) {
            return Optional.empty();
        }
        String answer = "Yes, %s decided \"%s\" on %s%s: %s".formatted(decision.decidedBy(), Words.state(decision.state()),
                Words.day(decision.recorded().at()), decision.expires() == null ? "" : ", until " + decision.expires(), decision.reason());
        List<Citation> cited = decision.evidence().stream().map(each -> new Citation(each, Location.WHOLE_FILE)).toList();
        if (!decided.stale()) {
            return Optional.of(new Check("DECISION", "Has an analyst decided?", answer, Check.Outcome.INFORMATION, cited));
        }
        String since = decision.state().isClearing() ? " Facts recorded since then say \"%s\", so it no longer gives the state."
                : " Facts recorded since then say \"%s\"; it should be looked at again.";
        return Optional
                .of(new Check("DECISION", "Has an analyst decided?", answer + since.formatted(Words.state(decided.computed().state())),
                        Check.Outcome.UNDETERMINED, cited));
    }
}
