package org.vouchsafe.usecase.position.kept;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.store.load.FactReader;
import org.vouchsafe.store.position.ReachTable;

/** Towards which advisories one release can have a position at all, asked of the indexes; some of them it may have none towards. */
public final class Around {
    private final ReachTable table;
    private final FactReader facts;

    public Around(ReachTable table, FactReader facts) {
        this.table = table;
        this.facts = facts;
    }

    /** Names of these advisories: what may be listed in it or in others of its product, what is claimed and decided, and what is tracked. */
    public Set<String> names(Release release) {
        Set<ReleaseId> product = new HashSet<>();
        for (Release each : facts.portfolio().releases()) {
            if (each.product().equals(release.product())) {
                product.add(each.id());
            }
        }
        facts.portfolio().successors().releases().keySet().stream()
                .filter(each -> product.contains(facts.portfolio().successors().of(each))).toList().forEach(product::add);
        Set<String> names = new TreeSet<>(table.addedTo());
        for (ReleaseId each : product) {
            table.inventoriesAt(each).forEach(inventory -> names.addAll(table.advisoriesMeeting(inventory)));
            names.addAll(table.decidedOf(each));
            names.addAll(table.claimsPlacedAt(each));
        }
        names.addAll(table.claimsUnder(facts.claimKeys(release)));
        return names;
    }
}
