package org.vouchsafe.usecase.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.register.ProductId;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.domain.register.SupplierId;

/** Where a file belongs, as far as options and the file itself say. */
public sealed interface Place {

    /**
     * A release the register has.
     *
     * @param identifiers by which the file calls the release, with version; to be remembered
     * @param productNames by which it calls the product, without version; to be remembered
     */
    record Known(ReleaseId release, List<String> identifiers, List<String> productNames) implements Place {
        public Known {
            identifiers = List.copyOf(identifiers);
            productNames = List.copyOf(productNames);
        }
    }

    /**
     * A release the register does not have yet.
     *
     * @param supplier null: to be made under {@code supplierName}
     * @param product null: to be made under {@code productName}
     */
    record New(@Nullable SupplierId supplier, String supplierName, @Nullable ProductId product, String productName, String version,
            List<String> identifiers, List<String> productNames) implements Place {
        public New {
            identifiers = List.copyOf(identifiers);
            productNames = List.copyOf(productNames);
        }
    }

    /** Nowhere yet; the reason is for the inbox. */
    record Unplaced(String reason) implements Place {}

    /** It needs no place: advisories, registers, answers, and claims that say themselves what they speak of. */
    record NotNeeded() implements Place {}
}
