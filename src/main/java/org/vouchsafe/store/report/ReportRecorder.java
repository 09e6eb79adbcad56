package org.vouchsafe.store.report;

import java.time.LocalDate;
import java.util.HexFormat;
import org.vouchsafe.domain.publication.DispatchId;
import org.vouchsafe.domain.publication.Letterhead;
import org.vouchsafe.store.fact.FactKind;
import org.vouchsafe.store.fact.FactLog;
import org.vouchsafe.store.fact.PendingFact;
import org.vouchsafe.store.sql.Moment;

/** Records published reports. */
public final class ReportRecorder {
    private final FactLog log;

    public ReportRecorder(FactLog log) {
        this.log = log;
    }

    /** A report was published; the actor of the change published it. */
    public void published(NewReport report) {
        PendingFact fact = log.begin(FactKind.REPORT);
        fact.insert(ReportRows.REPORT, fact.seq(), report.reportId(), report.kind(), report.title(), report.scope(), report.format(), report
                .fileName(), HexFormat.of().parseHex(report.sha256().hex()), report.tlp(), report.addressee(), report.signer(),
                Moment.text(report
                        .viewpoint().asOf()),
                Moment.text(report.viewpoint().validAt()), Moment.text(report.publishedAt()), report.auditSize(),
                report.auditRoot());
        fact.insert(ReportRows.BASIS, fact.seq(), report.basis().rules(), report.basis().program(),
                StatePack.write(report.basis().states())).end();
    }

    /** That report was handed to somebody. */
    public void sent(ReportRow report, String recipient, String channel, LocalDate day, String note) {
        PendingFact fact = log.begin(FactKind.REPORT_SENT);
        fact.insert(ReportRows.DISPATCH, fact.seq(), report.recorded().seq(), recipient, channel, Moment.text(day), note).end();
    }

    /** It was not: that line was entered by mistake. */
    public void notSent(DispatchId dispatch, String reason) {
        PendingFact fact = log.begin(FactKind.REPORT_SENT_WITHDRAWAL);
        fact.insert(ReportRows.DISPATCH_WITHDRAWAL, fact.seq(), dispatch.value(), reason).end();
    }

    /** From now on reports look like this. */
    public void letterhead(Letterhead head) {
        PendingFact fact = log.begin(FactKind.LETTERHEAD);
        Letterhead.Logo logo = head.logo();
        fact.insert(ReportRows.LETTERHEAD, fact.seq(), head.organisation(), head.lines(), head.footer(), head.accent(),
                logo == null ? null : logo.mimeType(), logo == null ? null : logo.description(), logo == null ? null : logo.bytes()).end();
    }
}
