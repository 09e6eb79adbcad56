package org.vouchsafe.store.policy;

import org.vouchsafe.store.fact.FactRows;

/** The table that holds policies. */
public final class PolicyRows {
    public static final FactRows POLICY = new FactRows("policy", "INSERT INTO policy (seq, absence, claims, trusted) VALUES (?, ?, ?, ?)",
            "SELECT seq, absence, claims, trusted FROM policy WHERE seq = ?");

    private PolicyRows() {}
}
