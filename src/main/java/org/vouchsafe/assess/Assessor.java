package org.vouchsafe.assess;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.vouchsafe.assess.advisory.AdvisoryGroups;
import org.vouchsafe.assess.fact.AdvisoryFacts;
import org.vouchsafe.assess.fact.Policy;
import org.vouchsafe.assess.rule.ClaimAccount;
import org.vouchsafe.assess.rule.UnreachedClaim;
import org.vouchsafe.assess.rule.fact.Bearing;
import org.vouchsafe.assess.rule.fact.FactIndex;
import org.vouchsafe.assess.rule.fact.Nearby;
import org.vouchsafe.domain.Viewpoint;
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
        return open(facts, viewpoint, assessedAt).explained(release -> true);
    }

    /** The same, only for these releases; facts about their siblings are still used where a rule asks for earlier releases. */
    public List<Position> assess(AdvisoryFacts facts, Viewpoint viewpoint, Instant assessedAt, Set<ReleaseId> releases) {
        return open(facts, viewpoint, assessedAt).explained(releases::contains);
    }

    /**
     * The claims that reach no release or component, each with the nearest candidate and what differs; for the inbox. A draft, or a document
     * of which a newer version is held, is none of them.
     */
    public List<UnreachedClaim> unreached(AdvisoryFacts facts, Viewpoint viewpoint) {
        return unreached(facts, viewpoint, Nearby.of(facts, viewpoint));
    }

    /** The same, of facts that hold only the releases these claims may mean; what comes nearest is looked for there. */
    public List<UnreachedClaim> unreached(AdvisoryFacts facts, Viewpoint viewpoint, Nearby nearby) {
        return new Assessment(facts, policy, viewpoint, LocalDate.MIN).unreached(nearby);
    }

    /**
     * What became of every claim on these ids: heard or not, where it reaches and counts, else the nearest candidate; by place in the log. The
     * facts need hold only the releases these claims may mean.
     */
    public List<ClaimAccount> accounts(AdvisoryFacts facts, Viewpoint viewpoint, Nearby nearby) {
        return new Assessment(facts, policy, viewpoint, LocalDate.MIN).accounts(nearby);
    }

    /** The files that can bear on the position of one release, whenever they were recorded. */
    public Bearing bearing(AdvisoryFacts facts, ReleaseId release) {
        return new FactIndex(facts, policy).bearing(release);
    }

    /** The facts arranged for being asked several things. */
    public Assessment open(AdvisoryFacts facts, Viewpoint viewpoint, Instant assessedAt) {
        return new Assessment(facts, policy, viewpoint,
                LocalDate.ofInstant(viewpoint.asOf() != null ? viewpoint.asOf() : assessedAt, ZoneOffset.UTC));
    }
}
