package org.vouchsafe.format.lockfile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Hash;
import org.vouchsafe.domain.inventory.Scope;
import org.vouchsafe.domain.problem.Location;

/**
 * One folder that npm fills, or a link to one.
 *
 * @param path of the folder below the project, such as {@code node_modules/a/node_modules/b}; empty for the project itself
 * @param name the package's own name, which for an alias is not the folder's
 * @param version exact; null when the lockfile gives none (a local folder, a commit)
 * @param linkTo the path it links to; null when it is no link
 * @param needed names it requires; all of them must be there
 * @param wanted names it uses when they are there: optional and peer dependencies
 */
record NpmEntry(String path, @Nullable String name, @Nullable String version, @Nullable String linkTo, List<Hash> hashes, Scope scope,
        InstallScript installScript, List<String> needed, List<String> wanted, Location location) {
    /** Whether npm runs something of the package when it is installed. */
    enum InstallScript {
        RUNS, NONE
    }

    /** The project itself. */
    boolean isProject() {
        return path.isEmpty();
    }
}
