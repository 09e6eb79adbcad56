package org.vouchsafe.assess.conflict;

import java.util.Optional;
import org.vouchsafe.domain.position.Contradiction;

/** One way in which sources can contradict each other. */
interface Conflict {
    /** The contradiction, with both sides cited; empty when there is none. */
    Optional<Contradiction> find(Situation situation);
}
