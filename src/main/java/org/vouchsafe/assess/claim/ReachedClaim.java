package org.vouchsafe.assess.claim;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.claim.Coverage.Extent;
import org.vouchsafe.assess.fact.ClaimDocumentFact;
import org.vouchsafe.assess.fact.ClaimFact;
import org.vouchsafe.domain.claim.ClaimStatus;
import org.vouchsafe.domain.claim.WholeDay;
import org.vouchsafe.domain.evidence.SignatureVerdict;
import org.vouchsafe.domain.problem.Citation;

/**
 * A claim that speaks of a release, with what it covers there and whose word it is.
 *
 * @param signature what is known of its document's signature from where one looks
 */
public record ReachedClaim(ClaimFact fact, Coverage coverage, AuthorClass author, SignatureVerdict signature) {
    /** A statement may be dated this far after the moment it was recorded here: clocks and time zones differ by no more. */
    private static final Duration TOLERANCE = Duration.ofHours(24);

    /** Newest last: by statement time, then document time; undated ones before dated ones, and among themselves by receipt. */
    static final Comparator<ReachedClaim> AGE = Comparator.comparing(ReachedClaim::time, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(each -> each.document().documentTime(), Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(each -> each.time() == null ? each.document().receivedAt() : Instant.EPOCH);

    public ClaimStatus status() {
        return fact.claim().status();
    }

    public ClaimDocumentFact document() {
        return fact.document();
    }

    /** The statement's own time, else its document's; null when neither has one. */
    public @Nullable Instant time() {
        return fact.claim().statedAt() != null ? fact.claim().statedAt() : fact.document().documentTime();
    }

    /** Where it stands. */
    public Citation citation() {
        return new Citation(fact.document().evidence(), fact.claim().location());
    }

    /** The author's name as shown, marked where the format has no field for it and it was taken from elsewhere. */
    public String authorName() {
        boolean assumed = fact.document().author() != null && fact.document().author().assumed();
        return Whose.shown(fact.document()) + (assumed ? " (author assumed)" : "");
    }

    /** True when one document says both at one time, and not of different components of the release. */
    public boolean isBeside(ReachedClaim other) {
        boolean apart = coverage.extent() instanceof Extent.Components first
                && other.coverage.extent() instanceof Extent.Components second
                && Collections.disjoint(first.names(), second.names()) && Collections.disjoint(first.covered(), second.covered());
        return document().evidence().equals(other.document().evidence())
                && Objects.equals(WholeDay.beginningOrNull(time()), WholeDay.beginningOrNull(other.time()))
                && !apart;
    }

    /** True when this document is dated in the future of the moment it was recorded: for ever, not until that day comes. */
    static boolean isFromTheFuture(ClaimDocumentFact document, @Nullable Instant time) {
        return time != null && WholeDay.beginning(time).isAfter(document.recorded().at().plus(TOLERANCE));
    }
}
