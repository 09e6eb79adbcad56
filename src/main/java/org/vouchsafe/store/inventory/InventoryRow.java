package org.vouchsafe.store.inventory;

import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Recorded;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.inventory.InventoryHeader;
import org.vouchsafe.domain.inventory.InventoryId;
import org.vouchsafe.domain.register.ReleaseId;

/**
 * An inventory without its listings.
 *
 * @param placedAt the release its evidence is attached to at the viewpoint; null while unplaced
 * @param withdrawn when its evidence was withdrawn, as of the viewpoint; null while it counts
 */
public record InventoryRow(InventoryId id, EvidenceId evidence, InventoryHeader header, Recorded recorded, @Nullable ReleaseId placedAt,
        @Nullable Recorded withdrawn) {}
