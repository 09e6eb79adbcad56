package org.vouchsafe.store.report;

import org.vouchsafe.store.fact.FactLog;
import org.vouchsafe.store.sql.Session;

/** Records published reports. */
public final class ReportRecorder {
    private final Session session;
    private final FactLog log;

    public ReportRecorder(Session session, FactLog log) {
        this.session = session;
        this.log = log;
    }

    /** A report was published; the actor of the change published it. */
    public void published(NewReport report) {
        throw new UnsupportedOperationException("not yet");
    }

}
