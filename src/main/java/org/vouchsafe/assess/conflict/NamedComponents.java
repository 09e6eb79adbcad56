package org.vouchsafe.assess.conflict;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.vouchsafe.assess.claim.Coverage.Extent;
import org.vouchsafe.assess.claim.ReachedClaim;
import org.vouchsafe.assess.inventory.InventoryReading.Listing;
import org.vouchsafe.assess.inventory.ReleaseReading;
import org.vouchsafe.assess.match.Match;
import org.vouchsafe.domain.Purl;
import org.vouchsafe.domain.claim.ClaimTarget;
import org.vouchsafe.domain.claim.Identification;
import org.vouchsafe.domain.problem.Citation;

/** Of which exact component versions a claim speaks, by package and version; with the listing where an inventory has it. */
final class NamedComponents {
    private NamedComponents() {}

    /** By package and version, each with where an inventory lists it; no places where none does. */
    static Map<String, List<Citation>> of(ReachedClaim claim, ReleaseReading reading) {
        var named = new HashMap<String, List<Citation>>();
        List<Listing> covered = switch (claim.coverage().extent()) {
            case Extent.Components components -> List.copyOf(components.covered());
            case Extent.Part part -> onlyOne(List.copyOf(part.covered()));
            case Extent.Whole _ -> onlyOne(affected(reading));
        };
        covered.forEach(each -> add(named, each.listed().component().purl(), List.of(each.listed().place())));
        written(claim).forEach(each -> add(named, each, List.of()));
        return named;
    }

    /** The package URLs the claim itself writes; of a product as a whole its own, since a component may be somebody's product. */
    static Stream<Purl> written(ReachedClaim claim) {
        return switch (claim.fact().claim().target()) {
            case ClaimTarget.OfProduct of -> (of.components().isEmpty() ? Stream.of(of.product()) : of.components().stream())
                    .flatMap((Identification each) -> each.purls().stream());
            case ClaimTarget.OfBom of -> of.component() == null ? Stream.empty() : of.component().purls().stream();
        };
    }

    /** A component as it is told apart. */
    static String key(Purl purl) {
        return purl.packageName().key() + "@" + purl.version();
    }

    private static List<Listing> affected(ReleaseReading reading) {
        return reading.listings(Match.Kind.AFFECTED);
    }

    /** A word about a whole release is a word about a component only where nothing else can be meant. */
    private static List<Listing> onlyOne(List<Listing> listings) {
        long different = listings.stream().map(each -> each.listed().component().purl()).distinct().count();
        return different == 1 ? listings : List.of();
    }

    private static void add(Map<String, List<Citation>> named, @org.jspecify.annotations.Nullable Purl purl, List<Citation> places) {
        if (purl != null && purl.version() != null) {
            named.merge(key(purl), places, (known, more) -> Stream.concat(known.stream(), more.stream()).distinct().toList());
        }
    }
}
