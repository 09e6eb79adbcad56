package org.vouchsafe.domain.inventory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.problem.Location;

/**
 * One listing of a component in one inventory.
 *
 * @param ref the document's own id for it (bom-ref, SPDXID, lockfile path); null where it has none
 * @param location where it stands
 * @param patches ids of vulnerabilities its pedigree lists a patch for; contains {@code *} when there is a patch that names none
 * @param installScript true when the package manager says that it runs a script at install time
 */
public record Member(Component component, @Nullable String ref, Location location, Scope scope, List<String> patches,
        boolean installScript) {
    public Member {
        patches = List.copyOf(patches);
    }
}
