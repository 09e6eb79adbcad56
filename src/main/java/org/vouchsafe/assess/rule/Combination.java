package org.vouchsafe.assess.rule;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Basis;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.position.ContradictionCode;
import org.vouchsafe.domain.position.InventoryVerdict;
import org.vouchsafe.domain.position.ReasonCode;

/**
 * One cell of the table in which the inventories' verdict meets the claim that speaks (assessment.md, step 3).
 *
 * @param reason for UNKNOWN, why; null also for UNKNOWN when the inventory verdict's own reason is the reason
 */
public record Combination(State state, Basis basis, @Nullable ReasonCode reason, @Nullable ContradictionCode contradiction) {
    static Combination of(InventoryVerdict verdict, ClaimWord word, Set<Circumstance> given) {
        return switch (verdict) {
            case PRESENT_AFFECTED -> presentAffected(word, given);
            case EXPOSED -> exposed(word);
            case UNDETERMINED -> undetermined(word, given);
            case PRESENT_UNAFFECTED -> presentUnaffected(word, given);
            case ABSENT_COMPLETE -> absentComplete(word, given);
            case ABSENT_INCOMPLETE, NO_INVENTORY -> onlyTheClaim(word);
        };
    }

    private static Combination presentAffected(ClaimWord word, Set<Circumstance> given) {
        boolean malicious = given.contains(Circumstance.MALICIOUS);
        return switch (word) {
            case NONE, UNDER_INVESTIGATION -> of(State.AFFECTED, Basis.INVENTORY);
            case AFFECTED -> of(State.AFFECTED, Basis.CORROBORATED);
            case FIXED -> given.contains(Circumstance.PATCHED) && !malicious ? of(State.FIXED, Basis.CLAIM)
                    : contradicted(ContradictionCode.FIXED_BUT_PRESENT, malicious ? Listed.MALICIOUS : Listed.VULNERABLE);
            case NOT_PRESENT -> contradicted(ContradictionCode.ABSENT_BUT_PRESENT, malicious ? Listed.MALICIOUS : Listed.VULNERABLE);
            // For malicious code such a claim does not count in the first place; whatever is claimed, what is listed stays affected.
            case NOT_AFFECTED -> malicious ? of(State.AFFECTED, Basis.INVENTORY) : of(State.NOT_AFFECTED, Basis.CLAIM);
        };
    }

    private static Combination exposed(ClaimWord word) {
        return switch (word) {
            case AFFECTED -> of(State.AFFECTED, Basis.CLAIM);
            case NONE, UNDER_INVESTIGATION, FIXED, NOT_PRESENT, NOT_AFFECTED -> unknown(ReasonCode.EXPOSED_IN_WINDOW);
        };
    }

    private static Combination undetermined(ClaimWord word, Set<Circumstance> given) {
        boolean deniesWhatIsListed = word == ClaimWord.NOT_PRESENT && given.contains(Circumstance.PURL_MATCHES);
        return deniesWhatIsListed ? contradicted(ContradictionCode.ABSENT_BUT_PRESENT, Listed.VULNERABLE) : onlyTheClaim(word);
    }

    private static Combination presentUnaffected(ClaimWord word, Set<Circumstance> given) {
        if (word == ClaimWord.NOT_PRESENT) {
            return of(cleared(given), Basis.INVENTORY).with(ContradictionCode.ABSENT_BUT_PRESENT);
        }
        return absentComplete(word, given);
    }

    private static Combination absentComplete(ClaimWord word, Set<Circumstance> given) {
        return switch (word) {
            case NONE -> of(cleared(given), Basis.INVENTORY);
            case UNDER_INVESTIGATION -> unknown(ReasonCode.UNDER_INVESTIGATION);
            case AFFECTED -> of(State.AFFECTED, Basis.CLAIM).with(ContradictionCode.AFFECTED_BUT_NOT_LISTED);
            case FIXED -> of(State.FIXED, Basis.CORROBORATED);
            case NOT_PRESENT, NOT_AFFECTED -> of(State.NOT_AFFECTED, Basis.CORROBORATED);
        };
    }

    private static Combination onlyTheClaim(ClaimWord word) {
        return switch (word) {
            case NONE -> unknown(null);
            case UNDER_INVESTIGATION -> unknown(ReasonCode.UNDER_INVESTIGATION);
            case AFFECTED -> of(State.AFFECTED, Basis.CLAIM);
            case FIXED -> of(State.FIXED, Basis.CLAIM);
            case NOT_PRESENT, NOT_AFFECTED -> of(State.NOT_AFFECTED, Basis.CLAIM);
        };
    }

    /** What was there in an earlier release and is not any more was fixed; what never was there was never affected. */
    private static State cleared(Set<Circumstance> given) {
        return given.contains(Circumstance.AFFECTED_EARLIER) ? State.FIXED : State.NOT_AFFECTED;
    }

    private enum Listed {
        VULNERABLE, MALICIOUS
    }

    /** What is listed as malicious stays affected whatever is claimed; otherwise neither side is believed. */
    private static Combination contradicted(ContradictionCode code, Listed listed) {
        return switch (listed) {
            case MALICIOUS -> of(State.AFFECTED, Basis.INVENTORY).with(code);
            case VULNERABLE -> unknown(ReasonCode.CONTRADICTED).with(code);
        };
    }

    private static Combination of(State state, Basis basis) {
        return new Combination(state, basis, null, null);
    }

    private static Combination unknown(@Nullable ReasonCode reason) {
        return new Combination(State.UNKNOWN, Basis.NONE, reason, null);
    }

    private Combination with(ContradictionCode code) {
        return new Combination(state, basis, reason, code);
    }
}
