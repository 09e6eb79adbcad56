package org.vouchsafe.usecase.sealing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.vouchsafe.domain.problem.FileFailure;
import org.vouchsafe.seal.Trust;
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
}
