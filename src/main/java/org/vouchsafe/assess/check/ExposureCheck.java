package org.vouchsafe.assess.check;

import java.util.Optional;
import org.vouchsafe.assess.rule.Decided;
import org.vouchsafe.domain.position.Check;
import org.vouchsafe.domain.position.Exposure;

/** Whether the release could have taken an affected version while one could be had; asked where a window is recorded. */
final class ExposureCheck implements PositionCheck {
    @Override
    public Optional<Check> ask(Decided decided) {
        Exposure exposure = decided.computed().reading().exposure();
        if (exposure == null) {
            return Optional.empty();
        }
        String answer = switch (exposure.answer()) {
            case INSTALLED -> "Yes, it is installed: ";
            case COULD_HAVE_RESOLVED -> "It could have resolved to one: ";
            case EXCLUDED -> "No, excluded: ";
            case NOT_DETERMINABLE -> "That cannot be determined: ";
        };
        return Optional.of(new Check("EXPOSURE", "Could the release have taken an affected version while one could be had?",
                answer + exposure.rule() + ".", switch (exposure.answer()) {
                    case INSTALLED, COULD_HAVE_RESOLVED -> Check.Outcome.FAILED;
                    case EXCLUDED -> Check.Outcome.PASSED;
                    case NOT_DETERMINABLE -> Check.Outcome.UNDETERMINED;
                }, exposure.citations()));
    }
}
