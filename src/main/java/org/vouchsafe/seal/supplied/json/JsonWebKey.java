package org.vouchsafe.seal.supplied.json;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.input.envelope.Base64Text;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.seal.supplied.key.PublicKeys;

/** A public key as JSON signatures carry it (RFC 7517, RFC 8037). */
final class JsonWebKey {
    private static final Map<String, String> CURVES = Map.of("P-256", "secp256r1", "P-384", "secp384r1", "P-521", "secp521r1");
    /** What stands before the raw key in its DER form. */
    private static final Map<String, String> EDWARDS = Map.of("Ed25519", "302a300506032b6570032100", "Ed448", "3043300506032b6571033a00");

    private JsonWebKey() {}

    /** The key; empty when it is none that is known here. */
    static Optional<PublicKey> read(@Nullable JsonObject jwk) {
        if (jwk == null) {
            return Optional.empty();
        }
        try {
            String kind = jwk.text("kty");
            return switch (kind == null ? "" : kind) {
                case "RSA" -> Optional.of(KeyFactory.getInstance("RSA")
                        .generatePublic(new RSAPublicKeySpec(number(jwk, "n"), number(jwk, "e"))));
                case "EC" -> Optional.of(onCurve(jwk));
                case "OKP" -> edwards(jwk);
                default -> Optional.empty();
            };
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static PublicKey onCurve(JsonObject jwk) throws GeneralSecurityException {
        String name = jwk.text("crv");
        String curve = name == null ? null : CURVES.get(name);
        if (curve == null) {
            throw new IllegalArgumentException("unknown curve");
        }
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec(curve));
        ECParameterSpec spec = parameters.getParameterSpec(ECParameterSpec.class);
        return KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(new ECPoint(number(jwk, "x"), number(jwk, "y")), spec));
    }

    private static Optional<PublicKey> edwards(JsonObject jwk) {
        String name = jwk.text("crv");
        String head = name == null ? null : EDWARDS.get(name);
        Optional<byte[]> raw = Base64Text.decode(jwk.text("x"));
        if (head == null || raw.isEmpty()) {
            return Optional.empty();
        }
        return PublicKeys.ofDer(HexFormat.of().parseHex(head + HexFormat.of().formatHex(raw.get())));
    }

    private static BigInteger number(JsonObject jwk, String field) {
        return Base64Text.decode(jwk.text(field)).map(bytes -> new BigInteger(1, bytes))
                .orElseThrow(() -> new IllegalArgumentException(field));
    }
}
