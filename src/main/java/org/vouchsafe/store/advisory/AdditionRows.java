package org.vouchsafe.store.advisory;

import org.vouchsafe.store.fact.FactRows;

/** The tables that hold what analysts added to advisories. */
public final class AdditionRows {
    public static final FactRows ADDITION = new FactRows("advisory_addition", """
            INSERT INTO advisory_addition (id, seq, advisory, kind, starts, ends, chosen, source) VALUES (?, ?, ?, ?, ?, ?, ?, ?)""", """
            SELECT id, seq, advisory, kind, starts, ends, chosen, source FROM advisory_addition WHERE seq = ?""");
    /** Only for what is tracked, so that additions recorded before keep their digests. */
    public static final FactRows SCOPE = new FactRows("advisory_scope", """
            INSERT INTO advisory_scope (seq, supplier, product, release) VALUES (?, ?, ?, ?)""", """
            SELECT seq, supplier, product, release FROM advisory_scope WHERE seq = ?""");
    /** Only for hashes, likewise. */
    public static final FactRows HASH = new FactRows("advisory_hash", """
            INSERT INTO advisory_hash (seq, algorithm, hex) VALUES (?, ?, ?)""", """
            SELECT seq, algorithm, hex FROM advisory_hash WHERE seq = ?""");
    public static final FactRows WITHDRAWAL = new FactRows("advisory_addition_withdrawal", """
            INSERT INTO advisory_addition_withdrawal (seq, addition, reason) VALUES (?, ?, ?)""", """
            SELECT seq, addition, reason FROM advisory_addition_withdrawal WHERE seq = ?""");

    private AdditionRows() {}
}
