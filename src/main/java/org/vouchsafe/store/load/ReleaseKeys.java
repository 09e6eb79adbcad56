package org.vouchsafe.store.load;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.claim.ClaimKeys;
import org.vouchsafe.assess.fact.ClaimFact;
import org.vouchsafe.domain.alias.AliasRule;
import org.vouchsafe.domain.inventory.InventoryId;
import org.vouchsafe.domain.register.Portfolio;
import org.vouchsafe.domain.register.Product;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.domain.register.Successors;

/**
 * The releases of one register by the keys under which claims may meet them, see {@link ClaimKeys}; also by the numbers they had before they were
 * merged. Immutable.
 */
final class ReleaseKeys {
    private final Map<ReleaseId, Called> called;
    private final Successors successors;
    private final Map<String, Set<ReleaseId>> releases;

    /** What the keys of a release rest on, and its keys. */
    record Called(Product product, Release release, List<InventoryId> inventories, List<AliasRule> rules, Set<String> keys) {
        boolean restsOn(Product other, Release another, List<InventoryId> others, List<AliasRule> otherRules) {
            return release.equals(another) && product.equals(other) && inventories.equals(others) && rules.equals(otherRules);
        }
    }

    private ReleaseKeys(Map<ReleaseId, Called> called, Successors successors, Map<String, Set<ReleaseId>> releases) {
        this.called = called;
        this.successors = successors;
        this.releases = releases;
    }

    /**
     * These releases by their keys.
     *
     * @param before others of which most are the same, so that only what differs is arranged; null: none
     */
    static ReleaseKeys of(Map<ReleaseId, Called> called, Portfolio register, @Nullable ReleaseKeys before) {
        Successors successors = register.successors();
        boolean alike = before != null && successors.equals(before.successors)
                && (successors.isEmpty() || called.keySet().equals(before.called.keySet()));
        var arranging = new Arranging(alike && before != null ? before.releases : Map.of());
        Map<ReleaseId, Called> known = alike && before != null ? before.called : Map.of();
        known.forEach((release, each) -> {
            if (!isSame(each, called.get(release))) {
                each.keys().forEach(key -> arranging.own(key).remove(release));
            }
        });
        called.forEach((release, each) -> {
            if (!isSame(each, known.get(release))) {
                each.keys().forEach(key -> arranging.own(key).add(release));
            }
        });
        successors.releases().keySet().stream().filter(each -> called.containsKey(successors.of(each)))
                .forEach(each -> arranging.own(ClaimKeys.ofPlace(each)).add(successors.of(each)));
        return new ReleaseKeys(called, successors, arranging.releases);
    }

    /** What still rests on the same is taken over as it is; comparing all keys of all releases would cost what it saves. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(Called one, @Nullable Called other) {
        return one == other;
    }

    /** Sets of another arrangement are shared with it until they are changed. */
    private static final class Arranging {
        private final Map<String, Set<ReleaseId>> releases;
        private final Set<String> owned = new HashSet<>();

        Arranging(Map<String, Set<ReleaseId>> shared) {
            this.releases = new HashMap<>(shared);
        }

        Set<ReleaseId> own(String key) {
            if (owned.add(key)) {
                releases.compute(key, (_, shared) -> shared == null ? new TreeSet<>() : new TreeSet<>(shared));
            }
            return releases.getOrDefault(key, Set.of());
        }
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
