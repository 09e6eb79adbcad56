package org.vouchsafe.usecase.reading;

import java.util.List;
import java.util.Optional;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.signature.SignatureCarrier;
import org.vouchsafe.domain.signature.SignatureRecord;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.usecase.Guard;

/** What is known of the signatures on files, and why. */
public final class ReadSignatures {
    private final Workspace workspace;

    public ReadSignatures(Workspace workspace) {
        this.workspace = workspace;
    }

    /** What is known of the signatures on a file from the viewpoint; empty when it is not signed. */
    public Optional<SignatureRecord> on(EvidenceId evidence, Viewpoint viewpoint) {
        return Guard.of(() -> workspace.read(tx -> tx.signatures().latest(evidence, viewpoint)));
    }

    /** What was known of them in turn, oldest first. */
    public List<SignatureRecord> history(EvidenceId evidence, Viewpoint viewpoint) {
        return Guard.of(() -> workspace.read(tx -> tx.signatures().history(evidence, viewpoint)));
    }

    /** What a file carries as a signature of itself or of others; empty when it carries none. */
    public Optional<SignatureCarrier> carriedBy(EvidenceId evidence) {
        return Guard.of(() -> workspace.read(tx -> tx.signatures().carrier(evidence)));
    }

    /** The files a signature was found to be about, from the viewpoint; empty while it waits for them. */
    public List<EvidenceId> signedBy(EvidenceId carrier, Viewpoint viewpoint) {
        return Guard.of(() -> workspace.read(tx -> tx.signatures().judged().stream()
                .filter(each -> tx.signatures().latest(each, viewpoint)
                        .filter(record -> record.findings().stream().anyMatch(one -> one.carrier().equals(carrier))).isPresent())
                .toList()));
    }
}
