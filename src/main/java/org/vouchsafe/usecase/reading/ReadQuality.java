package org.vouchsafe.usecase.reading;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.vouchsafe.assess.quality.QualityReading;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.inventory.Coverage;
import org.vouchsafe.domain.inventory.InventoryId;
import org.vouchsafe.domain.quality.InventoryQuality;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.store.inventory.InventoryRow;
import org.vouchsafe.usecase.Guard;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.inventory.HeldInventories;
import org.vouchsafe.usecase.inventory.JudgedInventories;
import org.vouchsafe.usecase.inventory.QualityOfInventory;
import org.vouchsafe.usecase.read.HeldInventory;

/** How well the inventories that are held are made. */
public final class ReadQuality {
    private final Workspace workspace;

    public ReadQuality(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Ids of the profiles that are judged by, in the order in which they are shown. */
    public List<String> profiles() {
        return QualityReading.profiles();
    }

    /** Inventories in force and those not placed yet, by release and file. Their quality is not read. */
    public List<HeldInventory> inventories(Viewpoint viewpoint) {
        return Guard.of(() -> workspace.read(tx -> {
            var held = new HeldInventories(tx, viewpoint);
            return rows(tx, held, held.inForce(), viewpoint);
        }));
    }

    /** All inventories that a file holds, also those that a newer one replaced; empty when it holds none. */
    public List<HeldInventory> inventories(EvidenceId evidence, Viewpoint viewpoint) {
        return Guard.of(() -> workspace.read(tx -> {
            var held = new HeldInventories(tx, viewpoint);
            return rows(tx, held, held.of(evidence), viewpoint);
        }));
    }

    /**
     * The quality of every inventory in force of a release, or of every one that a file holds.
     *
     * @param text {@code [SUPPLIER/]PRODUCT@VERSION} or {@code E-041}
     * @throws Refused when it is not known, or holds no inventory
     */
    public List<InventoryQuality> of(String text, Viewpoint viewpoint) {
        return Guard.of(() -> workspace.read(tx -> {
            var held = new HeldInventories(tx, viewpoint);
            var reading = new QualityOfInventory(tx, held, viewpoint);
            return held.find(text).inventories().stream().map(reading::read).toList();
        }));
    }

    /**
     * The quality of one inventory.
     *
     * @throws Refused when there is none with this id at the viewpoint
     */
    public InventoryQuality of(InventoryId id, Viewpoint viewpoint) {
        return Guard.of(() -> workspace.read(tx -> one(tx, id, viewpoint)));
    }

    private static InventoryQuality one(ReadTx tx, InventoryId id, Viewpoint viewpoint) {
        var held = new HeldInventories(tx, viewpoint);
        InventoryRow row = held.inForce().stream().filter(each -> each.id().equals(id)).findFirst()
                .orElseThrow(() -> new Refused(Refused.Kind.REQUEST, "This inventory is no longer in force."));
        return new QualityOfInventory(tx, held, viewpoint).read(row);
    }

    private static List<HeldInventory> rows(ReadTx tx, HeldInventories held, List<InventoryRow> rows, Viewpoint viewpoint) {
        var judged = new JudgedInventories(tx, held, viewpoint);
        Set<String> types = tx.advisories().purlTypes(viewpoint);
        return rows.stream().map(row -> {
            Coverage coverage = tx.inventories().coverage(row.id());
            return new HeldInventory(row.id(), row.evidence(), held.evidence(row).name(), held.release(row), row.header(),
                    judged.of(row), coverage, advisoryData(row, types), judged.parts(row));
        }).sorted(Comparator.comparing(HeldInventory::place).thenComparing(HeldInventory::evidence)).toList();
    }

    private static HeldInventory.AdvisoryData advisoryData(InventoryRow row, Set<String> held) {
        List<String> listed = row.header().completeness().purlTypes().stream().sorted().toList();
        return new HeldInventory.AdvisoryData(listed.stream().filter(held::contains).toList(),
                listed.stream().filter(type -> !held.contains(type)).toList());
    }
}
