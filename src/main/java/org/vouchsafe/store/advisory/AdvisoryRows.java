package org.vouchsafe.store.advisory;

import org.vouchsafe.store.fact.FactRows;

/** The table that holds advisories. */
public final class AdvisoryRows {
    public static final FactRows ADVISORY = new FactRows("advisory", """
            INSERT INTO advisory (id, seq, evidence, modified, body) VALUES (?, ?, ?, ?, ?)""", """
            SELECT id, seq, evidence, modified, body FROM advisory WHERE seq = ?""");

    private AdvisoryRows() {}
}
