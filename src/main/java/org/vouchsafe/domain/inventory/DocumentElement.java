package org.vouchsafe.domain.inventory;

/**
 * What quality profiles ask a document to say of itself, as far as {@link InventoryHeader} has no field for it. Sources: NTIA minimum
 * elements (2021), CISA minimum elements (2026), BSI TR-03183-2 (2.1.0, section 5).
 */
public enum DocumentElement {
    /** Who wrote the document: a person or an organisation, not a tool. */
    AUTHOR,
    /** An e-mail address of the author, else a URL. */
    AUTHOR_CONTACT,
    /** Name of the tool that wrote it. */
    TOOL,
    TOOL_VERSION,
    /** Before, during or after the build: CycloneDX lifecycles, SPDX 3 {@code sbomType}. */
    GENERATION_CONTEXT,
    /** Whether the author signed it; {@link Stated.Kind#PRESENT} when a signature stands inside the document. */
    SIGNATURE,
    /** Where the file lay in what was imported; for files of package managers, of which several make one project. */
    PATH,
    /** Folders of the parts of a project that have a project file of their own, one in a line, as written; they may be patterns. */
    WORKSPACES,
    /** Other files that a list goes on in ({@link org.vouchsafe.domain.inventory.link.FileLink}). */
    OTHER_FILES,
    /** Stands there when all a requirements file asks for names one version and its hashes, whatever it goes on in. */
    EXACT_LIST,
    /** Other documents whose elements this one needs ({@link org.vouchsafe.domain.inventory.link.DocumentLink}). */
    OTHER_DOCUMENTS,
    /** Hashes of the file, by which other documents name it: an algorithm, a blank and its digits on each line. */
    DIGESTS
}
