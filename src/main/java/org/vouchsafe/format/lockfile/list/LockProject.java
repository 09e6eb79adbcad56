package org.vouchsafe.format.lockfile.list;

import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Purl;
import org.vouchsafe.domain.inventory.InventoryKind;
import org.vouchsafe.domain.problem.Location;

/**
 * What a lockfile belongs to.
 *
 * @param format as shown, without version
 * @param formatVersion as written; {@code ?} where the file does not say
 * @param name of the project; null where the file does not say
 * @param path of the file, which stands for a project without a name
 */
public record LockProject(String format, String formatVersion, InventoryKind kind, @Nullable String name, @Nullable String version,
        @Nullable Purl purl, String path, Location location) {
    /** A project of which the file says nothing. */
    public static LockProject unnamed(String format, String formatVersion, InventoryKind kind, String path) {
        return new LockProject(format, formatVersion, kind, null, null, null, path, Location.WHOLE_FILE);
    }
}
