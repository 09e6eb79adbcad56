package org.vouchsafe.assess.check;

import java.util.List;
import java.util.Optional;
import org.vouchsafe.assess.rule.Decided;
import org.vouchsafe.domain.position.Check;

/** Where nothing affected is listed, whether it ever was: the difference between fixed and never affected. */
final class EarlierReleaseCheck implements PositionCheck {
    @Override
    public Optional<Check> ask(Decided decided) {
        return switch (decided.computed().reading().verdict()) {
            case PRESENT_UNAFFECTED, ABSENT_COMPLETE -> Optional.of(check(decided));
            case PRESENT_AFFECTED, EXPOSED, UNDETERMINED, ABSENT_INCOMPLETE, NO_INVENTORY -> Optional.empty();
        };
    }

    private static Check check(Decided decided) {
        var earlier = decided.computed().earlier();
        String answer = earlier == null ? "No earlier release is known to have listed an affected version."
                : "Yes, %s %s listed an affected version.".formatted(decided.computed().release().product().name(), earlier.version());
        return new Check("EARLIER_RELEASE", "Was an earlier release affected?", answer, Check.Outcome.INFORMATION, List.of());
    }
}
