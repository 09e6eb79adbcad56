package org.vouchsafe.usecase.component;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vouchsafe.assess.fact.InventoryFact;
import org.vouchsafe.assess.inventory.InForce;
import org.vouchsafe.assess.view.View;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.inventory.Coverage;
import org.vouchsafe.domain.inventory.InventoryId;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.inventory.InventoryRow;

/** Which inventories are in force at a viewpoint, each release by itself (assessment.md, step 1); unplaced ones all are. */
public final class InventoriesInForce {
    private InventoriesInForce() {}

    /** Their ids, among those recorded by the viewpoint. */
    public static Set<InventoryId> among(ReadTx tx, List<InventoryRow> recorded, Viewpoint viewpoint) {
        Map<EvidenceId, Instant> received = new HashMap<>();
        tx.evidence().all(viewpoint).forEach(each -> received.put(each.id(), each.origin().receivedAt()));
        View view = View.of(viewpoint);
        Set<InventoryId> inForce = new HashSet<>();
        Map<ReleaseId, List<InventoryFact>> placed = new HashMap<>();
        for (InventoryRow row : recorded) {
            var fact = new InventoryFact(row.id(), row.evidence(), row.header(), received.getOrDefault(row.evidence(), row.recorded().at()),
                    row.recorded(), row.withdrawn(), List.of(), Coverage.NOT_COUNTED, List.of());
            if (view.holds(fact)) {
                if (row.placedAt() == null) {
                    inForce.add(row.id());
                } else {
                    placed.computeIfAbsent(row.placedAt(), _ -> new ArrayList<>()).add(fact);
                }
            }
        }
        placed.values().forEach(each -> InForce.among(each).current().forEach(fact -> inForce.add(fact.id())));
        return inForce;
    }
}
