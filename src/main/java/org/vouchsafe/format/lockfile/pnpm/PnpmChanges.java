package org.vouchsafe.format.lockfile.pnpm;

import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.inventory.Trait;
import org.vouchsafe.format.lockfile.list.Listed;
import org.vouchsafe.input.tree.JsonObject;

/** Reads what the project changes against the wish of its dependencies: {@code overrides} and {@code patchedDependencies}. */
final class PnpmChanges {
    private final PnpmPackages packages;

    PnpmChanges(PnpmPackages packages) {
        this.packages = packages;
    }

    void read(JsonObject lockfile) {
        JsonObject overrides = lockfile.object("overrides");
        if (overrides != null) {
            overrides.fields().keySet().forEach(key -> override(key, PnpmPackages.text(overrides, key)));
        }
        JsonObject patched = lockfile.object("patchedDependencies");
        if (patched != null) {
            patched.fields().keySet().forEach(this::patch);
        }
    }

    /** One that holds only for some dependants or versions is seen only where the version it forces is the one listed. */
    private void override(String key, @Nullable String value) {
        String target = key.substring(key.lastIndexOf('>') + 1);
        int at = target.indexOf('@', 1);
        String name = at < 0 ? target : target.substring(0, at);
        boolean everywhere = at < 0 && key.indexOf('>') < 0;
        mark(name, everywhere ? null : value, Trait.OVERRIDDEN);
    }

    private void patch(String key) {
        int at = key.indexOf('@', 1);
        mark(at < 0 ? key : key.substring(0, at), at < 0 ? null : key.substring(at + 1), Trait.PATCHED);
    }

    private void mark(String name, @Nullable String version, Trait trait) {
        for (int number = 1; number <= packages.list().size(); number++) {
            Listed entry = packages.list().entry(number);
            if (entry.name().equals(name) && (version == null || version.equals(entry.version()))) {
                entry.trait(trait);
            }
        }
    }
}
