package org.vouchsafe.seal.supplied.sigstore;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1String;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.signature.TrustedKey;
import org.vouchsafe.seal.supplied.key.Identity;

/**
 * Whom sigstore's authority certified, and who had confirmed that it is he.
 *
 * @param issuer the identity provider's address; null when the certificate does not say
 */
record SigstoreIdentity(List<String> names, @Nullable String issuer) {
    /** Fulcio's certificate extensions (github.com/sigstore/fulcio, docs/oid-info.md): the issuer as DER text, and as bare bytes before. */
    private static final String ISSUER = "1.3.6.1.4.1.57264.1.8";
    private static final String ISSUER_BEFORE = "1.3.6.1.4.1.57264.1.1";

    static SigstoreIdentity of(X509Certificate certificate) {
        return new SigstoreIdentity(Identity.alternatives(certificate),
                text(certificate, ISSUER).or(() -> bare(certificate)).orElse(null));
    }

    boolean isMeantBy(TrustedKey expected) {
        return expected.identity() != null && names.contains(expected.identity()) && expected.issuer() != null
                && expected.issuer().equals(issuer);
    }

    String words() {
        return (names.isEmpty() ? "nobody" : String.join(", ", names)) + (issuer == null ? "" : ", confirmed by " + issuer);
    }

    private static Optional<String> text(X509Certificate certificate, String oid) {
        try {
            byte[] value = certificate.getExtensionValue(oid);
            return value == null ? Optional.empty()
                    : ASN1Primitive.fromByteArray(ASN1OctetString.getInstance(value).getOctets()) instanceof ASN1String text
                            ? Optional.of(text.getString())
                            : Optional.empty();
        } catch (java.io.IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> bare(X509Certificate certificate) {
        byte[] value = certificate.getExtensionValue(ISSUER_BEFORE);
        return value == null ? Optional.empty()
                : Optional.of(new String(ASN1OctetString.getInstance(value).getOctets(), StandardCharsets.UTF_8));
    }
}
