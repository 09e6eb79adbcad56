package org.vouchsafe.seal;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.signature.AbstractSignatureParameters;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Date;
import org.vouchsafe.seal.key.SigningKey;

/** What every signature made through DSS has in common. */
public final class DssSigning {
    private DssSigning() {}

    /** Puts key, digest and signing time into the parameters. A self-signed certificate is its own anchor and must be included. */
    public static void prepare(AbstractSignatureParameters<?> parameters, SigningKey key, Instant signedAt) {
        parameters.setSigningCertificate(new CertificateToken(key.certificate()));
        parameters.setCertificateChain(key.provenChain().stream().map(CertificateToken::new).toList());
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.bLevel().setSigningDate(Date.from(signedAt));
        parameters.bLevel().setTrustAnchorBPPolicy(false);
    }

    /** Signs the bytes DSS asks to be signed. */
    public static SignatureValue sign(ToBeSigned bytes, SigningKey key) {
        SignatureAlgorithm algorithm = key.isRsa() ? SignatureAlgorithm.RSA_SHA256 : SignatureAlgorithm.ECDSA_SHA256;
        try {
            return new SignatureValue(algorithm, key.sign(bytes.getBytes()));
        } catch (GeneralSecurityException e) {
            throw new SealFailed("The key " + key.alias() + " could not sign: " + e.getMessage(), e);
        }
    }
}
