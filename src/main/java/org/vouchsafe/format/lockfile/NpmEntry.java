package org.vouchsafe.format.lockfile;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Hash;
import org.vouchsafe.domain.inventory.Scope;
import org.vouchsafe.domain.inventory.Trait;
import org.vouchsafe.domain.problem.Location;

/**
 * One folder that npm fills, or a link to one.
 *
 * @param path of the folder below the project, such as {@code node_modules/a/node_modules/b}; empty for the project itself
 * @param name the package's own name, which for an alias is not the folder's
 * @param version exact; null when the lockfile gives none (a local folder, a commit)
 * @param linkTo the path it links to; null when it is no link
 * @param needed names it requires, with the range it asks for; all of them must be there
 * @param wanted names it uses when they are there, with their ranges: optional and peer dependencies
 * @param resolved from where npm took it, as written; null where the lockfile does not say
 * @param traits what else is known of how it comes in
 */
record NpmEntry(String path, @Nullable String name, @Nullable String version, @Nullable String linkTo, List<Hash> hashes, Scope scope,
        Map<String, String> needed, Map<String, String> wanted, @Nullable String resolved, Set<Trait> traits, Location location) {
    /** The project itself. */
    boolean isProject() {
        return path.isEmpty();
    }
}
