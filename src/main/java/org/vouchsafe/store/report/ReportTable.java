package org.vouchsafe.store.report;

import java.time.Instant;
import java.util.List;
import org.vouchsafe.domain.Recorded;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.store.sql.Row;
import org.vouchsafe.store.sql.Session;

/** Published reports, read. */
public final class ReportTable {
    private static final String ALL = """
            SELECT r.report_id, r.kind, r.title, r.scope, r.format, r.file_name, r.sha256, r.tlp, r.addressee, r.signer, r.as_of, r.valid_at,
                r.published_at, c.actor, r.audit_size, r.audit_root, r.seq, f.recorded_at
            FROM report r JOIN fact f ON f.seq = r.seq JOIN change c ON c.leaf = f.leaf ORDER BY r.seq DESC""";
    private final Session session;

    public ReportTable(Session session) {
        this.session = session;
    }

    /** What was published, newest first. */
    public List<ReportRow> all() {
        return session.list(ALL, ReportTable::report);
    }

    private static ReportRow report(Row row) {
        Recorded recorded = row.recorded(17, 18);
        Instant published = row.instantOrNull(13);
        return new ReportRow(row.text(1), row.text(2), row.text(3), row.text(4), row.text(5), row.text(6), Sha256.ofDigest(row.bytes(7)),
                row.text(
                        8),
                row.textOrNull(9), row.textOrNull(10), new Viewpoint(row.instantOrNull(11), row.instantOrNull(12)), published == null
                        ? recorded.at()
                        : published,
                row.text(14), row.number(15), row.text(16), recorded);
    }
}
