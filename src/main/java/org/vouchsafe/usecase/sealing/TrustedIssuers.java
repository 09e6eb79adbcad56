package org.vouchsafe.usecase.sealing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.vouchsafe.domain.problem.FileFailure;
import org.vouchsafe.domain.verification.Verification;
import org.vouchsafe.domain.verification.Verification.Verdict;
import org.vouchsafe.seal.Trust;
import org.vouchsafe.seal.Verifier;
import org.vouchsafe.seal.revocation.RevocationFiles;
import org.vouchsafe.usecase.Refused;

/** The issuers a reader says they trust, as files. */
public final class TrustedIssuers {
    private TrustedIssuers() {}

    /**
     * The certificates in files, DER or PEM.
     *
     * @throws Refused when one cannot be read or holds none
     */
    public static Trust of(List<Path> files) {
        List<X509Certificate> anchors = new ArrayList<>();
        for (Path file : files) {
            try {
                List<X509Certificate> found = RevocationFiles.certificates(Files.readAllBytes(file));
                if (found.isEmpty()) {
                    throw new Refused(Refused.Kind.REQUEST, file + " holds no certificate. Give it DER or PEM.");
                }
                anchors.addAll(found);
            } catch (IOException e) {
                throw new Refused(Refused.Kind.REQUEST, file + " cannot be read: " + FileFailure.words(e) + ".", e);
            }
        }
        return new Trust(anchors);
    }

    /** A verdict again, now by whom the reader trusts. Only signatures inside a PDF are asked so; of others it stays open. */
    public static Verification judged(Verification found, Trust trust) {
        if (found.verdict() == Verdict.FAILED || found.signer() == null) {
            return found;
        }
        if (found.kind().equals("PDF report")) {
            return Verifier.verify(Path.of(found.file()), trust);
        }
        List<String> reasons = new ArrayList<>(found.reasons());
        reasons.add("Whether its signer is vouched for by an issuer you trust is checked for PDF reports only; compare the fingerprint.");
        return new Verification(found.file(), found.kind(), Verdict.INDETERMINATE, reasons, found.signer(), found.level(), found.signedAt(),
                found.timeSource(), found.auditSize(), found.auditRoot(), found.covered());
    }
}
