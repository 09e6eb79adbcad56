package org.vouchsafe.store.signature;

import org.vouchsafe.store.fact.FactRows;

/** The tables that hold facts about keys and signatures. */
public final class SignatureRows {
    public static final FactRows KEY = new FactRows("trusted_key", """
            INSERT INTO trusted_key (id, seq, kind, supplier, author, name, fingerprint, material, identity, issuer, reason)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", """
            SELECT id, seq, kind, supplier, author, name, fingerprint, material, identity, issuer, reason
            FROM trusted_key WHERE seq = ?""");
    public static final FactRows DISTRUST = new FactRows("key_distrust", """
            INSERT INTO key_distrust (seq, trusted_key, since, reason) VALUES (?, ?, ?, ?)""", """
            SELECT seq, trusted_key, since, reason FROM key_distrust WHERE seq = ?""");
    public static final FactRows CARRIER = new FactRows("signature_carrier", """
            INSERT INTO signature_carrier (evidence, seq, method, embedded) VALUES (?, ?, ?, ?)""", """
            SELECT evidence, seq, method, embedded FROM signature_carrier WHERE seq = ?""");
    public static final FactRows HINT = new FactRows("signature_hint", """
            INSERT INTO signature_hint (evidence, ordinal, name, digest) VALUES (?, ?, ?, ?)""", """
            SELECT h.evidence, h.ordinal, h.name, h.digest
            FROM signature_carrier c JOIN signature_hint h ON h.evidence = c.evidence WHERE c.seq = ? ORDER BY h.ordinal""");
    public static final FactRows VERDICT = new FactRows("signature_verdict", """
            INSERT INTO signature_verdict (seq, evidence, verdict, body) VALUES (?, ?, ?, ?)""", """
            SELECT seq, evidence, verdict, body FROM signature_verdict WHERE seq = ?""");
    public static final FactRows REVERSAL = new FactRows("key_reversal", "INSERT INTO key_reversal (seq, reversed) VALUES (?, ?)",
            "SELECT seq, reversed FROM key_reversal WHERE seq = ?");

    private SignatureRows() {}
}
