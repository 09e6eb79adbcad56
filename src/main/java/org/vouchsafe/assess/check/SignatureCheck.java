package org.vouchsafe.assess.check;

import java.util.List;
import java.util.Optional;
import org.vouchsafe.assess.claim.Counting;
import org.vouchsafe.assess.claim.ReachedClaim;
import org.vouchsafe.assess.rule.Decided;
import org.vouchsafe.domain.evidence.SignatureVerdict;
import org.vouchsafe.domain.position.Check;

/** Whether the claims stand in signed documents; asked where any does. */
final class SignatureCheck implements PositionCheck {
    @Override
    public Optional<Check> ask(Decided decided) {
        List<ReachedClaim> claims = decided.computed().claims().stream().map(Counting.Judged::claim).toList();
        List<ReachedClaim> signed = claims.stream().filter(each -> each.signature() != SignatureVerdict.NONE).toList();
        if (signed.isEmpty()) {
            return Optional.empty();
        }
        long passed = count(signed, SignatureVerdict.PASSED);
        long failed = count(signed, SignatureVerdict.FAILED);
        String answer = claims.size() == 1 ? one(signed.getFirst().signature())
                : "Of %d: %d verified with a key held for the author, %d signed but undecided, %d whose signature does not fit, %d unsigned."
                        .formatted(claims.size(), passed, count(signed, SignatureVerdict.INDETERMINATE), failed,
                                claims.size() - signed.size());
        Check.Outcome outcome = failed > 0 ? Check.Outcome.FAILED
                : passed == claims.size() ? Check.Outcome.PASSED : Check.Outcome.UNDETERMINED;
        return Optional
                .of(new Check("CLAIM_SIGNED", claims.size() == 1 ? "Is the claim signed?" : "Are the claims signed?", answer, outcome,
                        signed.stream().map(ReachedClaim::citation).distinct().toList()));
    }

    private static long count(List<ReachedClaim> claims, SignatureVerdict verdict) {
        return claims.stream().filter(each -> each.signature() == verdict).count();
    }

    private static String one(SignatureVerdict verdict) {
        return switch (verdict) {
            case NONE -> "No.";
            case PASSED -> "Yes, and a key held for its author verifies it.";
            case INDETERMINATE -> "Yes, but whether by its author cannot be decided by the keys held.";
            case FAILED -> "Its signature does not fit: the file was changed, or the signature belongs to another.";
        };
    }
}
