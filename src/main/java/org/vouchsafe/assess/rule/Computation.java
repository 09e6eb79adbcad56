package org.vouchsafe.assess.rule;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.advisory.Advisory;
import org.vouchsafe.assess.advisory.AdvisoryIds;
import org.vouchsafe.assess.claim.ClaimResolver;
import org.vouchsafe.assess.claim.Counting;
import org.vouchsafe.assess.claim.NearMiss;
import org.vouchsafe.assess.claim.ReachedClaim;
import org.vouchsafe.assess.claim.Speaking;
import org.vouchsafe.assess.claim.Whose;
import org.vouchsafe.assess.claim.product.ReleaseIdentity;
import org.vouchsafe.assess.conflict.Situation;
import org.vouchsafe.assess.fact.ClaimFact;
import org.vouchsafe.assess.fact.InventoryFact;
import org.vouchsafe.assess.fact.Policy;
import org.vouchsafe.assess.inventory.InventoryReading;
import org.vouchsafe.assess.inventory.InventoryReading.Listing;
import org.vouchsafe.assess.inventory.ReleaseReading;
import org.vouchsafe.assess.match.Match;
import org.vouchsafe.assess.rule.fact.Callable;
import org.vouchsafe.assess.rule.fact.FactIndex;
import org.vouchsafe.assess.rule.fact.Nearby;
import org.vouchsafe.assess.rule.fact.PlacedClaims;
import org.vouchsafe.assess.rule.fact.ReleaseOrder;
import org.vouchsafe.assess.rule.fact.SharedName;
import org.vouchsafe.assess.view.View;
import org.vouchsafe.domain.Basis;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.alias.AliasRule;
import org.vouchsafe.domain.claim.ClaimId;
import org.vouchsafe.domain.position.ReasonCode;
import org.vouchsafe.domain.position.RemarkCode;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.domain.register.ReleaseId;

/** Steps 1 to 3 for the releases of a workspace, one advisory and one view. Keeps what siblings share; not for several threads. */
final class Computation {
    private final FactIndex index;
    private final Policy policy;
    private final View view;
    private final Advisory advisory;
    private final Map<ReleaseId, ReleaseReading> readings = new HashMap<>();
    private final Map<ReleaseId, ReleaseIdentity> identities = new HashMap<>();
    private @Nullable List<Situation.Elsewhere> everywhere;

    Computation(FactIndex index, Policy policy, View view, Advisory advisory) {
        this.index = index;
        this.policy = policy;
        this.view = view;
        this.advisory = advisory;
    }

    Advisory advisory() {
        return advisory;
    }

    /** The computed position; empty when the pair is out of scope as far as inventories and claims go. */
    Optional<Computed> inScope(Release release) {
        if (isTracked(release)) {
            return Optional.of(compute(release));
        }
        if (!couldMatter(release)) {
            return Optional.empty();
        }
        Computed computed = compute(release);
        boolean inScope = isInScopeByItself(computed) || earlierMatch(release).isPresent();
        return inScope ? Optional.of(computed) : Optional.empty();
    }

    /** What is tracked is asked of every release in scope, so that missing evidence shows as UNKNOWN. */
    private boolean isTracked(Release release) {
        return index.supplierOf(release).filter(supplier -> advisory.tracks(release, supplier.id())).isPresent();
    }

    private static boolean isInScopeByItself(Computed computed) {
        return computed.reading().hasMatch() || !computed.claims().isEmpty();
    }

    /** The sibling on whose inventories this position rests, too; empty when it rests on its own facts alone. */
    Optional<Release> sibling(Release release, Computed computed) {
        return computed.earlier() != null || isInScopeByItself(computed) ? Optional.ofNullable(computed.earlier()) : earlierMatch(release);
    }

    /** A cheap look before the close one: most releases have nothing to do with most advisories. */
    private boolean couldMatter(Release release) {
        return !index.claimsFor(release.id()).isEmpty() || !index.siblingsWithCandidates(release).isEmpty();
    }

    /** The computed position, in scope or not. */
    Computed compute(Release release) {
        ReleaseReading reading = reading(release);
        ReleaseIdentity identity = identity(release);
        List<Counting.Judged> judged = judged(release);
        Release earlier = earlierAffected(release, reading).orElse(null);
        while (true) {
            Optional<Speaking.Speaker> speaker = speaker(judged);
            Optional<ReachedClaim> speaking = speaker.map(Speaking.Speaker::claim);
            Combination cell = Combination.of(reading.verdict(), ClaimWord.of(speaking, advisory.matcher().packageNames()),
                    circumstances(reading, speaking, earlier));
            boolean wordAlone = cell.state().isClearing() && cell.basis() == Basis.CLAIM;
            if (wordAlone && speaking.isPresent() && needsCorroboration()) {
                judged = without(judged, speaking.get());
            } else {
                return computed(identity, reading, judged, speaker.orElse(null), earlier, cell);
            }
        }
    }

    private List<Counting.Judged> judged(Release release) {
        ReleaseReading reading = reading(release);
        return new Counting(policy, reading, advisory.isMalicious(), released(release)).judge(reached(release, identity(release), reading));
    }

    /** What counts at all other releases; found once for all releases of the view. */
    private List<Situation.Elsewhere> elsewhere(Release here) {
        List<Situation.Elsewhere> known = everywhere;
        if (known == null) {
            known = index.releases().stream().filter(id -> !index.claimsFor(id).isEmpty()).flatMap(id -> index.release(id).stream())
                    .flatMap(each -> judged(each).stream().filter(Counting.Judged::counts)
                            .map(claim -> new Situation.Elsewhere(identity(each), reading(each), claim.claim())))
                    .toList();
            everywhere = known;
        }
        return known.stream().filter(each -> !each.release().release().id().equals(here.id())).toList();
    }

    private boolean needsCorroboration() {
        return advisory.isMalicious() || policy.claims() == Policy.Claims.CORROBORATED;
    }

    private static List<Counting.Judged> without(List<Counting.Judged> judged, ReachedClaim claim) {
        return judged.stream().map(each -> each.claim().equals(claim) ? new Counting.Judged(claim, RemarkCode.UNCORROBORATED_CLAIM) : each)
                .toList();
    }

    private static Optional<Speaking.Speaker> speaker(List<Counting.Judged> judged) {
        return Speaking.among(judged.stream().filter(Counting.Judged::counts).map(Counting.Judged::claim).toList());
    }

    private Computed computed(ReleaseIdentity release, ReleaseReading reading, List<Counting.Judged> judged,
            Speaking.@Nullable Speaker speaker, @Nullable Release earlier, Combination cell) {
        ReasonCode reason = cell.state() == State.UNKNOWN ? reason(cell, reading, judged) : null;
        var contradictions = new Found(
                () -> new Contradictions(advisory, release, reading, judged, speaker, () -> elsewhere(release.release())).of(cell));
        return new Computed(advisory, release, reading, judged, speaker, earlier, cell.state(), cell.basis(), reason, contradictions);
    }

    /** The first that applies, in the order of the codes. */
    private static ReasonCode reason(Combination cell, ReleaseReading reading, List<Counting.Judged> judged) {
        Stream<ReasonCode> excluded = judged.stream().map(Counting.Judged::exclusion).filter(Objects::nonNull)
                .map(each -> ReasonCode.valueOf(each.name()));
        return Stream.concat(Stream.of(cell.reason(), reading.reason()).filter(Objects::nonNull), excluded).min(Comparator.naturalOrder())
                .orElse(ReasonCode.NO_EVIDENCE);
    }

    private Set<Circumstance> circumstances(ReleaseReading reading, Optional<ReachedClaim> speaking, @Nullable Release earlier) {
        var given = EnumSet.noneOf(Circumstance.class);
        if (advisory.isMalicious()) {
            given.add(Circumstance.MALICIOUS);
        }
        if (earlier != null) {
            given.add(Circumstance.AFFECTED_EARLIER);
        }
        boolean purl = reading.inForce().stream().flatMap(each -> each.listings().stream())
                .anyMatch(each -> each.match().by() == Match.By.PURL && each.match().kind().isCertain());
        if (purl) {
            given.add(Circumstance.PURL_MATCHES);
        }
        boolean pedigree = speaking.filter(each -> each.fact().claim().nativeStatus().equalsIgnoreCase("resolved_with_pedigree"))
                .isPresent();
        List<Listing> affected = reading.listings(Match.Kind.AFFECTED);
        if (pedigree && !affected.isEmpty() && affected.stream().allMatch(this::isPatched)) {
            given.add(Circumstance.PATCHED);
        }
        return given;
    }

    private boolean isPatched(Listing listing) {
        return listing.listed().patches().stream().anyMatch(patch -> patch.equals("*") || advisory.group().holds(patch));
    }

    private List<ReachedClaim> reached(Release release, ReleaseIdentity identity, ReleaseReading reading) {
        List<ClaimFact> claims = index.claimsFor(release.id());
        if (claims.isEmpty()) {
            return List.of();
        }
        var resolver = new ClaimResolver(identity, reading, advisory, ReleaseOrder.analystOrder(index.siblings(release)), rules(),
                claim -> new PlacedClaims(index, view, this::identity).isPlacedAt(claim, release),
                product -> new SharedName(index, this::identity).isAlsoAnother(product, release));
        var reached = new ArrayList<ReachedClaim>();
        for (ClaimFact each : claims) {
            if (isHeard(each)) {
                resolver.resolve(each).ifPresent(coverage -> reached.add(new ReachedClaim(each, coverage,
                        Whose.of(each.document(), identity.supplier(), policy.trustedAuthors()), view.signature(each.document()))));
            }
        }
        reached.sort(
                Comparator.comparing((ReachedClaim each) -> each.document().evidence())
                        .thenComparingLong(each -> each.fact().id().value()));
        return reached;
    }

    /** The claims that are heard but cover nothing anywhere. */
    List<UnreachedClaim> unreached(Nearby nearby) {
        List<ClaimFact> heard = index.facts().claims().stream().filter(this::isHeard).toList();
        List<Release> meant = index.releases().stream().filter(id -> !heard.isEmpty() && !index.claimsFor(id).isEmpty())
                .flatMap(id -> index.release(id).stream()).toList();
        var reached = new HashSet<ClaimId>();
        for (Release each : meant) {
            reached(each, identity(each), reading(each)).forEach(claim -> reached.add(claim.fact().id()));
        }
        Stream<UnreachedClaim> passedOver = index.facts().claims().stream().filter(this::isPassedOver).map(each -> new UnreachedClaim(each,
                advisory.group().id(), () -> NearMiss.ofVulnerability(each.claim(), advisory.group())));
        Stream<UnreachedClaim> unreached = heard.stream().filter(each -> !reached.contains(each.id()))
                .map(each -> new UnreachedClaim(each, advisory.group().id(), () -> nearby.to(each.claim(), advisory,
                        index.facts().inventories().stream().filter(view::holds).toList())));
        return Stream.concat(passedOver, unreached).toList();
    }

    /** What clears something that is not published, and only shares an id with this. */
    private boolean isPassedOver(ClaimFact claim) {
        List<String> ids = claim.claim().vulnerabilityIds();
        return advisory.group().holdsAny(ids) && !isAboutIt(claim) && view.holds(claim) && !claim.document().draft()
                && !index.supersession().isReplaced(claim.document(), view) && index.facts().records().stream().filter(view::holds)
                        .noneMatch(each -> AdvisoryIds.isNamed(each.record(), ids.getFirst()));
    }

    /** Drafts and documents of which a newer version is held say nothing. */
    private boolean isHeard(ClaimFact claim) {
        return view.holds(claim) && !claim.document().draft() && isAboutIt(claim)
                && !index.supersession().isReplaced(claim.document(), view);
    }

    /** A warning is heard under each of its ids; what clears must be plainly about this advisory. */
    private boolean isAboutIt(ClaimFact claim) {
        List<String> ids = claim.claim().vulnerabilityIds();
        return claim.claim().status().isClearing() ? advisory.group().isMeantBy(ids) && !isAboutAnother(ids.getFirst())
                : advisory.group().holdsAny(ids);
    }

    /** An id under which something is published that is not joined with this is that of something else. */
    private boolean isAboutAnother(String id) {
        return !advisory.group().holds(id) && !AdvisoryIds.isCve(id) && index.facts().records().stream().filter(view::holds)
                .anyMatch(each -> AdvisoryIds.key(each.record().id()).equals(AdvisoryIds.key(id)));
    }

    private ReleaseReading reading(Release release) {
        return readings.computeIfAbsent(release.id(), id -> ReleaseReading.of(visible(id), advisory, policy, release));
    }

    private ReleaseIdentity identity(Release release) {
        return identities.computeIfAbsent(release.id(), id -> index.claimsFor(id).isEmpty()
                ? ReleaseIdentity.unspoken(index.supplierOf(release).orElseThrow(), index.productOf(release).orElseThrow(), release)
                : Callable.of(index, view, release));
    }

    private List<AliasRule> rules() {
        return Callable.rules(index, view);
    }

    private List<InventoryFact> visible(ReleaseId release) {
        return Callable.visible(index, view, release);
    }

    private @Nullable Instant released(Release release) {
        if (release.released() != null) {
            return release.released().atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        // A file that was changed after it was signed must not make a release look older than it is.
        List<InventoryFact> all = visible(release.id());
        List<InventoryFact> sound = all.stream().filter(each -> !each.isTampered()).toList();
        return (sound.isEmpty() ? all : sound).stream().map(each -> each.header().documentTime()).filter(Objects::nonNull)
                .min(Comparator.naturalOrder()).orElse(null);
    }

    /** Only needed where the inventories themselves clear the release. */
    private Optional<Release> earlierAffected(Release release, ReleaseReading reading) {
        return switch (reading.verdict()) {
            case PRESENT_UNAFFECTED, ABSENT_COMPLETE -> earlier(release).filter(each -> reading(each).wasAffected()).findFirst();
            case PRESENT_AFFECTED, EXPOSED, UNDETERMINED, ABSENT_INCOMPLETE, NO_INVENTORY -> Optional.empty();
        };
    }

    private Optional<Release> earlierMatch(Release release) {
        return earlier(release).filter(each -> reading(each).all().stream().anyMatch(InventoryReading::hasCertainMatch)).findFirst();
    }

    /** Earlier releases in which something could match at all. */
    private Stream<Release> earlier(Release release) {
        return index.siblingsWithCandidates(release).stream().filter(each -> !each.id().equals(release.id()))
                .filter(each -> ReleaseOrder.isEarlier(each, release));
    }
}
