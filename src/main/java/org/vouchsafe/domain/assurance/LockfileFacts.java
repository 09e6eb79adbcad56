package org.vouchsafe.domain.assurance;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.inventory.InventoryHeader;

/**
 * What one lockfile or project file says of how its components come in.
 *
 * @param components number of components, without the project itself
 * @param facts the components of which each fact is true; kinds that are true of none are left out
 * @param registries the registries it names, the one with most components first
 * @param silent what the file does not say, each as a sentence: what is not listed above is then unknown, not absent
 */
public record LockfileFacts(EvidenceId evidence, InventoryHeader header, int components, Map<FactKind, List<ComponentFact>> facts,
        List<RegistryHost> registries, List<String> silent) {
    public LockfileFacts {
        var copied = new EnumMap<FactKind, List<ComponentFact>>(FactKind.class);
        facts.forEach((kind, all) -> copied.put(kind, List.copyOf(all)));
        facts = Collections.unmodifiableMap(copied);
        registries = List.copyOf(registries);
        silent = List.copyOf(silent);
    }
}
