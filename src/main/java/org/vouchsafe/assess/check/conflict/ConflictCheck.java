package org.vouchsafe.assess.check.conflict;

import java.util.List;
import java.util.Optional;
import org.vouchsafe.assess.claim.ReachedClaim;
import org.vouchsafe.assess.rule.Computed;
import org.vouchsafe.assess.rule.Decided;
import org.vouchsafe.domain.position.Check;
import org.vouchsafe.domain.position.Contradiction;
import org.vouchsafe.domain.position.ContradictionCode;
import org.vouchsafe.domain.problem.Citation;

/** Whether the sources contradict each other in one of the ways that change no state. */
public interface ConflictCheck {
    /** The contradiction that is asked about. */
    ContradictionCode code();

    String question();

    /** The answer where there is none. */
    String otherwise();

    /** Whether the question arises at all. */
    boolean arises(Computed computed);

    /** The answer; empty when the question does not arise. */
    default Optional<Check> ask(Decided decided) {
        Optional<Contradiction> found = decided.contradictions().stream().filter(each -> each.code() == code()).findFirst();
        if (found.isPresent()) {
            return Optional.of(
                    new Check(code().name(), question(), "Yes. " + found.get().text(), Check.Outcome.FAILED, found.get().citations()));
        }
        List<Citation> claims = decided.computed().counting().stream().map(ReachedClaim::citation).distinct().toList();
        return arises(decided.computed()) ? Optional.of(new Check(code().name(), question(), otherwise(), Check.Outcome.PASSED, claims))
                : Optional.empty();
    }
}
