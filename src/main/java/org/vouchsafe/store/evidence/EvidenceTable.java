package org.vouchsafe.store.evidence;

import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.domain.register.SupplierId;
import org.vouchsafe.store.sql.Session;

/** The register of received files, read. */
public final class EvidenceTable {
    private final Session session;

    public EvidenceTable(Session session) {
        this.session = session;
    }

    /** All evidence recorded by the viewpoint, in order of its number; placement and withdrawal as of the viewpoint. */
    public List<Evidence> all(Viewpoint viewpoint) {
        throw new UnsupportedOperationException("not yet");
    }

    /** One piece of evidence; empty when there is none or it is not yet visible. */
    public Optional<Evidence> find(EvidenceId id, Viewpoint viewpoint) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Evidence with exactly these bytes, newest first; a withdrawn one is among them. */
    public List<Evidence> withBytes(Sha256 sha256) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Problems found when it was read, in order. */
    public List<Problem> problems(EvidenceId id) {
        throw new UnsupportedOperationException("not yet");
    }

    /** The supplier named at import; null when none was. */
    public @Nullable SupplierId namedSupplier(EvidenceId id) {
        throw new UnsupportedOperationException("not yet");
    }

    /** The original, byte for byte, checked against its hash. */
    public byte[] bytes(EvidenceId id) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Writes the original chunk by chunk; fails with DAMAGED at the end when the bytes do not have their hash. */
    public void extract(EvidenceId id, OutputStream target) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Retention and legal hold as of the viewpoint. */
    public Retention retention(EvidenceId id, Viewpoint viewpoint) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Placements, oldest first. */
    public List<PlacementRow> placements(EvidenceId id) {
        throw new UnsupportedOperationException("not yet");
    }

}
