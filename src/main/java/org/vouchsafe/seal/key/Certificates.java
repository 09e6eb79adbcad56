package org.vouchsafe.seal.key;

import java.security.GeneralSecurityException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Stream;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import org.vouchsafe.domain.Sha256;

/** What is read off a certificate. */
public final class Certificates {
    private Certificates() {}

    /** {@code Common name, Organisation}, or the whole subject where it has neither. */
    public static String subject(X509Certificate certificate) {
        String name = certificate.getSubjectX500Principal().getName();
        try {
            List<Rdn> parts = new LdapName(name).getRdns();
            List<String> shown = Stream.of("CN", "O")
                    .flatMap(type -> parts.stream().filter(part -> part.getType().equalsIgnoreCase(type)).limit(1))
                    .map(part -> String.valueOf(part.getValue())).distinct().toList();
            return shown.isEmpty() ? name : String.join(", ", shown);
        } catch (InvalidNameException e) {
            return name;
        }
    }

    public static Sha256 fingerprint(X509Certificate certificate) {
        try {
            return Sha256.of(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("A certificate that was read cannot be written", e);
        }
    }

    /** True when the certificate vouches for itself: nobody else says whose it is. */
    public static boolean isSelfSigned(X509Certificate certificate) {
        if (!certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())) {
            return false;
        }
        try {
            certificate.verify(certificate.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
