package org.vouchsafe.assess.answer.fact;

import java.util.List;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.domain.register.ReleaseStatus;

/**
 * A release and what is held of it.
 *
 * @param place {@code Northwind / Portal 2.0}
 * @param provenance statements that speak of it, or of a file placed at it
 */
public record ReleaseFact(Release release, String place, List<FileSeen> files, List<InventorySeen> inventories, List<FileSeen> provenance) {
    public ReleaseFact {
        files = List.copyOf(files);
        inventories = List.copyOf(inventories);
        provenance = List.copyOf(provenance);
    }

    /** True when it is relied upon. */
    public boolean isInUse() {
        return release.status() == ReleaseStatus.IN_USE;
    }

    /** True when an SBOM of it is held. */
    public boolean hasBillOfMaterials() {
        return inventories.stream().anyMatch(InventorySeen::isBillOfMaterials);
    }
}
