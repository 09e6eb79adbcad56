package org.vouchsafe.store.report;

import java.util.HexFormat;
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
                report.auditRoot()).end();
    }
}
