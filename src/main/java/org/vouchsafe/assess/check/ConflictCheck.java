package org.vouchsafe.assess.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.vouchsafe.assess.claim.ReachedClaim;
import org.vouchsafe.assess.rule.Computed;
import org.vouchsafe.assess.rule.Decided;
import org.vouchsafe.domain.position.Check;
import org.vouchsafe.domain.position.Contradiction;
import org.vouchsafe.domain.position.ContradictionCode;
import org.vouchsafe.domain.problem.Citation;

/**
 * Whether the sources contradict each other in one of the ways that change no state.
 *
 * @param otherwise the answer where they do not
 * @param arises whether the question arises at all
 */
record ConflictCheck(ContradictionCode code, String question, String otherwise, Predicate<Computed> arises) implements PositionCheck {
    static final ConflictCheck SUPPLIERS = new ConflictCheck(ContradictionCode.SUPPLIERS_DISAGREE,
            "Does another supplier say the opposite of the same component?", "No, as far as claims are held.",
            computed -> computed.speaking().isPresent());
    static final ConflictCheck AGE = new ConflictCheck(ContradictionCode.CLAIM_OLDER_THAN_INVENTORY,
            "Is the claim older than the inventory it speaks of?", "No, as far as they are dated.",
            computed -> computed.speaking().filter(each -> each.status().isClearing()).isPresent()
                    && !computed.reading().inForce().isEmpty());
    static final ConflictCheck COPIED = new ConflictCheck(ContradictionCode.JUSTIFICATION_COPIED,
            "Do the same words justify another product in another document?", "No, as far as claims are held.",
            computed -> computed.counting().stream().anyMatch(each -> each.fact().claim().impactStatement() != null));
    static final ConflictCheck FIX = new ConflictCheck(ContradictionCode.FIXED_VERSION_AFFECTED,
            "Is a version that is named as fixed affected by the advisory?", "No such version is named.",
            computed -> computed.counting().stream().anyMatch(ConflictCheck::mayNameAFix));

    @Override
    public Optional<Check> ask(Decided decided) {
        Optional<Contradiction> found = decided.contradictions().stream().filter(each -> each.code() == code).findFirst();
        if (found.isPresent()) {
            return Optional
                    .of(new Check(code.name(), question, "Yes. " + found.get().text(), Check.Outcome.FAILED, found.get().citations()));
        }
        List<Citation> claims = decided.computed().counting().stream().map(ReachedClaim::citation).distinct().toList();
        return arises.test(decided.computed()) ? Optional.of(new Check(code.name(), question, otherwise, Check.Outcome.PASSED, claims))
                : Optional.empty();
    }

    private static boolean mayNameAFix(ReachedClaim claim) {
        return claim.fact().claim().action() != null || claim.status() == org.vouchsafe.domain.claim.ClaimStatus.FIXED;
    }
}
