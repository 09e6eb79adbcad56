package org.vouchsafe.store.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.vouchsafe.domain.Recorded;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.publication.Dispatch;
import org.vouchsafe.domain.publication.DispatchId;
import org.vouchsafe.domain.publication.Letterhead;
import org.vouchsafe.domain.publication.ReportBasis;
import org.vouchsafe.store.fact.Cutoff;
import org.vouchsafe.store.sql.Moment;
import org.vouchsafe.store.sql.Row;
import org.vouchsafe.store.sql.Session;

/** Published reports, read. */
public final class ReportTable {
    private static final String ALL = """
            SELECT r.report_id, r.kind, r.title, r.scope, r.format, r.file_name, r.sha256, r.tlp, r.addressee, r.signer, r.as_of, r.valid_at,
                r.published_at, c.actor, r.audit_size, r.audit_root, r.seq, f.recorded_at
            FROM report r JOIN fact f ON f.seq = r.seq JOIN change c ON c.leaf = f.leaf WHERE r.seq <= ? ORDER BY r.seq DESC""";
    private static final String BASIS = "SELECT rules, program, states FROM report_basis WHERE seq = ?";
    private static final String SENT = """
            SELECT d.seq, r.report_id, r.title, r.format, r.sha256, d.recipient, d.channel, d.sent_on, d.note, c.actor, f.recorded_at
            FROM report_dispatch d JOIN report r ON r.seq = d.report JOIN fact f ON f.seq = d.seq JOIN change c ON c.leaf = f.leaf
            WHERE d.seq <= ?1 AND NOT EXISTS (SELECT 1 FROM report_dispatch_withdrawal w WHERE w.dispatch = d.seq AND w.seq <= ?1)
            ORDER BY d.seq DESC""";
    private static final String LETTERHEAD = """
            SELECT organisation, lines, footer, accent, logo_type, logo_words, logo FROM letterhead ORDER BY seq DESC LIMIT 1""";
    private static final String LETTERHEAD_THEN = """
            SELECT organisation, lines, footer, accent, logo_type, logo_words, logo FROM letterhead WHERE seq <= ? ORDER BY seq DESC LIMIT 1""";
    private final Session session;

    public ReportTable(Session session) {
        this.session = session;
    }

    /** What was published, newest first. */
    public List<ReportRow> all() {
        return all(Viewpoint.LATEST);
    }

    /** What had been published at a viewpoint, newest first. */
    public List<ReportRow> all(Viewpoint viewpoint) {
        return session.list(ALL, ReportTable::report, Cutoff.of(session, viewpoint));
    }

    /** What that report said; empty for one that an earlier program published. */
    public Optional<ReportBasis> basis(ReportRow report) {
        return session.first(BASIS, row -> new ReportBasis(row.text(1), row.text(2), StatePack.read(row.bytes(3))),
                report.recorded().seq());
    }

    /** To whom reports went, newest first; what was entered by mistake is left out. */
    public List<Dispatch> sent() {
        return sent(Viewpoint.LATEST);
    }

    /** The same as it stood at a viewpoint: what was found to be a mistake only later is still there. */
    public List<Dispatch> sent(Viewpoint viewpoint) {
        return session.list(SENT, ReportTable::dispatch, Cutoff.of(session, viewpoint));
    }

    /** What reports look like. */
    public Letterhead letterhead() {
        return session.first(LETTERHEAD, ReportTable::letterhead).orElse(Letterhead.NONE);
    }

    /** What reports looked like at a viewpoint. */
    public Letterhead letterhead(Viewpoint viewpoint) {
        return session.first(LETTERHEAD_THEN, ReportTable::letterhead, Cutoff.of(session, viewpoint)).orElse(Letterhead.NONE);
    }

    private static Letterhead letterhead(Row row) {
        String type = row.textOrNull(5);
        byte[] logo = row.bytesOrNull(7);
        String words = row.textOrNull(6);
        return new Letterhead(row.text(1), row.text(2), row.text(3), row.text(4),
                type == null || logo == null ? null : new Letterhead.Logo(type, words == null ? "" : words, logo));
    }

    private static Dispatch dispatch(Row row) {
        LocalDate day = Moment.dateOf(row.text(8));
        Recorded recorded = row.recorded(1, 11);
        return new Dispatch(new DispatchId(row.number(1)), row.text(2), row.text(3), row.text(4), Sha256.ofDigest(row.bytes(5)),
                row.text(6),
                row.text(7), day == null ? LocalDate.ofInstant(recorded.at(), ZoneOffset.UTC) : day, row.text(9), row.text(10), recorded);
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
