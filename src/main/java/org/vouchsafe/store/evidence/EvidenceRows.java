package org.vouchsafe.store.evidence;

import org.vouchsafe.store.fact.FactRows;

/** The tables that hold facts about evidence. */
public final class EvidenceRows {
    public static final FactRows EVIDENCE = new FactRows("evidence", """
            INSERT INTO evidence (id, seq, name, sha256, size, kind, format, received_at, received_from, channel, why, signature,
                named_supplier, unplaced_reason, problems)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", """
            SELECT id, seq, name, sha256, size, kind, format, received_at, received_from, channel, why, signature, named_supplier,
                unplaced_reason, problems
            FROM evidence WHERE seq = ?""");
    public static final FactRows PROBLEM = new FactRows("problem", """
            INSERT INTO problem (evidence, ordinal, code, severity, file, location, what, fix) VALUES (?, ?, ?, ?, ?, ?, ?, ?)""", """
            SELECT p.evidence, p.ordinal, p.code, p.severity, p.file, p.location, p.what, p.fix
            FROM evidence e JOIN problem p ON p.evidence = e.id WHERE e.seq = ? ORDER BY p.ordinal""");
    public static final FactRows PLACEMENT = new FactRows("placement", """
            INSERT INTO placement (seq, evidence, release, reason) VALUES (?, ?, ?, ?)""", """
            SELECT seq, evidence, release, reason FROM placement WHERE seq = ?""");
    public static final FactRows WITHDRAWAL = new FactRows("withdrawal", """
            INSERT INTO withdrawal (seq, evidence, reason) VALUES (?, ?, ?)""", """
            SELECT seq, evidence, reason FROM withdrawal WHERE seq = ?""");
    public static final FactRows RESTORATION = new FactRows("restoration", """
            INSERT INTO restoration (seq, evidence, reason) VALUES (?, ?, ?)""", """
            SELECT seq, evidence, reason FROM restoration WHERE seq = ?""");
    public static final FactRows RETENTION = new FactRows("retention", """
            INSERT INTO retention (seq, evidence, retention_class, keep_until, hold, reason) VALUES (?, ?, ?, ?, ?, ?)""", """
            SELECT seq, evidence, retention_class, keep_until, hold, reason FROM retention WHERE seq = ?""");

    private EvidenceRows() {}
}
