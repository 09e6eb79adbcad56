package org.vouchsafe.domain.inventory;

/**
 * What quality profiles ask a document to say of each component, as far as {@link Component} has no field for it or the document says that
 * it is not known. Sources: NTIA minimum elements (2021), CISA minimum elements (2026), BSI TR-03183-2 (2.1.0, section 5).
 */
public enum Element {
    /** Who supplies it: CycloneDX {@code supplier}, SPDX {@code PackageSupplier}. */
    SUPPLIER,
    /** Who made it: CycloneDX {@code manufacturer}, {@code authors}, {@code author} or {@code publisher}; SPDX {@code PackageOriginator}. */
    PRODUCER,
    /** How its producer can be reached: an e-mail address, else a URL. */
    PRODUCER_CONTACT,
    /** Only when the document says that the version is not known or withheld. */
    VERSION,
    /** Only when the document says that there is no identifier, or that it is withheld. */
    IDENTIFIER,
    /** Only when the document says that there is no hash, or that it is withheld. */
    HASH,
    /** Only when the document says that what it depends on is not known or withheld, or where others are said nothing of: that it is nothing. */
    DEPENDENCIES,
    /** The licence its author declares. */
    LICENCE_DECLARED,
    /** The licence that whoever wrote the document concluded. */
    LICENCE_CONCLUDED,
    /** From where it can be had. */
    DOWNLOAD,
    FILE_NAME,
    /** SHA-512 of the component as it is deployed. */
    DEPLOYABLE_HASH,
    /** Whether it can be executed (BSI). */
    EXECUTABLE,
    /** Whether it is an archive (BSI). */
    ARCHIVE,
    /** Whether an archive keeps its structure, so that its parts can be told apart (BSI). */
    STRUCTURED,
    /** Where its source code lies. */
    SOURCE_CODE
}
