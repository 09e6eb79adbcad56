package org.vouchsafe.store.report;

import org.vouchsafe.store.fact.FactRows;

/** The table that holds published reports. */
public final class ReportRows {
    public static final FactRows REPORT = new FactRows("report", """
            INSERT INTO report (seq, report_id, kind, title, scope, format, file_name, sha256, tlp, addressee, signer, as_of, valid_at,
                published_at, audit_size, audit_root)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", """
            SELECT seq, report_id, kind, title, scope, format, file_name, sha256, tlp, addressee, signer, as_of, valid_at, published_at,
                audit_size, audit_root
            FROM report WHERE seq = ?""");

    private ReportRows() {}
}
