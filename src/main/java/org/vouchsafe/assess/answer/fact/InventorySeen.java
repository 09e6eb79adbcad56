package org.vouchsafe.assess.answer.fact;

import java.util.List;
import java.util.Map;
import org.vouchsafe.domain.assurance.ComponentFact;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.inventory.Coverage;
import org.vouchsafe.domain.inventory.InventoryHeader;

/**
 * An inventory in force at a release, as far as answers are held against it.
 *
 * @param drifting direct dependencies that are asked for in a range
 * @param pinned how many direct dependencies are asked for in exactly one version
 * @param scripts components that run a script at install time
 * @param hosts by registry, one component that is taken from it; empty where the file does not say
 */
public record InventorySeen(EvidenceId evidence, InventoryHeader header, Coverage coverage, List<ComponentFact> drifting, int pinned,
        List<ComponentFact> scripts, Map<String, ComponentFact> hosts) {
    public InventorySeen {
        drifting = List.copyOf(drifting);
        scripts = List.copyOf(scripts);
        hosts = Map.copyOf(hosts);
    }

    /** True for an SBOM: a list of what is in the product, not of what a package manager resolved. */
    public boolean isBillOfMaterials() {
        return header.kind().ecosystem() == null;
    }
}
