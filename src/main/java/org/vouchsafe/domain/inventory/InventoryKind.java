package org.vouchsafe.domain.inventory;

/**
 * What sort of list an inventory is; a newer one replaces an older one only within a kind (assessment.md, step 1). The file format is no
 * part of the kind.
 *
 * @param text {@code build}, {@code source}, {@code design}, … (CycloneDX lifecycle phases) or {@code lockfile:} and a purl type
 */
public record InventoryKind(String text) {
    /** An SBOM that states no lifecycle. */
    public static final InventoryKind BUILD = new InventoryKind("build");

    /** The components a VEX lists because it speaks of them, and nothing else: true, and no inventory of the product. */
    public static final InventoryKind VEX = new InventoryKind("vex");

    /** A lockfile of one ecosystem, named by its purl type. */
    public static InventoryKind lockfile(String purlType) {
        return new InventoryKind("lockfile:" + purlType);
    }

    public boolean isLockfile() {
        return text.startsWith("lockfile:");
    }
}
