package org.vouchsafe.seal.key;

import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Locale;
import java.util.Optional;

/** Which keys and digests are strong enough to be judged by (NIST SP 800-131A: no SHA-1, no RSA below 2048 bits). */
public final class Strength {
    private static final int RSA_BITS = 2048;
    private static final int EC_BITS = 256;

    private Strength() {}

    /** Why this key proves nothing, in a sentence; empty when it is strong enough. */
    public static Optional<String> objection(PublicKey key) {
        return switch (key) {
            case RSAPublicKey rsa -> rsa.getModulus().bitLength() >= RSA_BITS ? Optional.empty()
                    : Optional.of("The RSA key has only " + rsa.getModulus().bitLength() + " bits, which can be broken.");
            case ECPublicKey ec -> ec.getParams().getCurve().getField().getFieldSize() >= EC_BITS ? Optional.empty()
                    : Optional.of("The key lies on a curve too small to prove anything.");
            case EdECPublicKey ignored -> Optional.empty();
            default -> Optional.of("Keys of the kind " + key.getAlgorithm() + " are not judged here.");
        };
    }

    /** Why this digest proves nothing, in a sentence; empty when it is strong enough. */
    public static Optional<String> objection(String digest) {
        String plain = digest.toUpperCase(Locale.ROOT).replace("-", "").replace("/", "");
        boolean strong = plain.matches("SHA(256|384|512|512256|3256|3384|3512)");
        return strong ? Optional.empty()
                : Optional.of("It rests on the digest " + digest + ", which proves nothing any more or is not judged here.");
    }
}
