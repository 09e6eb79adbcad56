package org.vouchsafe.seal.key;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Sha256;

/**
 * A private key with its certificate chain, opened for one act of signing.
 *
 * @param key for a key on a token or of the system only a handle: the key itself never leaves its place
 * @param chain the signer's certificate first
 * @param provider that alone can sign with it; null when any can
 */
public record SigningKey(String alias, PrivateKey key, List<X509Certificate> chain, @Nullable Provider provider) {
    public SigningKey {
        chain = List.copyOf(chain);
    }

    /** A key that is held in memory. */
    public SigningKey(String alias, PrivateKey key, List<X509Certificate> chain) {
        this(alias, key, chain, null);
    }

    /**
     * What of the chain can be checked to the last byte by whoever gets only the signature: all of it when it ends at a certificate that
     * signs itself, else the signer's own, which the signature names by its hash.
     */
    public List<X509Certificate> provenChain() {
        return Certificates.isSelfSigned(chain.getLast()) ? chain : List.of(certificate());
    }

    /** Signs bytes, hashed with SHA-256: RSA (PKCS #1 v1.5) or ECDSA. */
    public byte[] sign(byte[] content) throws GeneralSecurityException {
        String algorithm = isRsa() ? "SHA256withRSA" : "SHA256withECDSA";
        Signature signature = provider == null ? Signature.getInstance(algorithm) : Signature.getInstance(algorithm, provider);
        signature.initSign(key);
        signature.update(content);
        byte[] value = signature.sign();
        try {
            return certificate().getPublicKey() instanceof ECPublicKey ec ? EcdsaValue.smaller(value, ec) : value;
        } catch (IOException | RuntimeException e) {
            throw new GeneralSecurityException("The key gave something that is no signature.", e);
        }
    }

    public X509Certificate certificate() {
        return chain.getFirst();
    }

    /** True for RSA, the only kind the workbook library can sign with. */
    public boolean isRsa() {
        return key.getAlgorithm().equals("RSA");
    }

    /** Whether the workbook library can sign with it: RSA, and held here, since it knows no tokens. */
    public boolean suitsWorkbooks() {
        return isRsa() && provider == null;
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
