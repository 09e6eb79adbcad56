package org.vouchsafe.usecase.incident.indicator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.DocumentKind;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.incident.room.IndicatorHit;
import org.vouchsafe.domain.incident.room.Room;
import org.vouchsafe.domain.inventory.InventoryId;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.domain.register.ReleaseStatus;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.inventory.InventoryRow;
import org.vouchsafe.store.inventory.Use;
import org.vouchsafe.usecase.component.InventoriesInForce;

/**
 * Looks for indicators: hashes among the components of inventories in force, all of them in the inventories in force as they were received, SBOMs and
 * lockfiles alike (addresses packages come from, services, files, integrity), and in documents such as excerpts of logs, written as they are or defanged.
 */
public final class IndicatorSearch {
    private final ReadTx tx;
    private final Viewpoint viewpoint;
    private final SearchedEvidence searched;

    public IndicatorSearch(ReadTx tx, Viewpoint viewpoint, SearchedEvidence searched) {
        this.tx = tx;
        this.viewpoint = viewpoint;
        this.searched = searched;
    }

    /**
     * Where one stands and nobody has dismissed it; the first place in each file. The lists they were read from are left out.
     *
     * @param evidence what is held and not withdrawn
     */
    public List<IndicatorHit> open(Room room, List<Evidence> evidence) {
        List<Sought> sought = room.indicators().stream().map(each -> new Sought(each.said().indicator())).toList();
        if (sought.isEmpty()) {
            return List.of();
        }
        Set<EvidenceId> lists = new HashSet<>();
        room.indicators().forEach(each -> lists.addAll(each.entry().evidence()));
        List<InventoryRow> inventories = inForce();
        List<IndicatorHit> hits = new ArrayList<>(listed(sought, inventories));
        Set<EvidenceId> counting = inventories.stream().map(InventoryRow::evidence).collect(Collectors.toSet());
        for (Evidence each : evidence) {
            boolean document = each.kind() == DocumentKind.DOCUMENT && !lists.contains(each.id());
            if (document || counting.contains(each.id())) {
                searched.in(tx, each.id(), sought).forEach((indicator, place) -> {
                    if (hits.stream().noneMatch(one -> one.indicator().equals(indicator) && one.place().evidence().equals(each.id()))) {
                        hits.add(new IndicatorHit(indicator, new Citation(each.id(), place), document ? "" : "in an inventory in force",
                                each.placedAt()));
                    }
                });
            }
        }
        return hits.stream().filter(each -> !isDismissed(room, each)).toList();
    }

    /** Those that count today, of releases that are not retired. */
    private List<InventoryRow> inForce() {
        List<InventoryRow> all = tx.inventories().all(viewpoint);
        Set<InventoryId> inForce = InventoriesInForce.among(tx, all, viewpoint);
        Set<ReleaseId> retired = new HashSet<>();
        for (Release each : tx.register().portfolio(viewpoint).releases()) {
            if (each.status() == ReleaseStatus.RETIRED) {
                retired.add(each.id());
            }
        }
        return all.stream().filter(each -> inForce.contains(each.id()) && !retired.contains(each.placedAt())).toList();
    }

    private List<IndicatorHit> listed(List<Sought> sought, List<InventoryRow> inventories) {
        Map<InventoryId, InventoryRow> counting = new HashMap<>();
        inventories.forEach(each -> counting.put(each.id(), each));
        List<IndicatorHit> hits = new ArrayList<>();
        for (Sought each : sought) {
            if (each.isHash()) {
                for (Use use : tx.inventories().uses(tx.components().withHash(each.indicator()), viewpoint, Use.Paths.WITHOUT)) {
                    InventoryRow row = counting.get(use.inventory());
                    if (row != null && hits.stream().noneMatch(
                            one -> one.indicator().equals(each.indicator()) && one.place().evidence().equals(row.evidence()))) {
                        hits.add(new IndicatorHit(each.indicator(), use.place(), use.identity().displayName() + " has this hash",
                                use.release()));
                    }
                }
            }
        }
        return hits;
    }

    private static boolean isDismissed(Room room, IndicatorHit hit) {
        return room.dismissed().stream().anyMatch(each -> each.said().indicator().equals(hit.indicator())
                && each.said().evidence().equals(hit.place().evidence()));
    }
}
