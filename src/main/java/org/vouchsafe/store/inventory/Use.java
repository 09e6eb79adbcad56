package org.vouchsafe.store.inventory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.inventory.Component;
import org.vouchsafe.domain.inventory.ComponentId;
import org.vouchsafe.domain.inventory.InventoryId;
import org.vouchsafe.domain.inventory.Scope;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.domain.register.ReleaseId;

/**
 * One listing of a component in one inventory.
 *
 * @param release where the inventory's evidence is placed at the viewpoint; null while unplaced
 * @param ref the document's own id for it; null where it has none
 * @param root true for the root of the inventory
 * @param direct true when the root depends on it directly
 * @param path display names from the root to the component, both included; only the component when no path is known; empty when none was
 *     asked for
 */
public record Use(InventoryId inventory, @Nullable ReleaseId release, ComponentId component, Component identity, @Nullable String ref,
        boolean root, boolean direct, Scope scope, List<String> path, Citation place) {
    /** Whether paths are looked up too. */
    public enum Paths {
        WITH, WITHOUT
    }

    public Use {
        path = List.copyOf(path);
    }
}
