package org.vouchsafe.domain.comparison;

import java.util.List;
import org.vouchsafe.domain.evidence.EvidenceId;

/**
 * One of the two sides.
 *
 * @param name the release, or the evidence number with its file
 * @param inventories what was compared
 */
public record Side(String name, List<Inventory> inventories) {
    public Side {
        inventories = List.copyOf(inventories);
    }

    /**
     * An inventory of a side.
     *
     * @param components how many it lists, without its root
     * @param complete whether absence may be concluded from it
     * @param because why, in words that complete "because"
     */
    public record Inventory(EvidenceId evidence, String file, String format, int components, boolean complete, String because) {}

    /** True when absence may be concluded from each of them. */
    public boolean complete() {
        return !inventories.isEmpty() && inventories.stream().allMatch(Inventory::complete);
    }
}
