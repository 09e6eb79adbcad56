package org.vouchsafe.assess;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.vouchsafe.assess.advisory.Advisory;
import org.vouchsafe.assess.advisory.AdvisoryGroup;
import org.vouchsafe.assess.advisory.AdvisoryGroups;
import org.vouchsafe.assess.advisory.AdvisoryIds;
import org.vouchsafe.assess.check.Checks;
import org.vouchsafe.assess.fact.AdvisoryFact;
import org.vouchsafe.assess.fact.AdvisoryFacts;
import org.vouchsafe.assess.fact.Policy;
import org.vouchsafe.assess.rule.ClaimAccount;
import org.vouchsafe.assess.rule.Eras;
import org.vouchsafe.assess.rule.FactIndex;
import org.vouchsafe.assess.rule.History;
import org.vouchsafe.assess.rule.PositionBuilder;
import org.vouchsafe.assess.rule.UnreachedClaim;
import org.vouchsafe.assess.view.View;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.advisory.AdvisoryAddition;
import org.vouchsafe.domain.position.Position;
import org.vouchsafe.domain.register.ReleaseId;

/**
 * Reaches the positions of all releases towards one advisory (assessment.md, steps 1 to 4). Pure: the same facts, policy, viewpoint and
 * moment give the same answer everywhere; the order in which facts are given does not matter. Safe for use from several threads.
 *
 * <p>What the loader must put into {@link AdvisoryFacts}, whatever the viewpoint:
 * <ul>
 * <li>ids and records: one cluster of {@link AdvisoryGroups#clusters()} over all records ever recorded and all ids that claims and
 * decisions name; every record version of the cluster;
 * <li>all inventories of the workspace (headers, placements, withdrawals), each with those of its listings as candidates that
 * {@link org.vouchsafe.assess.match.MatchKeys} brings together with those records or with the claims, by key or by bom-ref. More
 * candidates change nothing; a missing one can hide a match;
 * <li>register and policy as they stand at the viewpoint, and (as eras) as they stood when one of the decisions was made;
 * <li>all that analysts added to one of the ids;
 * <li>all claims that name one of the ids, drafts and replaced ones included; all decisions on one of the ids.
 * </ul>
 */
public final class Assessor {
    private final Policy policy;

    /** An assessor that believes what this policy allows. */
    public Assessor(Policy policy) {
        this.policy = policy;
    }

    /**
     * The positions of every release in scope, ordered by advisory and release.
     *
     * @param assessedAt the moment for which expiry of decisions is judged when the viewpoint names none
     */
    public List<Position> assess(AdvisoryFacts facts, Viewpoint viewpoint, Instant assessedAt) {
        return assess(facts, viewpoint, assessedAt, release -> true);
    }

    /** The same, only for these releases; facts about their siblings are still used where a rule asks for earlier releases. */
    public List<Position> assess(AdvisoryFacts facts, Viewpoint viewpoint, Instant assessedAt, Set<ReleaseId> releases) {
        return assess(facts, viewpoint, assessedAt, releases::contains);
    }

    /**
     * The claims that reach no release or component, each with the nearest candidate and what differs; for the inbox. A draft, or a document
     * of which a newer version is held, is none of them.
     */
    public List<UnreachedClaim> unreached(AdvisoryFacts facts, Viewpoint viewpoint) {
        View view = View.of(viewpoint);
        var index = new FactIndex(facts, policy);
        var eras = new Eras(facts);
        var unreached = new ArrayList<UnreachedClaim>();
        for (Advisory advisory : advisories(index.facts(), view)) {
            unreached.addAll(new History(index, eras, policy, view, LocalDate.MIN, advisory).unreached());
        }
        unreached.sort(Comparator.comparing((UnreachedClaim each) -> each.claim().document().evidence())
                .thenComparingLong(each -> each.claim().id().value()));
        return List.copyOf(unreached);
    }

    /** What became of every claim on these ids: heard or not, where it reaches and counts, else the nearest candidate; by place in the log. */
    public List<ClaimAccount> accounts(AdvisoryFacts facts, Viewpoint viewpoint) {
        View view = View.of(viewpoint);
        var index = new FactIndex(facts, policy);
        var eras = new Eras(facts);
        var accounts = new ArrayList<ClaimAccount>();
        for (Advisory advisory : advisories(facts, view)) {
            accounts.addAll(new History(index, eras, policy, view, LocalDate.MIN, advisory).accounts());
        }
        accounts.sort(Comparator.comparingLong(each -> each.claim().id().value()));
        return List.copyOf(accounts);
    }

    private List<Position> assess(AdvisoryFacts facts, Viewpoint viewpoint, Instant assessedAt, Predicate<ReleaseId> wanted) {
        View view = View.of(viewpoint);
        LocalDate assessedOn = LocalDate.ofInstant(viewpoint.asOf() != null ? viewpoint.asOf() : assessedAt, ZoneOffset.UTC);
        var index = new FactIndex(facts, policy);
        var eras = new Eras(facts);
        List<ReleaseId> releases = index.releases().stream().filter(wanted).toList();
        var positions = new ArrayList<Position>();
        for (Advisory advisory : advisories(index.facts(), view)) {
            var history = new History(index, eras, policy, view, assessedOn, advisory);
            for (ReleaseId each : releases) {
                index.release(each).ifPresent(release -> history.decided(release)
                        .ifPresent(decided -> positions
                                .add(PositionBuilder.of(decided, history.since(release, decided), Checks.of(decided), assessedOn))));
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
