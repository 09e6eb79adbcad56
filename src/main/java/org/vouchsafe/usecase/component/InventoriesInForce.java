package org.vouchsafe.usecase.component;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.fact.InventoryFact;
import org.vouchsafe.assess.fact.SignatureJudged;
import org.vouchsafe.assess.inventory.InForce;
import org.vouchsafe.assess.view.View;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.Evidence;
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
        Map<EvidenceId, Evidence> files = new HashMap<>();
        tx.evidence().all(viewpoint).forEach(each -> files.put(each.id(), each));
        View view = View.of(viewpoint);
        Set<InventoryId> inForce = new HashSet<>();
        Map<ReleaseId, List<InventoryFact>> placed = new HashMap<>();
        for (InventoryRow row : recorded) {
            InventoryFact fact = fact(row, files.get(row.evidence()));
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

    private static InventoryFact fact(InventoryRow row, @Nullable Evidence file) {
        return new InventoryFact(row.id(), row.evidence(), row.header(), file == null ? row.recorded().at() : file.origin().receivedAt(),
                row.recorded(), row.withdrawn(), List.of(), Coverage.NOT_COUNTED, List.of())
                .judged(file == null ? List.of() : List.of(new SignatureJudged(file.signature(), row.recorded())));
    }
}
