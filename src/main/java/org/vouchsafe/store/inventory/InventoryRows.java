package org.vouchsafe.store.inventory;

import org.vouchsafe.store.fact.FactRows;

/** The tables that hold inventories. The digest of the component set stands for its listings and edges. */
public final class InventoryRows {
    public static final FactRows INVENTORY = new FactRows("inventory", """
            INSERT INTO inventory (id, seq, evidence, set_id, serial, header) VALUES (?, ?, ?, ?, ?, ?)""", """
            SELECT id, seq, evidence, set_id, serial, header FROM inventory WHERE seq = ?""");

    /** No insert: sets are shared, and written before the fact. */
    public static final FactRows SET = new FactRows("component_set", "", """
            SELECT s.id, s.digest, s.listings, s.root FROM inventory i JOIN component_set s ON s.id = i.set_id WHERE i.seq = ?""");

    private InventoryRows() {}
}
