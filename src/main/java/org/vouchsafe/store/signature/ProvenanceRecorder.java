package org.vouchsafe.store.signature;

import org.vouchsafe.domain.comparison.FileComparison;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.provenance.Provenance;
import org.vouchsafe.store.fact.FactKind;
import org.vouchsafe.store.fact.FactLog;
import org.vouchsafe.store.fact.PendingFact;
import org.vouchsafe.store.sql.Session;

/** Records what provenance says and how files compare. */
public final class ProvenanceRecorder {
    private static final String NEXT = "SELECT max(id) + 1 FROM provenance";
    private final Session session;
    private final FactLog log;

    public ProvenanceRecorder(Session session, FactLog log) {
        this.session = session;
        this.log = log;
    }

    /** What a file says of how others came to be. */
    public void add(EvidenceId evidence, Provenance said) {
        long id = session.number(NEXT).orElse(1);
        PendingFact fact = log.begin(FactKind.PROVENANCE);
        fact.insert(ProvenanceRows.PROVENANCE, id, fact.seq(), evidence.value(), ProvenancePack.bytes(said)).end();
    }

    /** How the files of a source and of what was built from it differ. */
    public void compared(EvidenceId source, EvidenceId artefact, FileComparison found) {
        PendingFact fact = log.begin(FactKind.FILE_COMPARISON);
        fact.insert(ProvenanceRows.COMPARISON, fact.seq(), source.value(), artefact.value(), ProvenancePack.bytes(found)).end();
    }
}
