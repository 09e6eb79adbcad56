package org.vouchsafe.usecase.governance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.governance.SupplierExposure;
import org.vouchsafe.domain.governance.Weakness;
import org.vouchsafe.domain.governance.Weakness.Kind;
import org.vouchsafe.domain.inventory.InventoryDraft;
import org.vouchsafe.domain.inventory.InventoryId;
import org.vouchsafe.domain.register.Product;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.domain.register.ReleaseStatus;
import org.vouchsafe.domain.register.Supplier;
import org.vouchsafe.domain.register.SupplierId;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.store.inventory.InventoryRow;
import org.vouchsafe.usecase.Guard;
import org.vouchsafe.usecase.assurance.FactGathering;
import org.vouchsafe.usecase.component.InventoriesInForce;
import org.vouchsafe.usecase.register.RegisterIndex;

/**
 * How exposed each supplier is to the next compromise of a package: drifting ranges, install scripts, missing integrity, registries the policy does not
 * approve, from the lockfiles and inventories in force of releases that are not retired. No state rests on it, and what no file says is unknown.
 */
public final class ReadGovernance {
    private final Workspace workspace;
    private final List<Weakness> weaknesses;

    /** @param weaknesses what is looked at, with what helps */
    public ReadGovernance(Workspace workspace, List<Weakness> weaknesses) {
        this.workspace = workspace;
        this.weaknesses = List.copyOf(weaknesses);
    }

    /** Every supplier that has a release, the most exposed first: by weaknesses seen, then by those nothing is known of, then by name. */
    public List<SupplierExposure> suppliers(Viewpoint viewpoint) {
        return Guard.of(() -> workspace.read(tx -> suppliers(tx, viewpoint)));
    }

    private List<SupplierExposure> suppliers(ReadTx tx, Viewpoint viewpoint) {
        var register = new RegisterIndex(tx.register().portfolio(viewpoint));
        Set<String> approved = Set.copyOf(tx.policy().at(viewpoint).registries());
        List<InventoryRow> all = tx.inventories().all(viewpoint);
        Set<InventoryId> inForce = InventoriesInForce.among(tx, all, viewpoint);
        Map<ReleaseId, List<InventoryRow>> placed = new HashMap<>();
        all.stream().filter(each -> each.placedAt() != null && inForce.contains(each.id()))
                .forEach(each -> placed.computeIfAbsent(each.placedAt(), _ -> new ArrayList<>()).add(each));
        Set<EvidenceId> provenance = tx.provenance().all(viewpoint).stream().map(each -> each.evidence()).collect(Collectors.toSet());
        Set<ReleaseId> proven = new HashSet<>();
        tx.evidence().all(viewpoint).stream().filter(each -> each.withdrawn() == null && provenance.contains(each.id()))
                .forEach(each -> {
                    if (each.placedAt() != null) {
                        proven.add(each.placedAt());
                    }
                });
        Map<SupplierId, List<Release>> bySupplier = new HashMap<>();
        register.portfolio().releases().stream().filter(each -> each.status() != ReleaseStatus.RETIRED)
                .forEach(each -> bySupplier.computeIfAbsent(register.supplierOf(each).id(), _ -> new ArrayList<>()).add(each));
        List<SupplierExposure> found = new ArrayList<>();
        for (Supplier each : register.portfolio().suppliers()) {
            List<Release> releases = bySupplier.getOrDefault(each.id(), List.of());
            if (!releases.isEmpty()) {
                found.add(exposure(tx, register, each, releases, placed, proven, approved));
            }
        }
        found.sort(Comparator.comparingLong(SupplierExposure::seen).thenComparingLong(SupplierExposure::unknown).reversed()
                .thenComparing(SupplierExposure::supplier));
        return List.copyOf(found);
    }

    private SupplierExposure exposure(ReadTx tx, RegisterIndex register, Supplier supplier, List<Release> releases,
            Map<ReleaseId, List<InventoryRow>> placed, Set<ReleaseId> proven, Set<String> approved) {
        var gathering = new Gathering(approved);
        int lockfiles = 0;
        int others = 0;
        Set<InventoryId> read = new HashSet<>();
        for (Release release : releases) {
            Product product = register.productOf(release);
            boolean locked = false;
            for (InventoryRow row : placed.getOrDefault(release.id(), List.of())) {
                if (row.header().kind().ecosystem() == null) {
                    others++;
                } else if (read.add(row.id())) {
                    lockfiles++;
                    locked |= row.header().kind().isLockfile();
                    InventoryDraft inventory = tx.inventories().read(row.id());
                    gathering.lockfile(FactGathering.of(row.evidence(), inventory, approved), inventory);
                }
            }
            String name = product.name() + " " + release.version();
            gathering.release(name, Kind.NO_LOCKFILE, locked ? Gathering.Held.THERE : Gathering.Held.MISSING);
            gathering.release(name, Kind.NO_PROVENANCE, Gathering.Held.of(proven, release.id()));
        }
        int files = lockfiles;
        return new SupplierExposure(supplier.id(), supplier.name(), releases.size(), lockfiles, others,
                weaknesses.stream().map(each -> gathering.finding(each, files)).toList());
    }
}
