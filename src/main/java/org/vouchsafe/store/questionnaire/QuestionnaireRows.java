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

    public static final FactRows SCOPE = new FactRows("questionnaire_scope", """
            INSERT INTO questionnaire_scope (seq, form, language, products, releases, advisories, remarks, positions, workbook)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""", """
            SELECT seq, form, language, products, releases, advisories, remarks, positions, workbook
            FROM questionnaire_scope WHERE seq = ?""");
    public static final FactRows WORDING = new FactRows("questionnaire_wording", """
            INSERT INTO questionnaire_wording (seq, digest, body) VALUES (?, ?, ?)""", """
            SELECT seq, digest, body FROM questionnaire_wording WHERE seq = ?""");
    public static final FactRows WITHDRAWAL = new FactRows("questionnaire_withdrawal", """
            INSERT INTO questionnaire_withdrawal (seq, request_id, reason) VALUES (?, ?, ?)""", """
            SELECT seq, request_id, reason FROM questionnaire_withdrawal WHERE seq = ?""");
    public static final FactRows OWN = new FactRows("own_template", """
            INSERT INTO own_template (id, seq, template_id, version, language, digest) VALUES (?, ?, ?, ?, ?, ?)""", """
            SELECT id, seq, template_id, version, language, digest FROM own_template WHERE seq = ?""");
    public static final FactRows OWN_WITHDRAWAL = new FactRows("own_template_withdrawal", """
            INSERT INTO own_template_withdrawal (seq, template, reason) VALUES (?, ?, ?)""", """
            SELECT seq, template, reason FROM own_template_withdrawal WHERE seq = ?""");

    private QuestionnaireRows() {}
}
