package org.vouchsafe.assess.claim;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.claim.Justification;

/**
 * Which of the counting claims speaks: by author class, then specificity, then the newest; on a tie the worse status. A clearing claim
 * never speaks over a newer or undated claim of its own author class that does not clear (nobody can show that it is older), and
 * no claim over a worse one of the same document and time.
 */
public final class Speaking {
    private Speaking() {}

    /**
     * Who is heard first. Of equal clearing claims the one that denies the component's presence, since that can be checked; the last
     * tie-breaks make the choice independent of the order in which claims are given.
     */
    static final Comparator<ReachedClaim> RANK = Comparator.comparing(ReachedClaim::author)
            .thenComparing(each -> each.coverage().specificity()).thenComparing(ReachedClaim.AGE.reversed())
            .thenComparing(ReachedClaim::status)
            .thenComparing(each -> each.fact().claim().justification() != Justification.COMPONENT_NOT_PRESENT)
            .thenComparing(each -> each.document().evidence())
            .thenComparingLong(each -> each.fact().id().value());

    /**
     * The one that speaks.
     *
     * @param silenced the claim that would have spoken, had no newer claim of the same class, or the same document, said otherwise; null when
     *     there is none
     */
    public record Speaker(ReachedClaim claim, @Nullable ReachedClaim silenced) {}

    /** The claim that speaks among these; empty when there is none. */
    public static Optional<Speaker> among(Collection<ReachedClaim> counting) {
        @Nullable ReachedClaim silenced = null;
        for (ReachedClaim each : counting.stream().sorted(RANK).toList()) {
            boolean overruled = each.status().isClearing() && counting.stream().anyMatch(other -> !other.status().isClearing()
                    && other.author() == each.author() && (other.time() == null || ReachedClaim.AGE.compare(other, each) > 0));
            // A document that contradicts itself is not believed the better of its words, however exactly that one names the release.
            overruled |= counting.stream().anyMatch(other -> other.status().compareTo(each.status()) < 0 && other.isBeside(each));
            if (!overruled) {
                return Optional.of(new Speaker(each, silenced));
            }
            silenced = silenced == null ? each : silenced;
        }
        return Optional.empty();
    }
}
