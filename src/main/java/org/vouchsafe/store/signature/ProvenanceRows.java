package org.vouchsafe.store.signature;

import org.vouchsafe.store.fact.FactRows;

/** The tables that hold what provenance says and how files compare. */
public final class ProvenanceRows {
    public static final FactRows PROVENANCE = new FactRows("provenance", """
            INSERT INTO provenance (id, seq, evidence, body) VALUES (?, ?, ?, ?)""", """
            SELECT id, seq, evidence, body FROM provenance WHERE seq = ?""");
    public static final FactRows COMPARISON = new FactRows("file_comparison", """
            INSERT INTO file_comparison (seq, source, artefact, body) VALUES (?, ?, ?, ?)""", """
            SELECT seq, source, artefact, body FROM file_comparison WHERE seq = ?""");

    private ProvenanceRows() {}
}
