package org.vouchsafe.domain.signature;

import java.util.List;
import org.vouchsafe.domain.Recorded;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.evidence.SignatureVerdict;

/** What was known, from that place in the log on, of all signatures on one file. */
public record SignatureRecord(EvidenceId evidence, SignatureVerdict verdict, List<SignatureFinding> findings, Recorded recorded) {
    public SignatureRecord {
        findings = List.copyOf(findings);
    }
}
