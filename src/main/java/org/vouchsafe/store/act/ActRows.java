package org.vouchsafe.store.act;

import org.vouchsafe.store.fact.FactRows;

/** The table that holds which change was undone. */
public final class ActRows {
    public static final FactRows REVERSAL = new FactRows("reversal", "INSERT INTO reversal (seq, leaf) VALUES (?, ?)",
            "SELECT seq, leaf FROM reversal WHERE seq = ?");

    private ActRows() {}
}
