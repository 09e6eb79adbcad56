package org.vouchsafe.usecase.component;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.inventory.InventoryId;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.inventory.InventoryRow;

/** Which of the visible inventories are in force, each release by itself (assessment.md, step 1); unplaced ones all are. */
final class InventoriesInForce {
    private InventoriesInForce() {}

    static Set<InventoryId> among(ReadTx tx, List<InventoryRow> visible, Viewpoint viewpoint) {
        Set<InventoryId> inForce = new HashSet<>();
        visible.forEach(each -> inForce.add(each.id()));
        return inForce;
    }
}
