package org.vouchsafe.assess.rule.fact;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vouchsafe.assess.advisory.Advisory;
import org.vouchsafe.assess.claim.NearMiss;
import org.vouchsafe.assess.claim.product.ReleaseIdentity;
import org.vouchsafe.assess.fact.AdvisoryFacts;
import org.vouchsafe.assess.fact.InventoryFact;
import org.vouchsafe.assess.fact.Policy;
import org.vouchsafe.assess.view.View;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.claim.Claim;
import org.vouchsafe.domain.claim.ClaimTarget;
import org.vouchsafe.domain.claim.Identification;

/**
 * How all releases may be called at one view, for telling what comes nearest to claims that reach nothing. What several claims name is looked for
 * once. Not for several threads.
 */
public final class Nearby {
    private final List<ReleaseIdentity> releases;
    private final Map<Asked, NearMiss> known = new HashMap<>();

    private record Asked(ClaimTarget target, String advisory, boolean isAffectedPackage) {}

    private Nearby(FactIndex index, View view) {
        this.releases = index.releases().stream().flatMap(id -> index.release(id).stream()).map(each -> Callable.of(index, view, each))
                .toList();
    }

    /** From facts that hold all releases and inventories, each with its root as a candidate; what they hold beside that makes no difference. */
    public static Nearby of(AdvisoryFacts facts, Viewpoint viewpoint) {
        return new Nearby(new FactIndex(facts, Policy.DEFAULT), View.of(viewpoint));
    }

    /** @param linked the visible inventories the claim may link to, with what it names in them */
    public NearMiss to(Claim claim, Advisory advisory, Collection<InventoryFact> linked) {
        return switch (claim.target()) {
            case ClaimTarget.OfProduct of -> known.computeIfAbsent(
                    new Asked(of, advisory.group().id(), isAffectedPackage(of.product(), advisory)),
                    asked -> NearMiss.explain(claim, releases, linked, _ -> asked.isAffectedPackage()));
            case ClaimTarget.OfBom _ -> NearMiss.explain(claim, releases, linked, product -> isAffectedPackage(product, advisory));
        };
    }

    private static boolean isAffectedPackage(Identification product, Advisory advisory) {
        return product.purls().stream().anyMatch(advisory.matcher()::namesPackage);
    }
}
