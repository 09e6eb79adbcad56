package org.vouchsafe.store.questionnaire.backing;

import org.vouchsafe.store.fact.FactRows;

/** The tables that hold files behind answers, and terms. */
public final class BackingRows {
    public static final FactRows LINK = new FactRows("answer_link", """
            INSERT INTO answer_link (seq, workbook, question, product, file, linked, reason) VALUES (?, ?, ?, ?, ?, ?, ?)""", """
            SELECT seq, workbook, question, product, file, linked, reason FROM answer_link WHERE seq = ?""");
    public static final FactRows VALIDITY = new FactRows("validity", """
            INSERT INTO validity (seq, evidence, question, product, said, holds_from, holds_to, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?)""", """
            SELECT seq, evidence, question, product, said, holds_from, holds_to, reason FROM validity WHERE seq = ?""");

    private BackingRows() {}
}
