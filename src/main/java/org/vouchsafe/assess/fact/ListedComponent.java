package org.vouchsafe.assess.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.inventory.Component;
import org.vouchsafe.domain.inventory.ComponentId;
import org.vouchsafe.domain.inventory.Particulars;
import org.vouchsafe.domain.inventory.Scope;
import org.vouchsafe.domain.problem.Citation;

/**
 * One listing of a component in one inventory, as far as assessment needs it.
 *
 * @param ref the document's own id for it; null where it has none
 * @param root true for the root of the inventory
 * @param direct true when the root depends on it directly
 * @param path display names from the root to the component, both included; only the component when no path is known
 * @param patches vulnerability ids its pedigree lists a patch for; {@code *} stands for a patch that names none
 */
public record ListedComponent(ComponentId id, Component component, @Nullable String ref, boolean root, boolean direct, Scope scope,
        List<String> path, List<String> patches, Particulars particulars, Citation place) {
    /** The range in which it is asked for, when that is all the inventory says of its version; null otherwise. */
    public @Nullable String onlyRange() {
        return component.version() == null && (component.purl() == null || component.purl().version() == null) ? particulars.declaredRange()
                : null;
    }

    public ListedComponent {
        path = List.copyOf(path);
        patches = List.copyOf(patches);
    }
}
