package org.vouchsafe.seal.chain;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;

/** Certificate paths (RFC 5280) at a given moment. Revocation is not looked up: nothing leaves this machine. */
public final class CertificatePath {
    private CertificatePath() {}

    /** True when the certificate leads to the anchor, everything being valid at that moment. */
    public static boolean leads(X509Certificate certificate, Collection<X509Certificate> between, X509Certificate anchor, Instant at) {
        if (certificate.equals(anchor)) {
            return isValidAt(certificate, at);
        }
        // The anchor's own validity is not part of PKIX.
        if (!isValidAt(anchor, at)) {
            return false;
        }
        try {
            var target = new X509CertSelector();
            target.setCertificate(certificate);
            var parameters = new PKIXBuilderParameters(Set.of(new TrustAnchor(anchor, null)), target);
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(at));
            List<X509Certificate> store = new ArrayList<>(between);
            store.add(certificate);
            parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(store)));
            CertPathBuilder.getInstance("PKIX").build(parameters);
            return true;
        } catch (GeneralSecurityException | RuntimeException e) {
            return false;
        }
    }

    /** Whether the certificate's own validity covers that moment. */
    public static boolean isValidAt(X509Certificate certificate, Instant at) {
        return !at.isBefore(certificate.getNotBefore().toInstant()) && !at.isAfter(certificate.getNotAfter().toInstant());
    }
}
