package org.vouchsafe.store.load;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.claim.ClaimKeys;
import org.vouchsafe.assess.fact.AdvisoryFacts;
import org.vouchsafe.assess.fact.InventoryFact;
import org.vouchsafe.domain.alias.AliasRule;
import org.vouchsafe.domain.inventory.InventoryId;
import org.vouchsafe.domain.register.Portfolio;
import org.vouchsafe.domain.register.Product;
import org.vouchsafe.domain.register.ProductId;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.domain.register.ReleaseId;

/**
 * What the reads of one open workspace share, so that the next need not load it again. Only what can never change is believed by its number; all
 * else is held against the facts it was made of. Thread-safe.
 */
public final class Loaded {
    private final @Nullable Loaded behind;
    private final Map<InventoryId, InventoryFact> inventories = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable ReleaseKeys> keys = new AtomicReference<>();

    private Loaded(@Nullable Loaded behind) {
        this.behind = behind;
    }

    /** Nothing yet. */
    public Loaded() {
        this(null);
    }

    /** For a change under way: what is known here is known there, but not the reverse. What a change records may yet be undone, and its numbers given to something else. */
    public Loaded forChange() {
        return new Loaded(this);
    }

    /** The keys of all releases of a register that will be asked for again. */
    ReleaseKeys releaseKeys(Portfolio register, InventoryFacts facts, List<AliasRule> made) {
        ReleaseKeys all = releaseKeysThen(register, facts, made);
        keys.set(all);
        return all;
    }

    /** The keys of all releases of a register as it stood once. */
    ReleaseKeys releaseKeysThen(Portfolio register, InventoryFacts facts, List<AliasRule> made) {
        ReleaseKeys earlier = known();
        Map<ReleaseId, ReleaseKeys.Called> known = earlier == null ? Map.of() : earlier.called();
        Map<ProductId, Product> products = new HashMap<>();
        register.products().forEach(each -> products.put(each.id(), each));
        Map<ReleaseId, List<InventoryId>> placed = new HashMap<>();
        facts.everAt().forEach((release, own) -> placed.merge(register.successors().of(release), own, Loaded::both));
        List<AliasRule> rules = new AdvisoryFacts(List.of(), List.of(), List.of(), register, List.of(), List.of(), List.of(), List.of(),
                made,
                List.of()).merged().aliases();
        Map<ReleaseId, ReleaseKeys.Called> called = new HashMap<>();
        for (Release each : register.releases()) {
            Product product = products.get(each.product());
            if (product != null) {
                List<InventoryId> own = placed.getOrDefault(each.id(), List.of());
                List<AliasRule> meaning = ClaimKeys.meaning(rules, product, each);
                ReleaseKeys.Called before = known.get(each.id());
                called.put(each.id(), before != null && before.restsOn(product, each, own, meaning) ? before
                        : new ReleaseKeys.Called(product, each, own, meaning,
                                ClaimKeys.of(product, each, own.stream().map(id -> called(id, facts)).toList(), meaning)));
            }
        }
        return ReleaseKeys.of(called, register, earlier);
    }

    private @Nullable ReleaseKeys known() {
        ReleaseKeys own = keys.get();
        return own != null || behind == null ? own : behind.known();
    }

    /** What an inventory says of the release it is of, see {@link InventoryFacts#called}; that never changes, nor does its number. */
    InventoryFact called(InventoryId id, InventoryFacts facts) {
        InventoryFact known = held(id);
        if (known == null) {
            known = facts.called(id);
            inventories.put(id, known);
        }
        return known;
    }

    private @Nullable InventoryFact held(InventoryId id) {
        InventoryFact known = inventories.get(id);
        return known != null || behind == null ? known : behind.held(id);
    }

    private static List<InventoryId> both(List<InventoryId> one, List<InventoryId> other) {
        var both = new ArrayList<>(one);
        both.addAll(other);
        return both.stream().distinct().sorted(Comparator.comparingLong(InventoryId::value)).toList();
    }
}
