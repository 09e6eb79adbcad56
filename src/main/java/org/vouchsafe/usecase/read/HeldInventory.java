package org.vouchsafe.usecase.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.inventory.Coverage;
import org.vouchsafe.domain.inventory.InventoryHeader;
import org.vouchsafe.domain.inventory.InventoryId;
import org.vouchsafe.domain.quality.InventoryQuality;

/**
 * An inventory that is held.
 *
 * @param file name of the file as it came
 * @param release the release it is attached to, as it is written; null while unplaced
 */
public record HeldInventory(InventoryId id, EvidenceId evidence, String file, @Nullable String release, InventoryHeader header,
        InventoryQuality.Complete complete, Coverage coverage, AdvisoryData advisoryData) {
    /** For which of its package types advisory data is held, and for which none: no match there means nothing. */
    public record AdvisoryData(List<String> held, List<String> missing) {
        public AdvisoryData {
            held = List.copyOf(held);
            missing = List.copyOf(missing);
        }
    }

    /** Where it belongs, in words. */
    public String place() {
        return release == null ? "not placed" : release;
    }
}
