package org.vouchsafe.store.decision;

import org.vouchsafe.store.fact.FactRows;

/** The tables that hold decisions. */
public final class DecisionRows {
    public static final FactRows DECISION = new FactRows("decision", """
            INSERT INTO decision (id, seq, release, advisory, state, reason, justification, evidence, expires)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""", """
            SELECT id, seq, release, advisory, state, reason, justification, evidence, expires FROM decision WHERE seq = ?""");
    public static final FactRows WITHDRAWAL = new FactRows("decision_withdrawal", """
            INSERT INTO decision_withdrawal (seq, decision, reason) VALUES (?, ?, ?)""", """
            SELECT seq, decision, reason FROM decision_withdrawal WHERE seq = ?""");

    private DecisionRows() {}
}
