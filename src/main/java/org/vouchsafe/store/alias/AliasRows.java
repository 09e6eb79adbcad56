package org.vouchsafe.store.alias;

import org.vouchsafe.store.fact.FactRows;

/** The tables that hold alias rules. */
public final class AliasRows {
    public static final FactRows RULE = new FactRows("claim_alias", """
            INSERT INTO claim_alias (id, seq, term, version, shown, meaning, target, type, namespace, name, reason)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", """
            SELECT id, seq, term, version, shown, meaning, target, type, namespace, name, reason FROM claim_alias WHERE seq = ?""");
    public static final FactRows WITHDRAWAL = new FactRows("claim_alias_withdrawal", """
            INSERT INTO claim_alias_withdrawal (seq, alias, reason) VALUES (?, ?, ?)""", """
            SELECT seq, alias, reason FROM claim_alias_withdrawal WHERE seq = ?""");

    private AliasRows() {}
}
