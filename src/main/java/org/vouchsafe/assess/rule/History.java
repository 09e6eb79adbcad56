package org.vouchsafe.assess.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.advisory.Advisory;
import org.vouchsafe.assess.advisory.AdvisoryGroup;
import org.vouchsafe.assess.advisory.AdvisoryGroups;
import org.vouchsafe.assess.advisory.AdvisoryIds;
import org.vouchsafe.assess.fact.AdvisoryFact;
import org.vouchsafe.assess.fact.ClaimDocumentFact;
import org.vouchsafe.assess.fact.ClaimFact;
import org.vouchsafe.assess.fact.InventoryFact;
import org.vouchsafe.assess.fact.Placement;
import org.vouchsafe.assess.fact.Policy;
import org.vouchsafe.assess.rule.fact.Eras;
import org.vouchsafe.assess.rule.fact.FactIndex;
import org.vouchsafe.assess.rule.fact.Nearby;
import org.vouchsafe.assess.view.View;
import org.vouchsafe.domain.Recorded;
import org.vouchsafe.domain.advisory.AdvisoryAddition;
import org.vouchsafe.domain.advisory.AdvisoryRecord;
import org.vouchsafe.domain.decision.Decision;
import org.vouchsafe.domain.register.Release;

/**
 * One advisory as it stands now and as it stood at any earlier place in the log, from one viewpoint: what a decision knew, and since when a
 * state holds. Not for use from several threads.
 */
public final class History {
    private final FactIndex index;
    private final Eras eras;
    private final Policy policy;
    private final View now;
    private final LocalDate assessedOn;
    private final AdvisoryGroup group;
    private final Set<String> joined;
    private final List<AdvisoryFact> records;
    private final List<AdvisoryAddition> additions;
    private final TreeSet<Long> recordEvents = new TreeSet<>();
    private final Map<Long, Advisory> advisories = new HashMap<>();
    private final Map<Long, Computation> computations = new HashMap<>();

    /**
     * The history of one group of ids.
     *
     * @param assessedOn the day for which expiry of decisions is judged
     */
    public History(FactIndex index, Eras eras, Policy policy, View now, LocalDate assessedOn, Advisory advisory) {
        this.index = index;
        this.eras = eras;
        this.policy = policy;
        this.now = now;
        this.assessedOn = assessedOn;
        this.group = advisory.group();
        this.joined = everJoined();
        this.records = index.facts().records().stream().filter(each -> joined.contains(AdvisoryIds.key(each.record().id()))).toList();
        this.additions = index.facts().additions().stream().filter(each -> joined.contains(AdvisoryIds.key(each.advisoryId()))).toList();
        for (AdvisoryFact each : records) {
            recordEvents.add(each.recorded().seq());
            if (each.withdrawn() != null) {
                recordEvents.add(each.withdrawn().seq());
            }
        }
        for (AdvisoryAddition each : additions) {
            recordEvents.add(each.recorded().seq());
            if (each.withdrawn() != null) {
                recordEvents.add(each.withdrawn().seq());
            }
        }
        advisories.put(lastRecordEvent(now.upTo()), advisory);
        computations.put(now.upTo(), new Computation(index, policy, now, advisory));
    }

    /** All ids that visible records ever joined with this advisory; what was read beside it for other reasons is none of its history. */
    private Set<String> everJoined() {
        List<AdvisoryRecord> seen = index.facts().records().stream().filter(each -> now.sees(each.recorded())).map(AdvisoryFact::record)
                .toList();
        return AdvisoryGroups.of(seen, List.of(List.of(group.id()))).clusters().stream()
                .map(each -> each.stream().map(AdvisoryIds::key).collect(Collectors.toSet()))
                .filter(each -> each.contains(AdvisoryIds.key(group.id()))).findFirst().orElse(Set.of(AdvisoryIds.key(group.id())));
    }

    /** The position of a release now; empty when the pair is out of scope. */
    public Optional<Decided> decided(Release release) {
        return decided(release, now.upTo());
    }

    /** The claims that cover nothing now. */
    public List<UnreachedClaim> unreached(Nearby nearby) {
        return at(now.upTo()).unreached(nearby);
    }

    /** What became of every claim now. */
    public List<ClaimAccount> accounts(Nearby nearby) {
        return new ClaimAccounts(index, now, at(now.upTo()), nearby).all();
    }

    private Optional<Decided> decided(Release release, long seq) {
        View view = now.at(seq);
        Computation computation = at(seq);
        Optional<Computed> computed = computation.inScope(release);
        Optional<Decision> decision = index.decisionsFor(release.id()).stream()
                .filter(each -> view.holds(each) && !isExpired(each) && computation.advisory().group().holds(each.advisoryId()))
                .max(Comparator.comparing(Decision::recorded).thenComparingLong(each -> each.id().value()));
        if (decision.isEmpty()) {
            return computed.map(Decided::undecided);
        }
        Computed present = computed.orElseGet(() -> computation.compute(release));
        Computed then = whenMade(decision.get(), release);
        return Optional.of(Decided.by(asSeen(decision.get(), view), present, then));
    }

    /** What the facts gave when the decision was made, under the register and the policy of then. */
    private Computed whenMade(Decision decision, Release release) {
        long seq = decision.recorded().seq();
        Optional<Eras.Then> era = eras.of(decision);
        if (era.isEmpty()) {
            return at(seq).compute(release);
        }
        FactIndex then = era.get().index();
        // A release that was merged since is the one it was.
        Release decided = then.facts().decisions().stream().filter(each -> each.id().equals(decision.id())).findFirst()
                .flatMap(each -> then.release(each.release())).orElse(release);
        return new Computation(then, era.get().policy(), now.at(seq), advisory(seq)).compute(decided);
    }

    /** That it was taken back later is not known at an earlier view. */
    private static Decision asSeen(Decision decision, View view) {
        return view.sees(decision.withdrawn()) || decision.withdrawn() == null ? decision
                : new Decision(decision.id(), decision.release(), decision.advisoryId(), decision.state(), decision.reason(),
                        decision.justification(),
                        decision.evidence(), decision.expires(), decision.decidedBy(), decision.recorded(), null);
    }

    private boolean isExpired(Decision decision) {
        Instant asked = now.viewpoint().validAt();
        return decision.expires() != null && (decision.expires().isBefore(assessedOn)
                || asked != null && decision.expires().isBefore(LocalDate.ofInstant(asked, ZoneOffset.UTC)));
    }

    private Computation at(long seq) {
        return computations.computeIfAbsent(seq, ignored -> new Computation(index, policy, now.at(seq), advisory(seq)));
    }

    private Advisory advisory(long seq) {
        return advisories.computeIfAbsent(lastRecordEvent(seq), ignored -> {
            View view = now.at(seq);
            List<AdvisoryFact> counting = Advisory.counting(index.facts().records().stream().filter(view::holds).toList());
            AdvisoryGroup then = AdvisoryGroups.of(counting.stream().map(AdvisoryFact::record).toList(), List.of(List.of(group.id())))
                    .groups()
                    .stream().filter(each -> each.holds(group.id())).findFirst().orElse(new AdvisoryGroup(group.id(), List.of()));
            return new Advisory(then, counting, index.facts().additions().stream().filter(view::holds).toList());
        });
    }

    private long lastRecordEvent(long seq) {
        Long last = recordEvents.floor(seq);
        return last == null ? Long.MIN_VALUE : last;
    }

    /** The fact since which the state of this pair has been what it is now; null when no recorded fact explains it. */
    public @Nullable Recorded since(Release release, Decided present) {
        var events = new TreeMap<Long, Recorded>();
        ownEvents(release, events);
        index.siblingsWithCandidates(release).forEach(each -> removals(each, events));
        Computed computed = present.computed();
        long upTo = now.upTo();
        while (true) {
            at(upTo).sibling(release, computed).ifPresent(sibling -> inventoryEvents(sibling, events));
            Map.Entry<Long, Recorded> last = events.floorEntry(upTo);
            if (last == null) {
                return null;
            }
            Optional<Decided> before = decided(release, last.getKey() - 1);
            if (before.isEmpty() || before.get().state() != present.state()) {
                return last.getValue();
            }
            computed = before.get().computed();
            upTo = last.getKey() - 1;
        }
    }

    private void ownEvents(Release release, Map<Long, Recorded> events) {
        for (AdvisoryFact each : records) {
            add(events, each.recorded());
            add(events, each.withdrawn());
        }
        for (AdvisoryAddition each : additions) {
            add(events, each.recorded());
            add(events, each.withdrawn());
        }
        inventoryEvents(release, events);
        List<ClaimFact> claims = index.claimsFor(release.id()).stream().filter(this::isAboutIt).toList();
        for (ClaimFact each : claims) {
            add(events, each.document());
            index.supersession().versionsOf(each.document()).forEach(version -> add(events, version));
        }
        if (!claims.isEmpty()) {
            // What a rule says a name means may be what made a claim speak.
            index.facts().aliases().forEach(each -> {
                add(events, each.recorded());
                add(events, each.withdrawn());
            });
        }
        for (Decision each : index.decisionsFor(release.id())) {
            add(events, each.recorded());
            add(events, each.withdrawn());
        }
    }

    private boolean isAboutIt(ClaimFact claim) {
        return claim.claim().vulnerabilityIds().stream().anyMatch(each -> joined.contains(AdvisoryIds.key(each)));
    }

    private void inventoryEvents(Release release, Map<Long, Recorded> events) {
        boolean spokenOf = !index.claimsFor(release.id()).isEmpty();
        for (InventoryFact each : index.inventoriesEverAt(release.id())) {
            // Before it is placed an inventory is none of any release; only a claim may have linked to it.
            if (spokenOf || each.placements().stream().anyMatch(placement -> placement.recorded().seq() < each.recorded().seq())) {
                add(events, each.recorded());
            }
            add(events, each.withdrawn());
            each.placements().forEach(placement -> add(events, placement.recorded()));
            each.judgements().forEach(judged -> add(events, judged.recorded()));
        }
    }

    /** What is taken away from a sibling can matter even when nothing rests on that sibling any more. */
    private void removals(Release sibling, Map<Long, Recorded> events) {
        for (InventoryFact each : index.inventoriesEverAt(sibling.id())) {
            add(events, each.withdrawn());
            each.judgements().forEach(judged -> add(events, judged.recorded()));
            if (each.placements().size() > 1) {
                each.placements().stream().map(Placement::recorded).forEach(recorded -> add(events, recorded));
            }
        }
    }

    private void add(Map<Long, Recorded> events, ClaimDocumentFact document) {
        add(events, document.recorded());
        add(events, document.withdrawn());
        document.placements().forEach(placement -> add(events, placement.recorded()));
        document.judgements().forEach(judged -> add(events, judged.recorded()));
    }

    private void add(Map<Long, Recorded> events, @Nullable Recorded recorded) {
        if (recorded != null && now.sees(recorded)) {
            events.put(recorded.seq(), recorded);
        }
    }
}
