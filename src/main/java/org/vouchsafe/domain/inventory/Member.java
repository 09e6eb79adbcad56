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
 */
public record Member(Component component, @Nullable String ref, Location location, Scope scope, List<String> patches,
        Particulars particulars) {
    public Member {
        patches = List.copyOf(patches);
    }

    /** True when the package manager says that it runs a script at install time. */
    public boolean installScript() {
        return particulars.traits().contains(Trait.INSTALL_SCRIPT);
    }

    /** The same listing under another id of the document. */
    public Member withRef(@Nullable String other) {
        return new Member(component, other, location, scope, patches, particulars);
    }

    /** The same listing with another scope. */
    public Member withScope(Scope other) {
        return new Member(component, ref, location, other, patches, particulars);
    }

    /** The same listing, which also answers this. */
    public Member with(Element element, Stated stated) {
        return new Member(component, ref, location, scope, patches, particulars.with(element, stated));
    }

    /** The same listing of a component that was read anew. */
    public Member withComponent(Component other) {
        return new Member(other, ref, location, scope, patches, particulars);
    }
}
