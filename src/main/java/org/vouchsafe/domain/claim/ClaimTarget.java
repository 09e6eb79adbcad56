package org.vouchsafe.domain.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a claim speaks of. */
public sealed interface ClaimTarget {
    /**
     * A product, or components of it.
     *
     * @param components empty: the whole product; else only these parts of it
     */
    record OfProduct(Identification product, List<Identification> components) implements ClaimTarget {
        public OfProduct {
            components = List.copyOf(components);
        }
    }

    /**
     * An element of a BOM (CycloneDX affects[].ref, BOM-Link {@code urn:cdx:serial/version#ref}). Speaks of that BOM's release: of all of
     * it if the element is the root.
     *
     * @param serialNumber serial number (the UUID, without {@code urn:uuid:}) of the BOM meant; null for the BOM that holds the claim
     * @param documentVersion BOM version meant; null for any
     * @param ref bom-ref within that BOM; null for the BOM as a whole
     * @param component what the ref names, when the claim's own document lists it; null when it lies in another document
     * @param root true when the ref is known to be the root of its BOM
     */
    record OfBom(@Nullable String serialNumber, @Nullable Integer documentVersion, @Nullable String ref, @Nullable Identification component,
            boolean root) implements ClaimTarget {}
}
