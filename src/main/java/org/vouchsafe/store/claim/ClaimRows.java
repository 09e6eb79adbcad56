package org.vouchsafe.store.claim;

import org.vouchsafe.store.fact.FactRows;

/** The tables that hold VEX documents. */
public final class ClaimRows {
    public static final FactRows DOCUMENT = new FactRows("claim_document", """
            INSERT INTO claim_document (id, seq, evidence, document_key, body) VALUES (?, ?, ?, ?, ?)""", """
            SELECT id, seq, evidence, document_key, body FROM claim_document WHERE seq = ?""");
    public static final FactRows CLAIM = new FactRows("claim", "INSERT INTO claim (id, document, body) VALUES (?, ?, ?)", """
            SELECT c.id, c.document, c.body FROM claim_document d JOIN claim c ON c.document = d.id WHERE d.seq = ? ORDER BY c.id""");

    private ClaimRows() {}
}
