package org.vouchsafe.assess.check;

import java.util.Optional;
import java.util.stream.Collectors;
import org.vouchsafe.assess.rule.Decided;
import org.vouchsafe.domain.position.Check;
import org.vouchsafe.domain.position.Contradiction;

/** Whether the sources contradict one another. */
final class AgreementCheck implements PositionCheck {
    @Override
    public Optional<Check> ask(Decided decided) {
        var contradictions = decided.contradictions();
        if (contradictions.isEmpty()) {
            return Optional.empty();
        }
        String sentences = contradictions.stream().map(Contradiction::text).collect(Collectors.joining(" "));
        return Optional.of(new Check("AGREEMENT", "Do the sources agree?", "No. " + sentences, Check.Outcome.FAILED,
                contradictions.stream().flatMap(each -> each.citations().stream()).distinct().toList()));
    }
}
