package org.vouchsafe.store.questionnaire;

import org.vouchsafe.store.fact.FactRows;

/** The tables that hold questionnaires. */
public final class QuestionnaireRows {
    public static final FactRows REQUEST = new FactRows("questionnaire_request", """
            INSERT INTO questionnaire_request (seq, request_id, template_id, template_version, template_digest, supplier, products, due)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""", """
            SELECT seq, request_id, template_id, template_version, template_digest, supplier, products, due
            FROM questionnaire_request WHERE seq = ?""");
    public static final FactRows SHEET = new FactRows("answer_sheet", """
            INSERT INTO answer_sheet (seq, evidence, request_id, body) VALUES (?, ?, ?, ?)""", """
            SELECT seq, evidence, request_id, body FROM answer_sheet WHERE seq = ?""");

    private QuestionnaireRows() {}
}
