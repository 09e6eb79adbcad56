package org.vouchsafe.store.disposal;

import org.vouchsafe.store.fact.FactRows;

/** The tables that hold facts about disposal. */
public final class DisposalRows {
    public static final FactRows REQUEST = new FactRows("disposal_request",
            "INSERT INTO disposal_request (seq, evidence, reason) VALUES (?, ?, ?)",
            "SELECT seq, evidence, reason FROM disposal_request WHERE seq = ?");
    public static final FactRows WITHDRAWAL = new FactRows("disposal_request_withdrawal",
            "INSERT INTO disposal_request_withdrawal (seq, request, reason) VALUES (?, ?, ?)",
            "SELECT seq, request, reason FROM disposal_request_withdrawal WHERE seq = ?");
    public static final FactRows DISPOSAL = new FactRows("disposal",
            "INSERT INTO disposal (seq, evidence, request, name, sha256, size, reason) VALUES (?, ?, ?, ?, ?, ?, ?)",
            "SELECT seq, evidence, request, name, sha256, size, reason FROM disposal WHERE seq = ?");

    private DisposalRows() {}
}
