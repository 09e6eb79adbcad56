package org.vouchsafe.seal.supplied.key;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.domain.signature.TrustedKey;

/**
 * A held key, ready for use.
 *
 * @param certificate null for a bare public key
 */
public record HeldKey(TrustedKey key, PublicKey publicKey, @Nullable X509Certificate certificate) {

    /** Whether a key id in a signature, which everybody forms in his own way, means this key. */
    public boolean isCalled(String keyId) {
        return names().contains(folded(keyId));
    }

    private Set<String> names() {
        Set<String> names = new HashSet<>();
        byte[] digest = Sha256.digest().digest(publicKey.getEncoded());
        names.add(HexFormat.of().formatHex(digest));
        names.add(Base64.getEncoder().encodeToString(digest));
        names.add(Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
        names.add(key.fingerprint());
        names.add(key.name());
        names.add(key.id().toString());
        names.add(thumbprint());
        if (certificate != null) {
            names.add(certificate.getSubjectX500Principal().getName());
        }
        Set<String> folded = new HashSet<>();
        names.stream().filter(each -> !each.isBlank()).forEach(each -> folded.add(folded(each)));
        return folded;
    }

    /** The thumbprint of RFC 7638, by which JSON signatures often call a key; empty for other kinds of keys. */
    private String thumbprint() {
        String members = switch (publicKey) {
            case RSAPublicKey rsa -> "{\"e\":\"%s\",\"kty\":\"RSA\",\"n\":\"%s\"}".formatted(text(rsa.getPublicExponent(), 0),
                    text(rsa.getModulus(), 0));
            case ECPublicKey ec -> {
                int bits = ec.getParams().getCurve().getField().getFieldSize();
                yield "{\"crv\":\"P-%d\",\"kty\":\"EC\",\"x\":\"%s\",\"y\":\"%s\"}".formatted(bits,
                        text(ec.getW().getAffineX(), (bits + 7) / 8), text(ec.getW().getAffineY(), (bits + 7) / 8));
            }
            default -> "";
        };
        return members.isEmpty() ? ""
                : Base64.getUrlEncoder().withoutPadding()
                        .encodeToString(Sha256.digest().digest(members.getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(BigInteger value, int length) {
        byte[] bytes = value.toByteArray();
        int from = bytes.length > 1 && bytes[0] == 0 ? 1 : 0;
        byte[] plain = Arrays.copyOfRange(bytes, from, bytes.length);
        byte[] padded = new byte[Math.max(length, plain.length)];
        System.arraycopy(plain, 0, padded, padded.length - plain.length, plain.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(padded);
    }

    private static String folded(String keyId) {
        String plain = keyId.strip();
        String bare = plain.regionMatches(true, 0, "SHA256:", 0, 7) ? plain.substring(7) : plain;
        return bare.replace(":", "").replace("=", "").toLowerCase(Locale.ROOT);
    }
}
