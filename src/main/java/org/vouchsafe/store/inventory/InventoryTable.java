package org.vouchsafe.store.inventory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.inventory.ComponentId;
import org.vouchsafe.domain.inventory.InventoryDraft;
import org.vouchsafe.domain.inventory.InventoryId;
import org.vouchsafe.store.inventory.Use.Paths;
import org.vouchsafe.store.sql.Session;

/** Inventories, read. */
public final class InventoryTable {
    private final Session session;

    public InventoryTable(Session session) {
        this.session = session;
    }

    /** All inventories recorded by the viewpoint, in order of recording; withdrawal and placement as of the viewpoint. */
    public List<InventoryRow> all(Viewpoint viewpoint) {
        throw new UnsupportedOperationException("not yet");
    }

    /** One inventory as it was read, with all listings and edges. */
    public InventoryDraft read(InventoryId id) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Ids of its components in the order of its listings (the same component may be listed more than once). */
    public List<ComponentId> components(InventoryId id) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Every listing of these components in inventories visible from the viewpoint, withdrawn evidence left out; ordered by inventory. */
    public List<Use> uses(Collection<ComponentId> components, Viewpoint viewpoint, Paths paths) {
        throw new UnsupportedOperationException("not yet");
    }

    /** What a ref of a BOM names, in the newest inventory with that serial number (and, when given, that version) visible from the viewpoint. */
    public Optional<ComponentId> byRef(String serialNumber, @org.jspecify.annotations.Nullable Integer version, String ref,
            Viewpoint viewpoint) {
        throw new UnsupportedOperationException("not yet");
    }

}
