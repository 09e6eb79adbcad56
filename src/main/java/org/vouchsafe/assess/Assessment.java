package org.vouchsafe.assess;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.advisory.Advisory;
import org.vouchsafe.assess.advisory.AdvisoryGroup;
import org.vouchsafe.assess.advisory.AdvisoryGroups;
import org.vouchsafe.assess.advisory.AdvisoryIds;
import org.vouchsafe.assess.check.Checks;
import org.vouchsafe.assess.fact.AdvisoryFact;
import org.vouchsafe.assess.fact.AdvisoryFacts;
import org.vouchsafe.assess.fact.ClaimFact;
import org.vouchsafe.assess.fact.Policy;
import org.vouchsafe.assess.rule.ClaimAccount;
import org.vouchsafe.assess.rule.Decided;
import org.vouchsafe.assess.rule.History;
import org.vouchsafe.assess.rule.UnreachedClaim;
import org.vouchsafe.assess.rule.fact.Eras;
import org.vouchsafe.assess.rule.fact.FactIndex;
import org.vouchsafe.assess.rule.fact.Nearby;
import org.vouchsafe.assess.rule.sentence.PositionBuilder;
import org.vouchsafe.assess.view.View;
import org.vouchsafe.domain.Recorded;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.advisory.AdvisoryAddition;
import org.vouchsafe.domain.decision.Decision;
import org.vouchsafe.domain.position.Position;
import org.vouchsafe.domain.register.ReleaseId;

/** The facts of one cluster of advisories, arranged once for one policy, viewpoint and day. Not for use from several threads. */
public final class Assessment {
    private final Policy policy;
    private final View view;
    private final LocalDate assessedOn;
    private final FactIndex index;
    private final Eras eras;
    private final List<Advisory> advisories;

    Assessment(AdvisoryFacts facts, Policy policy, Viewpoint viewpoint, LocalDate assessedOn) {
        this.policy = policy;
        this.view = View.of(viewpoint);
        this.assessedOn = assessedOn;
        this.index = new FactIndex(facts, policy);
        this.eras = new Eras(facts);
        this.advisories = advisories(index.facts(), view);
    }

    /**
     * The days on which the positions of a release towards this cluster are what they are as far as the calendar goes.
     *
     * @param after the last day on which they may have been others; null: none
     * @param through the last day; null: for ever
     */
    public record Days(@Nullable LocalDate after, @Nullable LocalDate through) {
        /** True when the positions hold on that day. */
        public boolean hold(LocalDate day) {
            return (after == null || day.isAfter(after)) && (through == null || !day.isAfter(through));
        }
    }

    /** The ids that no record names which counts: something else makes them advisories of their own, if they are. */
    public static Set<String> unrecorded(AdvisoryFacts facts, Viewpoint viewpoint) {
        View view = View.of(viewpoint);
        var unrecorded = new TreeSet<String>();
        facts.ids().forEach(each -> unrecorded.add(AdvisoryIds.key(each)));
        for (AdvisoryFact each : Advisory.counting(facts.records().stream().filter(view::holds).toList())) {
            unrecorded.remove(AdvisoryIds.key(each.record().id()));
            each.record().aliases().forEach(alias -> unrecorded.remove(AdvisoryIds.key(alias)));
        }
        return unrecorded;
    }

    /** The groups of ids as they stand at the viewpoint. */
    public List<AdvisoryGroup> groups() {
        return advisories.stream().map(Advisory::group).toList();
    }

    /** The positions of these releases with every check, ordered by advisory and release. */
    public List<Position> explained(Predicate<ReleaseId> wanted) {
        return positions(wanted, (decided, since) -> PositionBuilder.of(decided, since, Checks.of(decided), assessedOn));
    }

    /** The same without what is only told when a position is explained: see {@link Position#unexplained()}. */
    public List<Position> unexplained(Predicate<ReleaseId> wanted) {
        return positions(wanted, PositionBuilder::unexplained);
    }

    /** The releases of which one of these claims may speak, now or at any time. */
    public Set<ReleaseId> spokenOf(Predicate<ClaimFact> claims) {
        var spoken = new TreeSet<ReleaseId>();
        for (ReleaseId each : index.releases()) {
            if (index.claimsFor(each).stream().anyMatch(claims)) {
                spoken.add(each);
            }
        }
        return spoken;
    }

    /** How long the positions of a release hold: until the next of its decisions expires. */
    public Days days(ReleaseId release) {
        List<LocalDate> ends = index.decisionsFor(release).stream().map(Decision::expires).filter(Objects::nonNull).toList();
        return new Days(ends.stream().filter(each -> each.isBefore(assessedOn)).max(Comparator.naturalOrder()).orElse(null),
                ends.stream().filter(each -> !each.isBefore(assessedOn)).min(Comparator.naturalOrder()).orElse(null));
    }

    /** The claims that reach no release or component, in the order of their documents; what comes nearest is looked for there. */
    public List<UnreachedClaim> unreached(Nearby nearby) {
        var unreached = new ArrayList<UnreachedClaim>();
        for (Advisory advisory : advisories) {
            unreached.addAll(new History(index, eras, policy, view, assessedOn, advisory).unreached(nearby));
        }
        unreached.sort(Comparator.comparing((UnreachedClaim each) -> each.claim().document().evidence())
                .thenComparingLong(each -> each.claim().id().value()));
        return List.copyOf(unreached);
    }

    /** What became of every claim, by place in the log; what comes nearest to one that reached nothing is looked for there. */
    public List<ClaimAccount> accounts(Nearby nearby) {
        var accounts = new ArrayList<ClaimAccount>();
        for (Advisory advisory : advisories) {
            accounts.addAll(new History(index, eras, policy, view, assessedOn, advisory).accounts(nearby));
        }
        accounts.sort(Comparator.comparingLong(each -> each.claim().id().value()));
        return List.copyOf(accounts);
    }

    private List<Position> positions(Predicate<ReleaseId> wanted, BiFunction<Decided, @Nullable Recorded, Position> builder) {
        List<ReleaseId> releases = index.releases().stream().filter(wanted).toList();
        var positions = new ArrayList<Position>();
        for (Advisory advisory : advisories) {
            var history = new History(index, eras, policy, view, assessedOn, advisory);
            for (ReleaseId each : releases) {
                index.release(each).ifPresent(release -> history.decided(release)
                        .ifPresent(decided -> positions.add(builder.apply(decided, history.since(release, decided)))));
            }
        }
        positions.sort(Comparator.comparing(Position::advisory, AdvisoryIds.SHOWN_FIRST).thenComparing(Position::release));
        return List.copyOf(positions);
    }

    /** The groups of ids as they stand at the view: what joins them may itself have been recorded later. */
    private static List<Advisory> advisories(AdvisoryFacts facts, View view) {
        List<AdvisoryFact> counting = Advisory.counting(facts.records().stream().filter(view::holds).toList());
        Set<String> ids = facts.ids().stream().map(AdvisoryIds::key).collect(Collectors.toSet());
        var named = new ArrayList<List<String>>();
        facts.claims().stream().filter(view::holds).forEach(each -> named.add(known(each.claim().vulnerabilityIds(), ids)));
        facts.decisions().stream().filter(view::holds).forEach(each -> named.add(known(List.of(each.advisoryId()), ids)));
        List<AdvisoryAddition> additions = facts.additions().stream().filter(view::holds).toList();
        additions.forEach(each -> named.add(known(List.of(each.advisoryId()), ids)));
        List<AdvisoryGroup> groups = AdvisoryGroups.of(counting.stream().map(AdvisoryFact::record).toList(), named).groups();
        return groups.stream().map(each -> new Advisory(each, counting, additions)).toList();
    }

    /** A claim may also name ids of other advisories, which are assessed with their own facts. */
    private static List<String> known(List<String> named, Set<String> ids) {
        return named.stream().filter(each -> ids.contains(AdvisoryIds.key(each))).toList();
    }
}
