package org.vouchsafe.assess.rule.fact;

import java.util.List;
import org.vouchsafe.assess.claim.product.ReleaseIdentity;
import org.vouchsafe.assess.fact.InventoryFact;
import org.vouchsafe.assess.view.View;
import org.vouchsafe.domain.alias.AliasRule;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.domain.register.ReleaseId;

/** How a release may be called at a view. */
public final class Callable {
    private Callable() {}

    /** All by which a claim can call a release, as known at that view. */
    public static ReleaseIdentity of(FactIndex index, View view, Release release) {
        return ReleaseIdentity.of(index.supplierOf(release).orElseThrow(), index.productOf(release).orElseThrow(), release,
                visible(index, view, release.id()), rules(index, view));
    }

    /** The alias rules that hold. */
    public static List<AliasRule> rules(FactIndex index, View view) {
        return index.facts().aliases().stream().filter(view::holds).toList();
    }

    /** The inventories that count and are placed at the release. */
    public static List<InventoryFact> visible(FactIndex index, View view, ReleaseId release) {
        return index.inventoriesEverAt(release).stream()
                .filter(each -> view.holds(each) && view.place(each.placements()).filter(release::equals).isPresent())
                .map(view::signed).toList();
    }
}
