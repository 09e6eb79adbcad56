package org.vouchsafe.store.policy;

import org.vouchsafe.store.fact.FactRows;

/** The table that holds policies. */
public final class PolicyRows {
    public static final FactRows POLICY = new FactRows("policy", "INSERT INTO policy (seq, absence, claims, trusted) VALUES (?, ?, ?, ?)",
            "SELECT seq, absence, claims, trusted FROM policy WHERE seq = ?");

    /** Only where there is one, so that policies recorded before there were any keep their digests. */
    public static final FactRows FLOOR = new FactRows("policy_floor", "INSERT INTO policy_floor (seq, percent) VALUES (?, ?)",
            "SELECT seq, percent FROM policy_floor WHERE seq = ?");

    /** Only where any is approved, for the same reason. */
    public static final FactRows REGISTRIES = new FactRows("policy_registries",
            "INSERT INTO policy_registries (seq, hosts) VALUES (?, ?)", "SELECT seq, hosts FROM policy_registries WHERE seq = ?");

    private PolicyRows() {}
}
