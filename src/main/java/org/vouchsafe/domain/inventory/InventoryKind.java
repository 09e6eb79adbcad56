package org.vouchsafe.domain.inventory;

/**
 * What sort of list an inventory is; a newer one replaces an older one only within a kind (assessment.md, step 1). The file format is no
 * part of the kind.
 *
 * @param text {@code build}, {@code source}, {@code design}, … (CycloneDX lifecycle phases) or {@code lockfile:} or
 *     {@code declared:} and a purl type
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

    /** What a project file of one ecosystem asks for, without saying what was installed. */
    public static InventoryKind declared(String purlType) {
        return new InventoryKind("declared:" + purlType);
    }

    /** True for what is asked for only: it lists ranges, no versions. */
    public boolean isDeclared() {
        return text.startsWith("declared:");
    }

    /** The purl type of a lockfile's or project file's ecosystem; empty for other kinds. */
    public String ecosystem() {
        return isLockfile() || isDeclared() ? text.substring(text.indexOf(':') + 1) : "";
    }

    public boolean isLockfile() {
        return text.startsWith("lockfile:");
    }
}
