package org.vouchsafe.seal.supplied.key;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.X509EncodedKeySpec;
import java.util.List;
import java.util.Optional;

/** Public keys and certificates from their encodings. */
public final class PublicKeys {
    private static final List<String> KINDS = List.of("EC", "RSA", "Ed25519", "Ed448", "RSASSA-PSS");

    private PublicKeys() {}

    /** The key of a SubjectPublicKeyInfo (DER); empty when it is none the JDK knows. */
    public static Optional<PublicKey> ofDer(byte[] der) {
        for (String kind : KINDS) {
            try {
                return Optional.of(KeyFactory.getInstance(kind).generatePublic(new X509EncodedKeySpec(der)));
            } catch (GeneralSecurityException _) {
                // A key of another kind: the next one may know it.
            }
        }
        return Optional.empty();
    }

    /** The key of a PEM block ({@code PUBLIC KEY}) or of bare DER; empty when it is neither. */
    public static Optional<PublicKey> ofPemOrDer(byte[] encoded) {
        String text = new String(encoded, java.nio.charset.StandardCharsets.ISO_8859_1).strip();
        if (!text.startsWith("-----BEGIN PUBLIC KEY-----")) {
            return ofDer(encoded);
        }
        String body = text.replace("-----BEGIN PUBLIC KEY-----", "").replace("-----END PUBLIC KEY-----", "");
        return org.vouchsafe.input.envelope.Base64Text.decode(body).flatMap(PublicKeys::ofDer);
    }

    /** A certificate (DER or PEM); empty when it is none. */
    public static Optional<X509Certificate> certificate(byte[] encoded) {
        try {
            var in = new ByteArrayInputStream(encoded);
            return Optional.of((X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in));
        } catch (GeneralSecurityException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
