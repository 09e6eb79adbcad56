package org.vouchsafe.assess.check;

import java.util.Optional;
import org.vouchsafe.assess.rule.Decided;
import org.vouchsafe.domain.position.Check;

/** One question that is asked of every position. */
interface PositionCheck {
    /** The answer; empty when the question does not arise. */
    Optional<Check> ask(Decided decided);
}
