package org.vouchsafe.store.review;

import org.vouchsafe.store.fact.FactRows;

/** The tables that hold reviews, follow-ups, gaps and commitments. */
public final class ReviewRows {
    public static final FactRows REVIEW = new FactRows("answer_review", """
            INSERT INTO answer_review (seq, evidence, question, product, verdict, reason, unclear, quality, seen)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""", """
            SELECT seq, evidence, question, product, verdict, reason, unclear, quality, seen FROM answer_review WHERE seq = ?""");
    public static final FactRows FOLLOW_UP = new FactRows("follow_up", "INSERT INTO follow_up (seq, of_request, answers) VALUES (?, ?, ?)",
            "SELECT seq, of_request, answers FROM follow_up WHERE seq = ?");
    public static final FactRows GAP = new FactRows("gap_action", """
            INSERT INTO gap_action (id, seq, evidence, question, product, what) VALUES (?, ?, ?, ?, ?, ?)""", """
            SELECT id, seq, evidence, question, product, what FROM gap_action WHERE seq = ?""");
    public static final FactRows STEP = new FactRows("gap_step", """
            INSERT INTO gap_step (seq, action, kind, owner, due, evidence, note) VALUES (?, ?, ?, ?, ?, ?, ?)""", """
            SELECT seq, action, kind, owner, due, evidence, note FROM gap_step WHERE seq = ?""");
    public static final FactRows COMMITMENT = new FactRows("commitment", """
            INSERT INTO commitment (id, seq, supplier, kind, days, since, basis) VALUES (?, ?, ?, ?, ?, ?, ?)""", """
            SELECT id, seq, supplier, kind, days, since, basis FROM commitment WHERE seq = ?""");
    public static final FactRows COMMITMENT_WITHDRAWAL = new FactRows("commitment_withdrawal", """
            INSERT INTO commitment_withdrawal (seq, commitment, reason) VALUES (?, ?, ?)""", """
            SELECT seq, commitment, reason FROM commitment_withdrawal WHERE seq = ?""");

    private ReviewRows() {}
}
