package org.vouchsafe.usecase.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.assurance.LockfileFacts;
import org.vouchsafe.domain.assurance.RegistryHost;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.store.inventory.InventoryRow;
import org.vouchsafe.usecase.Guard;
import org.vouchsafe.usecase.assurance.FactGathering;

/** What lockfiles and project files say of how packages get into products. States do not rest on it. */
public final class ReadLockfileFacts {
    private final Workspace workspace;

    public ReadLockfileFacts(Workspace workspace) {
        this.workspace = workspace;
    }

    /** The facts of each lockfile or project file that this evidence holds, under the policy of the viewpoint; empty when it holds none. */
    public List<LockfileFacts> of(EvidenceId evidence, Viewpoint viewpoint) {
        return Guard.of(() -> workspace.read(tx -> lockfiles(tx, viewpoint).stream().filter(each -> each.evidence().equals(evidence))
                .map(each -> facts(tx, each, viewpoint)).toList()));
    }

    /** All registries that lockfiles in account name, whether approved or not, the one with most components first. */
    public List<RegistryHost> registries(Viewpoint viewpoint) {
        return Guard.of(() -> workspace.read(tx -> {
            Map<String, Integer> components = new HashMap<>();
            Set<String> approved = Set.copyOf(tx.policy().at(viewpoint).registries());
            for (InventoryRow each : lockfiles(tx, viewpoint)) {
                if (each.withdrawn() == null) {
                    facts(tx, each, viewpoint).registries().forEach(host -> components.merge(host.host(), host.components(), Integer::sum));
                }
            }
            var hosts = new ArrayList<RegistryHost>();
            components.forEach((host, count) -> hosts.add(new RegistryHost(host, count, approved.contains(host))));
            hosts.sort(Comparator.comparingInt(RegistryHost::components).reversed().thenComparing(RegistryHost::host));
            return List.copyOf(hosts);
        }));
    }

    private static List<InventoryRow> lockfiles(ReadTx tx, Viewpoint viewpoint) {
        return tx.inventories().all(viewpoint).stream().filter(each -> each.header().kind().ecosystem() != null).toList();
    }

    private static LockfileFacts facts(ReadTx tx, InventoryRow row, Viewpoint viewpoint) {
        return FactGathering.of(row.evidence(), tx.inventories().read(row.id()), Set.copyOf(tx.policy().at(viewpoint).registries()));
    }
}
