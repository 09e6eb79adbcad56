package org.vouchsafe.assess;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.vouchsafe.assess.fact.AdvisoryFacts;
import org.vouchsafe.assess.fact.Policy;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.position.Position;
import org.vouchsafe.domain.register.ReleaseId;

/**
 * Reaches the positions of all releases towards one advisory (assessment.md, steps 1 to 4). Pure: the same facts, policy, viewpoint and
 * moment give the same answer everywhere; the order in which facts are given does not matter. Safe for use from several threads.
 *
 * <p>What the loader must put into {@link AdvisoryFacts}: all inventories of the workspace (headers, placements, withdrawals), each with
 * those of its listings as candidates that {@link org.vouchsafe.assess.match.MatchKeys} brings together with the advisory's records or
 * the claims about it, by key or by bom-ref. More candidates change nothing; a missing one can hide a match.
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
        throw new UnsupportedOperationException("not yet");
    }

    /** The same, only for these releases; facts about their siblings are still used where a rule asks for earlier releases. */
    public List<Position> assess(AdvisoryFacts facts, Viewpoint viewpoint, Instant assessedAt, Set<ReleaseId> releases) {
        throw new UnsupportedOperationException("not yet");
    }
}
