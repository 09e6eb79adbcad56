package org.vouchsafe.assess.conflict;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.claim.ReachedClaim;
import org.vouchsafe.assess.claim.product.Folded;
import org.vouchsafe.assess.conflict.Situation.Elsewhere;
import org.vouchsafe.assess.words.Words;
import org.vouchsafe.domain.claim.ClaimStatus;
import org.vouchsafe.domain.position.Contradiction;
import org.vouchsafe.domain.position.ContradictionCode;

/**
 * The text that explains why a product is not affected stands word for word in another document about another product: whoever copied it has
 * hardly looked at both. One document that says the same of several products says it once, and a few words are nobody's own.
 */
final class CopiedJustification implements Conflict {
    private static final int FEWEST_WORDS = 5;

    @Override
    public Optional<Contradiction> find(Situation situation) {
        for (ReachedClaim own : situation.counting()) {
            String text = text(own);
            if (text != null) {
                for (Elsewhere each : situation.elsewhere().get()) {
                    if (isOther(own, each, situation) && text.equals(text(each.claim()))) {
                        return Optional.of(contradiction(own, each, situation));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isOther(ReachedClaim own, Elsewhere other, Situation situation) {
        return !other.release().product().id().equals(situation.release().product().id())
                && !other.claim().document().evidence().equals(own.document().evidence());
    }

    private static @Nullable String text(ReachedClaim claim) {
        String written = claim.status() == ClaimStatus.NOT_AFFECTED ? claim.fact().claim().impactStatement() : null;
        String plain = written == null ? "" : Folded.of(written.replaceAll("[\\p{Punct}\\s]+", " "));
        return plain.split(" ", -1).length >= FEWEST_WORDS ? plain : null;
    }

    private static Contradiction contradiction(ReachedClaim own, Elsewhere other, Situation situation) {
        String sentence = "%s for %s in the very words that stand in another document for %s of %s; hardly both were looked at.".formatted(
                Words.said(own), Words.name(situation.release()), Words.name(other.release()), other.release().supplier().name());
        return Conflicts.contradiction(ContradictionCode.JUSTIFICATION_COPIED, sentence,
                List.of(own.citation(), other.claim().citation()));
    }
}
