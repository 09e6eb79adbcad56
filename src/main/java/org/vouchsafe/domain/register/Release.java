package org.vouchsafe.domain.register;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of a product; states are held per release.
 *
 * @param released the day it was released, where known
 * @param order the order the analyst gave within the product (smaller is earlier), where given
 * @param identifiers versioned identifiers (purl or CPE text) by which documents call exactly this release
 */
public record Release(ReleaseId id, ProductId product, String version, @Nullable LocalDate released, @Nullable Integer order,
        ReleaseStatus status, List<String> identifiers) {
    public Release {
        identifiers = List.copyOf(identifiers);
    }
}
