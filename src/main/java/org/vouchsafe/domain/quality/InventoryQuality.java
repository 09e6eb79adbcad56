package org.vouchsafe.domain.quality;

import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.inventory.InventoryHeader;
import org.vouchsafe.domain.inventory.InventoryId;

/**
 * The quality of an inventory as one file held it.
 *
 * @param file name of the file as it came
 * @param release the release it is attached to, as it is written; null while unplaced
 * @param complete why it is or is not complete enough to conclude absence
 */
public record InventoryQuality(InventoryId id, EvidenceId evidence, String file, @Nullable String release, InventoryHeader header,
        Complete complete, Quality quality) {
    /**
     * Whether absence may be concluded from it, beside what else is in force at its release.
     *
     * @param because in words that complete "because"
     */
    public record Complete(boolean enough, String because) {}

    /** Whose product it describes, as far as it says so. */
    public String subject() {
        String name = header.productName() == null ? header.subject() : header.productName();
        return header.productVersion() == null ? name : name + " " + header.productVersion();
    }
}
