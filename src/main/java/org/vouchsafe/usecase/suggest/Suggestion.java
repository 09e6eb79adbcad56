package org.vouchsafe.usecase.suggest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.evidence.EvidenceId;

/**
 * Where a file might belong. Only a person can say that it does.
 *
 * @param product null when nothing says which
 * @param release null when nothing says which
 * @param reasons why, each a sentence, the strongest first; never empty
 * @param supplierAlias a name the file gives its supplier that differs little from the known one; accepting keeps it as another name
 * @param productAlias the same for the product
 */
public record Suggestion(EvidenceId evidence, String supplier, @Nullable String product, @Nullable String release, Fit fit,
        List<String> reasons, @Nullable String supplierAlias, @Nullable String productAlias) {
    /** How much of the place the register has. */
    public enum Fit {
        /** The release is in the register. */
        KNOWN_RELEASE,
        /** The product is; accepting adds the release. */
        NEW_RELEASE,
        /** The supplier is; accepting adds product and release. */
        NEW_PRODUCT,
        /** Nothing says which release it is about, so a person must. */
        INCOMPLETE
    }

    public Suggestion {
        reasons = List.copyOf(reasons);
    }

    /** {@code Northwind Systems / Portal 2.0}. */
    public String place() {
        return supplier + (product == null ? "" : " / " + product) + (release == null ? "" : " " + release);
    }

    /** What accepting does besides placing the file, in sentences; empty when nothing. */
    public String besides() {
        StringBuilder text = new StringBuilder(switch (fit) {
            case KNOWN_RELEASE, INCOMPLETE -> "";
            case NEW_RELEASE -> "The release is new and is added to the register. ";
            case NEW_PRODUCT -> "Product and release are new and are added to the register. ";
        });
        if (supplierAlias != null) {
            text.append('\'').append(supplierAlias).append("' is kept as another name of ").append(supplier).append(". ");
        }
        if (productAlias != null) {
            text.append('\'').append(productAlias).append("' is kept as another name of ").append(product).append(". ");
        }
        return text.toString().strip();
    }
}
