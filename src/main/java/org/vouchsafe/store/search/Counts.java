package org.vouchsafe.store.search;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A workspace in figures, withdrawn evidence included.
 *
 * @param components interned components; from an earlier viewpoint those of the inventories there were
 * @param advisoryData newest modification time over the advisories held; null when none is held
 */
public record Counts(long suppliers, long products, long releases, long evidence, long inventories, long components, long claims,
        long advisories, long decisions, @Nullable Instant advisoryData) {}
