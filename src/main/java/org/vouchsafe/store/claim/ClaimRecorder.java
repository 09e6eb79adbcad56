package org.vouchsafe.store.claim;

import org.vouchsafe.domain.claim.ClaimDocument;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.store.fact.FactLog;
import org.vouchsafe.store.sql.Session;

/** Records VEX documents. */
public final class ClaimRecorder {
    private final Session session;
    private final FactLog log;

    public ClaimRecorder(Session session, FactLog log) {
        this.session = session;
        this.log = log;
    }

    /** Records a VEX document read from this evidence, with all its statements. */
    public void add(EvidenceId evidence, ClaimDocument document) {
        throw new UnsupportedOperationException("not yet");
    }

}
