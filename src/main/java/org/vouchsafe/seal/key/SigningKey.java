package org.vouchsafe.seal.key;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.vouchsafe.domain.Sha256;

/**
 * A private key with its certificate chain, opened for one act of signing.
 *
 * @param chain the signer's certificate first
 */
public record SigningKey(String alias, PrivateKey key, List<X509Certificate> chain) {
    public SigningKey {
        chain = List.copyOf(chain);
    }

    public X509Certificate certificate() {
        return chain.getFirst();
    }

    /** True for RSA, the only kind the workbook library can sign with. */
    public boolean isRsa() {
        return key.getAlgorithm().equals("RSA");
    }

    /** Whether the certificate's validity covers that moment. */
    public boolean isValidAt(Instant moment) {
        return !moment.isBefore(certificate().getNotBefore().toInstant()) && !moment.isAfter(certificate().getNotAfter().toInstant());
    }

    /** The signer as an auditor reads it. */
    public String signer() {
        return Certificates.subject(certificate());
    }

    /** SHA-256 of the certificate: what one compares over the telephone. */
    public Sha256 fingerprint() {
        return Certificates.fingerprint(certificate());
    }

    /** Never prints the key. */
    @Override
    public String toString() {
        return "SigningKey[" + alias + ", " + signer() + "]";
    }
}
