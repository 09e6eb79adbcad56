package org.vouchsafe.usecase.inventory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.fact.InventoryFact;
import org.vouchsafe.assess.fact.Policy;
import org.vouchsafe.assess.inventory.CompletenessInForce;
import org.vouchsafe.assess.inventory.CompletenessRule;
import org.vouchsafe.assess.view.View;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.SignatureVerdict;
import org.vouchsafe.domain.inventory.InventoryId;
import org.vouchsafe.domain.quality.InventoryQuality;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.inventory.InventoryRow;

/** Tells of inventories that are held whether absence may be concluded from them, as positions have it. Valid only within one read of the store. */
public final class JudgedInventories {
    private final ReadTx tx;
    private final Viewpoint viewpoint;
    private final Policy policy;
    private final HeldInventories held;
    private final Map<Optional<ReleaseId>, List<InventoryRow>> inForce;
    private @Nullable Map<InventoryId, InventoryFact> facts;

    public JudgedInventories(ReadTx tx, HeldInventories held, Viewpoint viewpoint) {
        this.tx = tx;
        this.viewpoint = viewpoint;
        this.held = held;
        this.policy = tx.policy().at(viewpoint);
        this.inForce = held.inForce().stream().collect(Collectors.groupingBy(each -> Optional.ofNullable(each.placedAt())));
    }

    /** Whether absence may be concluded from it where it is placed; those not placed yet are judged beside one another. */
    public InventoryQuality.Complete of(InventoryRow row) {
        List<InventoryRow> beside = inForce.getOrDefault(Optional.ofNullable(row.placedAt()), List.of());
        // Files of package managers are told from one another; all other inventories speak for themselves, and need no facts to be loaded.
        boolean alone = held.evidence(row).signature() != SignatureVerdict.FAILED
                && (row.header().kind().ecosystem() == null || beside.stream().noneMatch(each -> each.header().kind().isManifest()));
        InventoryFact fact = alone ? null : facts().get(row.id());
        CompletenessRule.Judgement judgement = fact == null
                ? CompletenessRule.judge(row.header(), tx.inventories().coverage(row.id()), policy)
                : CompletenessInForce.judge(fact, beside.stream().map(each -> facts().get(each.id())).filter(Objects::nonNull).toList(),
                        policy);
        return new InventoryQuality.Complete(judgement.complete(), judgement.because());
    }

    private Map<InventoryId, InventoryFact> facts() {
        Map<InventoryId, InventoryFact> known = facts;
        if (known == null) {
            known = new HashMap<>();
            View view = View.of(viewpoint);
            for (InventoryFact each : tx.facts(viewpoint).inventoriesWithoutCandidates()) {
                known.put(each.id(), view.signed(each));
            }
            facts = known;
        }
        return known;
    }
}
