package org.vouchsafe.domain.inventory;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Purl;

/**
 * What an inventory says about itself.
 *
 * @param format such as {@code CycloneDX JSON}
 * @param specVersion such as {@code 1.6}
 * @param subject identity of the root without its version; for a lockfile the project name, else its path
 * @param documentTime when the document says it was made
 * @param serialNumber CycloneDX serial number (the UUID, lower case, without {@code urn:uuid:}) or SPDX document namespace
 * @param documentVersion BOM version within one serial number
 * @param supplierName the root's supplier, else the document's
 * @param productName the root's name
 * @param productVersion the root's version
 * @param productPurl the root's purl
 * @param elements what it says of itself for quality profiles; what is missing here and in the other fields is missing in the document
 */
public record InventoryHeader(String format, String specVersion, InventoryKind kind, String subject, @Nullable Instant documentTime,
        @Nullable String serialNumber, @Nullable Integer documentVersion, @Nullable String supplierName, @Nullable String productName,
        @Nullable String productVersion, @Nullable Purl productPurl, Completeness completeness, Map<DocumentElement, Stated> elements) {
    public InventoryHeader {
        elements = elements.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(elements));
    }

    /** The same, declaring otherwise how complete it is. */
    public InventoryHeader declaring(DeclaredCompleteness other) {
        return new InventoryHeader(format, specVersion, kind, subject, documentTime, serialNumber, documentVersion, supplierName,
                productName,
                productVersion, productPurl, completeness.declaring(other), elements);
    }

    /** The same, its members being packages of these distributions. */
    public InventoryHeader from(Set<String> distributions) {
        var from = new Completeness(completeness.declared(), completeness.unreachable(), completeness.withoutEntry(),
                completeness.members(),
                completeness.purlTypes(), distributions);
        return new InventoryHeader(format, specVersion, kind, subject, documentTime, serialNumber, documentVersion, supplierName,
                productName,
                productVersion, productPurl, from, elements);
    }
}
