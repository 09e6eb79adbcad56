package org.vouchsafe.store.evidence;

import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.store.fact.FactLog;
import org.vouchsafe.store.sql.Session;

/** Keeps received files and records what happens to them. */
public final class EvidenceRecorder {
    private final Session session;
    private final FactLog log;

    public EvidenceRecorder(Session session, FactLog log) {
        this.session = session;
        this.log = log;
    }

    /** Keeps the original (hashed again after writing) and records its row. The bytes are kept once however often they come. */
    public EvidenceId keep(NewEvidence evidence) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Attaches it to a release, or (null) detaches it. */
    public void place(EvidenceId id, @Nullable ReleaseId release, String reason) {
        throw new UnsupportedOperationException("not yet");
    }

    /** It no longer counts, but stays kept and listed. Withdrawing twice is one withdrawal. */
    public void withdraw(EvidenceId id, String reason) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Sets retention and legal hold anew. */
    public void retain(EvidenceId id, Retention retention, String reason) {
        throw new UnsupportedOperationException("not yet");
    }

}
