package org.vouchsafe.usecase.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Purl;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.inventory.InventoryRow;
import org.vouchsafe.usecase.component.InventoriesInForce;

/** By which package URL inventories know each release. Where its parts have roots of their own, none of these means the whole. */
final class ReleasePurls {
    private ReleasePurls() {}

    static Map<ReleaseId, @Nullable Purl> of(ReadTx tx, Viewpoint viewpoint) {
        List<InventoryRow> recorded = tx.inventories().all(viewpoint);
        var inForce = InventoriesInForce.among(tx, recorded, viewpoint);
        Map<ReleaseId, List<InventoryRow>> placed = new HashMap<>();
        for (InventoryRow row : recorded) {
            if (row.placedAt() != null && inForce.contains(row.id()) && row.header().kind().ecosystem() == null) {
                placed.computeIfAbsent(row.placedAt(), ignored -> new ArrayList<>()).add(row);
            }
        }
        Map<ReleaseId, @Nullable Purl> purls = new HashMap<>();
        placed.forEach((release, rows) -> {
            List<@Nullable Purl> roots = rows.stream().<@Nullable Purl>map(each -> each.header().productPurl()).distinct().toList();
            boolean one = rows.stream().map(each -> each.header().subject()).distinct().count() == 1 && roots.size() == 1;
            if (one) {
                purls.put(release, roots.getFirst());
            }
        });
        return purls;
    }
}
