package org.vouchsafe.store.report;

import org.vouchsafe.store.fact.FactRows;

/** The tables that hold published reports, what they said, to whom they went, and what they look like. */
public final class ReportRows {
    public static final FactRows REPORT = new FactRows("report", """
            INSERT INTO report (seq, report_id, kind, title, scope, format, file_name, sha256, tlp, addressee, signer, as_of, valid_at,
                published_at, audit_size, audit_root)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", """
            SELECT seq, report_id, kind, title, scope, format, file_name, sha256, tlp, addressee, signer, as_of, valid_at, published_at,
                audit_size, audit_root
            FROM report WHERE seq = ?""");
    /** Reports of earlier programs have no such row. */
    public static final FactRows BASIS = new FactRows("report_basis", """
            INSERT INTO report_basis (seq, rules, program, states) VALUES (?, ?, ?, ?)""", """
            SELECT seq, rules, program, states FROM report_basis WHERE seq = ?""");
    public static final FactRows DISPATCH = new FactRows("report_dispatch", """
            INSERT INTO report_dispatch (seq, report, recipient, channel, sent_on, note) VALUES (?, ?, ?, ?, ?, ?)""", """
            SELECT seq, report, recipient, channel, sent_on, note FROM report_dispatch WHERE seq = ?""");
    public static final FactRows DISPATCH_WITHDRAWAL = new FactRows("report_dispatch_withdrawal", """
            INSERT INTO report_dispatch_withdrawal (seq, dispatch, reason) VALUES (?, ?, ?)""", """
            SELECT seq, dispatch, reason FROM report_dispatch_withdrawal WHERE seq = ?""");
    public static final FactRows LETTERHEAD = new FactRows("letterhead", """
            INSERT INTO letterhead (seq, organisation, lines, footer, accent, logo_type, logo_words, logo)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""", """
            SELECT seq, organisation, lines, footer, accent, logo_type, logo_words, logo FROM letterhead WHERE seq = ?""");

    private ReportRows() {}
}
