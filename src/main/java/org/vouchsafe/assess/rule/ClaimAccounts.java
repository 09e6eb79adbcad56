package org.vouchsafe.assess.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.claim.Counting;
import org.vouchsafe.assess.claim.Coverage.Extent;
import org.vouchsafe.assess.claim.NearMiss;
import org.vouchsafe.assess.fact.ClaimFact;
import org.vouchsafe.assess.rule.ClaimAccount.Reach;
import org.vouchsafe.assess.rule.fact.FactIndex;
import org.vouchsafe.assess.rule.fact.Nearby;
import org.vouchsafe.assess.view.View;
import org.vouchsafe.domain.claim.ClaimHearing;
import org.vouchsafe.domain.claim.ClaimId;
import org.vouchsafe.domain.claim.ClaimStanding;
import org.vouchsafe.domain.register.Release;

/** Tells of every claim on one advisory what became of it. */
final class ClaimAccounts {
    private final FactIndex index;
    private final View view;
    private final Computation computation;
    private final Nearby nearby;

    ClaimAccounts(FactIndex index, View view, Computation computation, Nearby nearby) {
        this.nearby = nearby;
        this.index = index;
        this.view = view;
        this.computation = computation;
    }

    List<ClaimAccount> all() {
        List<ClaimFact> known = index.facts().claims().stream().filter(this::isKnown).toList();
        if (known.isEmpty()) {
            return List.of();
        }
        Map<ClaimId, List<Reach>> reaches = reaches();
        Map<ClaimId, NearMiss> nearest = new HashMap<>();
        computation.unreached(nearby).forEach(each -> nearest.put(each.claim().id(), each.nearest()));
        var accounts = new ArrayList<ClaimAccount>();
        for (ClaimFact each : known) {
            accounts.add(new ClaimAccount(each, computation.advisory().group().id(), hearing(each),
                    reaches.getOrDefault(each.id(), List.of()), nearest.get(each.id())));
        }
        return List.copyOf(accounts);
    }

    /** Recorded by then, and about this advisory; a withdrawn one is told of, too. */
    private boolean isKnown(ClaimFact claim) {
        return view.sees(claim.document().recorded()) && computation.advisory().group().holdsAny(claim.claim().vulnerabilityIds());
    }

    private ClaimHearing hearing(ClaimFact claim) {
        if (view.sees(claim.document().withdrawn())) {
            return ClaimHearing.WITHDRAWN;
        }
        if (claim.document().draft()) {
            return ClaimHearing.DRAFT;
        }
        return index.supersession().isReplaced(claim.document(), view) ? ClaimHearing.REPLACED : ClaimHearing.HEARD;
    }

    private Map<ClaimId, List<Reach>> reaches() {
        var reaches = new HashMap<ClaimId, List<Reach>>();
        for (Release release : index.releases().stream().flatMap(id -> index.release(id).stream()).toList()) {
            if (!index.claimsFor(release.id()).isEmpty()) {
                Computed computed = computation.compute(release);
                @Nullable ClaimId speaking = computed.speaking().map(each -> each.fact().id()).orElse(null);
                for (Counting.Judged each : computed.claims()) {
                    ClaimId id = each.claim().fact().id();
                    reaches.computeIfAbsent(id, ignored -> new ArrayList<>()).add(reach(release, each, id.equals(speaking)
                            ? ClaimStanding.SPEAKS
                            : each.counts() ? ClaimStanding.COUNTS : ClaimStanding.DOES_NOT_COUNT));
                }
            }
        }
        return reaches;
    }

    private static Reach reach(Release release, Counting.Judged judged, ClaimStanding standing) {
        List<String> components = switch (judged.claim().coverage().extent()) {
            case Extent.Whole ignored -> List.of();
            case Extent.Components named -> named.names();
            case Extent.Part part -> List.of(part.name());
        };
        return new Reach(release.id(), judged.claim().author(), judged.claim().coverage().specificity(), components, standing,
                judged.exclusion());
    }
}
