package org.vouchsafe.store.load;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.vouchsafe.assess.claim.ClaimKeys;
import org.vouchsafe.assess.fact.ClaimFact;
import org.vouchsafe.domain.alias.AliasRule;
import org.vouchsafe.domain.inventory.InventoryId;
import org.vouchsafe.domain.register.Portfolio;
import org.vouchsafe.domain.register.Product;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.domain.register.ReleaseId;

/**
 * The releases of one register by the keys under which claims may meet them, see {@link ClaimKeys}; also by the numbers they had before they were
 * merged. Immutable.
 */
final class ReleaseKeys {
    private final Map<ReleaseId, Called> called;
    private final Map<String, Set<ReleaseId>> releases = new HashMap<>();

    /** What the keys of a release rest on, and its keys. */
    record Called(Product product, Release release, List<InventoryId> inventories, List<AliasRule> rules, Set<String> keys) {
        boolean restsOn(Product other, Release another, List<InventoryId> others, List<AliasRule> otherRules) {
            return release.equals(another) && product.equals(other) && inventories.equals(others) && rules.equals(otherRules);
        }
    }

    ReleaseKeys(Map<ReleaseId, Called> called, Portfolio register) {
        this.called = called;
        called.forEach((release, each) -> each.keys().forEach(key -> add(key, release)));
        register.successors().releases().keySet().forEach(each -> {
            ReleaseId kept = register.successors().of(each);
            if (called.containsKey(kept)) {
                add(ClaimKeys.ofPlace(each), kept);
            }
        });
    }

    private void add(String key, ReleaseId release) {
        releases.computeIfAbsent(key, ignored -> new TreeSet<>()).add(release);
    }

    Map<ReleaseId, Called> called() {
        return called;
    }

    /** The releases that one of these claims may mean. */
    Set<ReleaseId> meant(Collection<ClaimFact> claims) {
        Set<ReleaseId> meant = new TreeSet<>();
        claims.forEach(each -> ClaimKeys.of(each).forEach(key -> meant.addAll(releases.getOrDefault(key, Set.of()))));
        return meant;
    }
}
