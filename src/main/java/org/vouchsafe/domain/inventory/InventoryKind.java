package org.vouchsafe.domain.inventory;

import org.jspecify.annotations.Nullable;

/**
 * What sort of list an inventory is; a newer one replaces an older one only within a kind (assessment.md, step 1). The file format is no
 * part of the kind.
 *
 * @param text {@code build}, {@code source}, {@code design}, … (CycloneDX lifecycle phases), or {@code lockfile:} or {@code manifest:} and
 *     a purl type
 */
public record InventoryKind(String text) {
    private static final String LOCKFILE = "lockfile:";
    private static final String MANIFEST = "manifest:";

    /** An SBOM that states no lifecycle. */
    public static final InventoryKind BUILD = new InventoryKind("build");

    /** Made before anything was built: what is planned. */
    public static final InventoryKind DESIGN = new InventoryKind("design");

    /** The components a VEX lists because it speaks of them, and nothing else: true, and no inventory of the product. */
    public static final InventoryKind VEX = new InventoryKind("vex");

    /** A lockfile of one ecosystem, named by its purl type. */
    public static InventoryKind lockfile(String purlType) {
        return new InventoryKind(LOCKFILE + purlType);
    }

    /**
     * What a project asks for in one ecosystem, named by its purl type: {@code go.mod}, requirements that leave versions or dependencies
     * open. It fixes less than a lockfile does.
     */
    public static InventoryKind manifest(String purlType) {
        return new InventoryKind(MANIFEST + purlType);
    }

    public boolean isLockfile() {
        return text.startsWith(LOCKFILE);
    }

    public boolean isManifest() {
        return text.startsWith(MANIFEST);
    }

    /** The purl type of the only ecosystem it speaks of; null when it speaks of all that is in the product. */
    public @Nullable String ecosystem() {
        return isLockfile() || isManifest() ? text.substring(text.indexOf(':') + 1) : null;
    }
}
