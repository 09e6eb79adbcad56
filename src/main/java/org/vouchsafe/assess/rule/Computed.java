package org.vouchsafe.assess.rule;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.advisory.Advisory;
import org.vouchsafe.assess.claim.Counting;
import org.vouchsafe.assess.claim.ReachedClaim;
import org.vouchsafe.assess.claim.Speaking.Speaker;
import org.vouchsafe.assess.claim.product.ReleaseIdentity;
import org.vouchsafe.assess.inventory.InventoryReading;
import org.vouchsafe.assess.inventory.ReleaseReading;
import org.vouchsafe.assess.match.Match;
import org.vouchsafe.domain.Basis;
import org.vouchsafe.domain.Purl;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.position.Contradiction;
import org.vouchsafe.domain.position.ReasonCode;
import org.vouchsafe.domain.register.Release;

/**
 * The position of a release towards an advisory before any decision, with all it was reached from.
 *
 * @param claims every claim that reaches the release and whether it counts
 * @param speaker the claim whose word is taken; null when none speaks
 * @param found contradictions, looked for when somebody asks
 * @param earlier the earlier release whose inventories list an affected component; null when there is none
 */
public record Computed(Advisory advisory, ReleaseIdentity release, ReleaseReading reading, List<Counting.Judged> claims,
        @Nullable Speaker speaker, @Nullable Release earlier, State state, Basis basis, @Nullable ReasonCode reason,
        Found found) {
    public Computed {
        claims = List.copyOf(claims);
    }

    /** Where its sources contradict each other, at most one of each code. */
    public List<Contradiction> contradictions() {
        return found.contradictions();
    }

    /** Claims that count, the one heard first in front. */
    public List<ReachedClaim> counting() {
        return claims.stream().filter(Counting.Judged::counts).map(Counting.Judged::claim).toList();
    }

    /** The claim that speaks. */
    public Optional<ReachedClaim> speaking() {
        return Optional.ofNullable(speaker).map(Speaker::claim);
    }

    /** Affected components in the inventories in force, as they are shown, sorted. */
    public List<String> affectedComponents() {
        return shown(Match.Kind.AFFECTED);
    }

    /** The components it is about: affected ones, else all that match, else what may match; as they are shown, sorted. */
    public List<String> components() {
        if (!affectedComponents().isEmpty()) {
            return affectedComponents();
        }
        List<String> matching = java.util.stream.Stream
                .of(Match.Kind.EXPOSED, Match.Kind.UNDETERMINED, Match.Kind.POSSIBLE, Match.Kind.OUTSIDE)
                .flatMap(kind -> shown(kind).stream())
                .distinct().sorted().toList();
        return matching.isEmpty() ? shown(Match.Kind.REMOTE) : matching;
    }

    private List<String> shown(Match.Kind kind) {
        return reading.listings(kind).stream().map(this::shown).distinct().sorted().toList();
    }

    /** By the name under which the advisory knows it, where it has several. */
    private String shown(InventoryReading.Listing listing) {
        var component = listing.listed().component();
        return component.purls().stream().filter(advisory.matcher()::namesPackage).findFirst()
                .or(() -> Optional.ofNullable(component.purl()))
                .map(Purl::canonical).orElseGet(component::displayName);
    }
}
