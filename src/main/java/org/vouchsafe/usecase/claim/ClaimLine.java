package org.vouchsafe.usecase.claim;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.claim.Claim;
import org.vouchsafe.domain.claim.ClaimHearing;
import org.vouchsafe.domain.claim.ClaimId;
import org.vouchsafe.domain.claim.ClaimStanding;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.position.RemarkCode;

/**
 * One claim and what became of it.
 *
 * @param advisory the id shown of the advisory it is about
 * @param author as shown
 * @param about the product and the components as the document names them
 * @param statedAt the statement's time, else its document's; null when neither has one
 * @param reached the releases it speaks of; empty when it waits or is not heard
 * @param waits why it reaches nothing; null when it reaches something or is not heard
 */
public record ClaimLine(ClaimId id, Claim claim, String advisory, String author, String format, EvidenceId evidence, String evidenceName,
        String about, @Nullable Instant statedAt, ClaimHearing hearing, List<Reached> reached, @Nullable Waiting waits) {
    public ClaimLine {
        reached = List.copyOf(reached);
    }

    /**
     * One release it speaks of.
     *
     * @param as whose word it is towards that release: {@code supplier}, {@code accepted third party}, {@code third party}
     * @param exactness {@code exact}, {@code range} or {@code product}
     * @param components what it names in it; empty: all of it
     * @param whyNot why it does not count; null when it does
     */
    public record Reached(String supplier, String product, String release, String as, String exactness, List<String> components,
            ClaimStanding standing, @Nullable RemarkCode whyNot) {
        public Reached {
            components = List.copyOf(components);
        }

        /** {@code Supplier / Product 2.0}. */
        public String place() {
            return supplier + " / " + product + " " + release;
        }
    }

    /**
     * Why it reaches nothing.
     *
     * @param field what differs from the nearest candidate, such as {@code version}
     * @param nearest {@code Supplier / Product 2.0}; null when nothing comes near
     */
    public record Waiting(String field, @Nullable String nearest, String because) {}

    /** True when it counts for at least one release. */
    public boolean counts() {
        return reached.stream().anyMatch(each -> each.standing() != ClaimStanding.DOES_NOT_COUNT);
    }

    /** Whether it counts, and if not why, in few words. */
    public String standing() {
        return switch (hearing) {
            case DRAFT -> "not heard: draft";
            case REPLACED -> "not heard: replaced by a newer version";
            case WITHDRAWN -> "not heard: withdrawn";
            case HEARD -> waits != null ? "waits: " + waits.field() : reached.isEmpty() ? "waits" : standings();
        };
    }

    private String standings() {
        List<String> words = reached.stream().map(each -> switch (each.standing()) {
            case SPEAKS -> "speaks";
            case COUNTS -> "counts";
            case DOES_NOT_COUNT -> "does not count" + (each.whyNot() == null ? "" : ": " + each.whyNot());
        }).distinct().toList();
        return String.join(", ", words);
    }
}
