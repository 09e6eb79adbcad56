package org.vouchsafe.store.report;

import java.util.List;
import org.vouchsafe.store.sql.Session;

/** Published reports, read. */
public final class ReportTable {
    private final Session session;

    public ReportTable(Session session) {
        this.session = session;
    }

    /** What was published, newest first. */
    public List<ReportRow> all() {
        throw new UnsupportedOperationException("not yet");
    }

}
