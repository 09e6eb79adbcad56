package org.vouchsafe.assess.claim;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.claim.Coverage.Extent;
import org.vouchsafe.assess.claim.product.Folded;
import org.vouchsafe.assess.claim.product.Specificity;
import org.vouchsafe.assess.fact.Policy;
import org.vouchsafe.assess.inventory.InventoryReading;
import org.vouchsafe.assess.inventory.InventoryReading.Listing;
import org.vouchsafe.assess.inventory.ReleaseReading;
import org.vouchsafe.domain.claim.Claim;
import org.vouchsafe.domain.claim.ClaimStatus;
import org.vouchsafe.domain.claim.Justification;
import org.vouchsafe.domain.evidence.SignatureVerdict;
import org.vouchsafe.domain.position.RemarkCode;

/**
 * Which claims count (assessment.md, "What counts"). One that does not is treated as if it were not there.
 *
 * @param released when the release came into being; null when neither a date nor a dated inventory is known
 */
public record Counting(Policy policy, ReleaseReading reading, boolean maliciousAdvisory, @Nullable Instant released) {
    /** Words that stand for no text, and the status said again, without what is neither letter nor digit. */
    private static final Set<
            String> NO_TEXT = Set.of("na", "none", "null", "nil", "tbd", "tbc", "todo", "unknown", "noassertion", "notapplicable",
                    "notavailable", "notspecified", "unspecified", "undefined", "tobedetermined", "tobeconfirmed", "pending", "empty", "no",
                    "yes", "true",
                    "false", "notaffected", "knownnotaffected", "notvulnerable", "falsepositive", "xx", "xxx");
    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** A claim and why it does not count; null when it does. */
    public record Judged(ReachedClaim claim, @Nullable RemarkCode exclusion) {
        public boolean counts() {
            return exclusion == null;
        }
    }

    /** Judges all claims that reach the release; claims of one document that cover parts are taken together. */
    public List<Judged> judge(Collection<ReachedClaim> reached) {
        var judged = new ArrayList<Judged>();
        for (ReachedClaim each : reached) {
            judged.add(new Judged(each, exclusion(each, reached).orElse(null)));
        }
        return List.copyOf(judged);
    }

    private Optional<RemarkCode> exclusion(ReachedClaim claim, Collection<ReachedClaim> all) {
        if (isRejected(claim)) {
            return Optional.of(RemarkCode.REJECTED_CLAIM);
        }
        if (claim.author() == AuthorClass.OTHER) {
            return Optional.of(RemarkCode.THIRD_PARTY);
        }
        return claim.status().isClearing() ? clearingExclusion(claim, all) : Optional.empty();
    }

    private static boolean isRejected(ReachedClaim claim) {
        return claim.signature() == SignatureVerdict.FAILED || ReachedClaim.isFromTheFuture(claim.document(), claim.time())
                || ReachedClaim.isFromTheFuture(claim.document(), claim.document().documentTime());
    }

    private Optional<RemarkCode> clearingExclusion(ReachedClaim claim, Collection<ReachedClaim> all) {
        return coversAll(claim, all) ? weakness(claim) : Optional.of(RemarkCode.PARTIAL_CLAIM);
    }

    /** Why a clearing claim would not count even if it covered everything. */
    private Optional<RemarkCode> weakness(ReachedClaim claim) {
        if (isOlderThanRelease(claim)) {
            return Optional.of(RemarkCode.OLDER_THAN_RELEASE);
        }
        if (isUnjustified(claim.fact().claim())) {
            return Optional.of(RemarkCode.UNJUSTIFIED_CLAIM);
        }
        if (ignoresInstallTime(claim.fact().claim())) {
            return Optional.of(RemarkCode.INSTALL_TIME_EXECUTION);
        }
        boolean unsigned = policy.claims() == Policy.Claims.SIGNED && claim.signature() != SignatureVerdict.PASSED;
        return unsigned ? Optional.of(RemarkCode.UNSIGNED_CLAIM) : Optional.empty();
    }

    private boolean coversAll(ReachedClaim claim, Collection<ReachedClaim> all) {
        return switch (claim.coverage().extent()) {
            case Extent.Whole whole -> true;
            case Extent.Part part -> part.othersClear() && part.covered().containsAll(required());
            case Extent.Components components -> coveredTogether(claim, all).containsAll(required());
        };
    }

    /** A statement that names several components is read as several claims: those of one document and status that are sound are added up. */
    private Set<Listing> coveredTogether(ReachedClaim claim, Collection<ReachedClaim> all) {
        var covered = new HashSet<Listing>();
        for (ReachedClaim each : all) {
            if (each.document().evidence().equals(claim.document().evidence()) && each.status() == claim.status()
                    && each.coverage().extent() instanceof Extent.Components components && !isRejected(each) && weakness(each).isEmpty()) {
                covered.addAll(components.covered());
            }
        }
        if (claim.coverage().extent() instanceof Extent.Components own) {
            covered.addAll(own.covered());
        }
        return covered;
    }

    private Set<Listing> required() {
        var required = new HashSet<Listing>();
        for (InventoryReading each : reading.inForce()) {
            each.listings().stream().filter(ClaimResolver::isRequired).forEach(required::add);
        }
        return required;
    }

    /** An undated claim about more than this release cannot show that it knew of it. */
    private boolean isOlderThanRelease(ReachedClaim claim) {
        if (claim.coverage().specificity() == Specificity.EXACT || released == null) {
            return false;
        }
        Instant time = claim.time();
        return time == null || time.isBefore(released);
    }

    private static boolean isUnjustified(Claim claim) {
        return claim.status() == ClaimStatus.NOT_AFFECTED && claim.justification() == null
                && !saysAnything(claim.impactStatement());
    }

    /** Text without a letter, or a word that stands for no text, is none. */
    private static boolean saysAnything(@Nullable String text) {
        return text != null && text.codePoints().anyMatch(Character::isLetter)
                && !NO_TEXT.contains(MARKS.matcher(Folded.of(text)).replaceAll(""));
    }

    private boolean ignoresInstallTime(Claim claim) {
        return maliciousAdvisory && claim.status() == ClaimStatus.NOT_AFFECTED
                && claim.justification() != Justification.COMPONENT_NOT_PRESENT;
    }
}
