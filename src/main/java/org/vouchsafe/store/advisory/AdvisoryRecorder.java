package org.vouchsafe.store.advisory;

import org.vouchsafe.domain.advisory.AdvisoryRecord;
import org.vouchsafe.domain.advisory.AdvisoryRecordId;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.store.fact.FactLog;
import org.vouchsafe.store.sql.Session;

/** Records advisory documents. */
public final class AdvisoryRecorder {
    private final Session session;
    private final FactLog log;

    public AdvisoryRecorder(Session session, FactLog log) {
        this.session = session;
        this.log = log;
    }

    /** Records one advisory document read from this evidence. */
    public AdvisoryRecordId add(EvidenceId evidence, AdvisoryRecord advisory) {
        throw new UnsupportedOperationException("not yet");
    }

}
