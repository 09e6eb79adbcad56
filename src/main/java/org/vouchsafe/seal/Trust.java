package org.vouchsafe.seal;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.seal.chain.CertificatePath;

/** The issuers whose word the reader believes; without any, names are shown and nothing is said of whether they are to be believed. */
public record Trust(List<X509Certificate> anchors) {
    /** Nobody named anybody. */
    public static final Trust UNSTATED = new Trust(List.of());
    // Places in the key usage extension (RFC 5280, 4.2.1.3).
    private static final int DIGITAL_SIGNATURE = 0;
    private static final int CONTENT_COMMITMENT = 1;

    public Trust {
        anchors = List.copyOf(anchors);
    }

    /** Whether anybody was named at all. */
    public boolean isStated() {
        return !anchors.isEmpty();
    }

    /**
     * Whether a signer's certificate leads to somebody named, by the rules for paths (RFC 5280, 6): only a certificate that may issue others vouches
     * for one.
     *
     * @param between certificates that may stand between the two
     * @param at when it was used; null when that is not known, and then it cannot be told
     */
    public boolean reaches(X509Certificate signer, Collection<X509Certificate> between, @Nullable Instant at) {
        boolean[] usage = signer.getKeyUsage();
        boolean maySign = usage == null || usage[DIGITAL_SIGNATURE] || usage[CONTENT_COMMITMENT];
        return at != null && maySign && anchors.stream().anyMatch(anchor -> CertificatePath.leads(signer, between, anchor, at));
    }

    /** Whether a certificate is itself one that was named. */
    public boolean names(X509Certificate certificate) {
        return anchors.contains(certificate);
    }
}
