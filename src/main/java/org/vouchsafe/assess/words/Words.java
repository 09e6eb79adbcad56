package org.vouchsafe.assess.words;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.advisory.Advisory;
import org.vouchsafe.assess.claim.ReachedClaim;
import org.vouchsafe.assess.claim.product.ReleaseIdentity;
import org.vouchsafe.assess.inventory.InventoryReading;
import org.vouchsafe.assess.inventory.InventoryReading.Listing;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.claim.ClaimStatus;
import org.vouchsafe.domain.claim.Justification;

/** How the things that assessment speaks of are called in its sentences. */
public final class Words {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final int SHOWN = 3;

    private Words() {}

    /** The day, in UTC; "an unknown day" when there is none. */
    public static String day(@Nullable Instant time) {
        return time == null ? "an unknown day" : DAY.format(time.atZone(ZoneOffset.UTC));
    }

    /** {@code Portal 2.0}. */
    public static String name(ReleaseIdentity release) {
        return release.product().name() + " " + release.release().version();
    }

    /** A state in words. */
    public static String state(State state) {
        return switch (state) {
            case AFFECTED -> "affected";
            case UNKNOWN -> "unknown";
            case FIXED -> "fixed";
            case NOT_AFFECTED -> "not affected";
        };
    }

    /** What a claim says, such as {@code not affected (component not present)}. */
    public static String status(ReachedClaim claim) {
        ClaimStatus status = claim.status();
        Justification justification = claim.fact().claim().justification();
        String why = justification == Justification.OTHER ? claim.fact().claim().nativeJustification()
                : justification == null ? null : justification.word().replace('_', ' ');
        return switch (status) {
            case AFFECTED -> "affected";
            case UNDER_INVESTIGATION -> "under investigation";
            case FIXED -> "fixed";
            case NOT_AFFECTED -> why == null ? "not affected" : "not affected (" + why + ")";
        };
    }

    /** {@code Northwind Systems said "fixed" on 3 April 2026}. */
    public static String said(ReachedClaim claim) {
        String when = claim.time() == null ? " without a date" : " on " + day(claim.time());
        return claim.authorName() + " said \"" + status(claim) + "\"" + when;
    }

    /** The listed components by name, such as {@code axios 1.14.1}; at most three are named. */
    public static String listed(Collection<Listing> listings) {
        return some(listings.stream().map(each -> each.listed().component().displayName()).distinct().sorted().toList());
    }

    /** The packages an advisory names, such as {@code axios}; "the affected package" when it names none. */
    public static String packages(Advisory advisory) {
        List<String> names = List.copyOf(advisory.matcher().packageNames());
        return names.isEmpty() ? "the affected package" : some(names);
    }

    /** An inventory by format and date: {@code CycloneDX JSON of 2 April 2026}. */
    public static String inventory(InventoryReading reading) {
        var header = reading.inventory().header();
        return header.format() + (header.documentTime() == null ? " without a date" : " of " + day(header.documentTime()));
    }

    /** What an inventory said by itself. */
    public static String verdict(InventoryReading reading) {
        return reading.verdict().said();
    }

    /** A list with commas; at most three are named, the others counted. */
    public static String some(List<String> names) {
        if (names.size() <= SHOWN) {
            return String.join(", ", names);
        }
        return String.join(", ", names.subList(0, SHOWN)) + " and %d more".formatted(names.size() - SHOWN);
    }
}
