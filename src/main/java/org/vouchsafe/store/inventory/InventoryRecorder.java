package org.vouchsafe.store.inventory;

import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.inventory.InventoryDraft;
import org.vouchsafe.domain.inventory.InventoryId;
import org.vouchsafe.store.fact.FactLog;
import org.vouchsafe.store.sql.Session;

/** Records inventories. */
public final class InventoryRecorder {
    private final Session session;
    private final FactLog log;

    public InventoryRecorder(Session session, FactLog log) {
        this.session = session;
        this.log = log;
    }

    /** Records one inventory read from this evidence: interns its components, keeps listings and edges. */
    public InventoryId add(EvidenceId evidence, InventoryDraft draft) {
        throw new UnsupportedOperationException("not yet");
    }

}
