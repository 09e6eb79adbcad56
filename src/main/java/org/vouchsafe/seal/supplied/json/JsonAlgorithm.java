package org.vouchsafe.seal.supplied.json;

import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.vouchsafe.seal.supplied.key.Primitive;

/**
 * The algorithms of JSON signatures (RFC 7518, RFC 8037); those with a shared secret are not among them.
 *
 * @param suits whether a key is of the kind it needs: the curve is part of the algorithm
 */
record JsonAlgorithm(Primitive primitive, Predicate<PublicKey> suits) {
    private static final Predicate<PublicKey> RSA = RSAPublicKey.class::isInstance;
    private static final Map<String, JsonAlgorithm> KNOWN = Map.ofEntries(
            Map.entry("RS256", new JsonAlgorithm(Primitive.of("SHA256withRSA"), RSA)),
            Map.entry("RS384", new JsonAlgorithm(Primitive.of("SHA384withRSA"), RSA)),
            Map.entry("RS512", new JsonAlgorithm(Primitive.of("SHA512withRSA"), RSA)),
            Map.entry("PS256", new JsonAlgorithm(Primitive.pss("SHA-256", 32), RSA)),
            Map.entry("PS384", new JsonAlgorithm(Primitive.pss("SHA-384", 48), RSA)),
            Map.entry("PS512", new JsonAlgorithm(Primitive.pss("SHA-512", 64), RSA)),
            Map.entry("ES256", new JsonAlgorithm(Primitive.of("SHA256withECDSAinP1363Format"), curve(256))),
            Map.entry("ES384", new JsonAlgorithm(Primitive.of("SHA384withECDSAinP1363Format"), curve(384))),
            Map.entry("ES512", new JsonAlgorithm(Primitive.of("SHA512withECDSAinP1363Format"), curve(521))),
            Map.entry("Ed25519", new JsonAlgorithm(Primitive.of("Ed25519"), edwards("Ed25519"))),
            Map.entry("Ed448", new JsonAlgorithm(Primitive.of("Ed448"), edwards("Ed448"))));

    static Optional<JsonAlgorithm> of(String name) {
        return Optional.ofNullable(KNOWN.get(name));
    }

    boolean fits(PublicKey key, byte[] data, byte[] value) {
        return suits.test(key) && primitive.fits(key, data, value);
    }

    private static Predicate<PublicKey> curve(int bits) {
        return key -> key instanceof ECPublicKey ec && ec.getParams().getCurve().getField().getFieldSize() == bits;
    }

    private static Predicate<PublicKey> edwards(String name) {
        return key -> key instanceof EdECPublicKey ed && ed.getParams().getName().equals(name);
    }
}
