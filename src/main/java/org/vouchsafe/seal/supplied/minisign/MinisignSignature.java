package org.vouchsafe.seal.supplied.minisign;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.digests.Blake2bDigest;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.vouchsafe.domain.signature.KeyKind;
import org.vouchsafe.domain.signature.TrustedKey;
import org.vouchsafe.seal.supplied.key.Conclusion;
import org.vouchsafe.seal.supplied.key.SignatureReading;

/**
 * A minisign signature (jedisct1.github.io/minisign, "Signature format"): Ed25519 over the file or over its BLAKE2b digest, and once more
 * over that signature together with the trusted comment.
 */
public final class MinisignSignature {
    private static final Pattern TIME = Pattern.compile("timestamp:(\\d{1,11})");
    private final Conclusion conclusion;

    public MinisignSignature(Conclusion conclusion) {
        this.conclusion = conclusion;
    }

    /** Algorithm (two letters), key id (8 bytes) and the rest, as keys and signatures both begin. */
    private record Packed(String algorithm, byte[] keyId, byte[] rest) {
        static Optional<Packed> of(String base64, int length) {
            try {
                byte[] all = Base64.getDecoder().decode(base64.strip());
                return all.length != 10 + length ? Optional.empty()
                        : Optional.of(new Packed(new String(all, 0, 2, StandardCharsets.US_ASCII), Arrays.copyOfRange(all, 2, 10),
                                Arrays.copyOfRange(all, 10, all.length)));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }

        /** As minisign prints it: the number the little-endian bytes make. */
        String shownId() {
            byte[] reversed = new byte[8];
            for (int i = 0; i < 8; i++) {
                reversed[i] = keyId[7 - i];
            }
            return HexFormat.of().withUpperCase().formatHex(reversed);
        }
    }

    /** The key id of a public key's base64 line; empty when it is none. */
    public static Optional<String> keyId(String base64) {
        return Packed.of(base64, 32).filter(each -> each.algorithm().equals("Ed")).map(Packed::shownId);
    }

    /** What can be said of this signature over these bytes. */
    public SignatureReading read(byte[] signed, byte[] signature) {
        List<String> lines = new String(signature, StandardCharsets.UTF_8).lines().toList();
        Optional<Packed> value = lines.size() < 4 ? Optional.empty() : Packed.of(lines.get(1), 64);
        if (value.isEmpty() || !lines.get(2).startsWith("trusted comment: ")) {
            return SignatureReading.unjudged(null, "The minisign signature is damaged.");
        }
        boolean hashed = value.get().algorithm().equals("ED");
        if (!hashed && !value.get().algorithm().equals("Ed")) {
            return SignatureReading.unjudged(null, "The signature's algorithm is not one of minisign's.");
        }
        List<TrustedKey> named = conclusion.keyring().of(KeyKind.MINISIGN).stream()
                .filter(each -> packed(each).filter(key -> Arrays.equals(key.keyId(), value.get().keyId())).isPresent()).toList();
        if (named.isEmpty()) {
            return SignatureReading.unjudged(null, "It names the minisign key " + value.get().shownId() + ", which is not held.");
        }
        String comment = lines.get(2).substring("trusted comment: ".length());
        TrustedKey key = named.stream().min(
                java.util.Comparator.comparing((TrustedKey each) -> !conclusion.circumstances().authorKeys().contains(each.id())))
                .orElseThrow();
        byte[] raw = packed(key).orElseThrow().rest();
        if (!fits(raw, hashed ? blake(signed) : signed, value.get().rest())) {
            return conclusion.failed(key, "The signature does not fit " + Conclusion.words(key) + ", the key it names.",
                    "The file was changed after it was signed, or the signature belongs to another file.");
        }
        byte[] global = global(lines.get(3));
        byte[] commented = concat(value.get().rest(), comment.getBytes(StandardCharsets.UTF_8));
        if (!fits(raw, commented, global)) {
            return conclusion.failed(key, "The comment in the signature (\"" + comment + "\") was changed after it was signed.");
        }
        return conclusion.noted("The signer notes: " + comment + stated(comment)).held(key, key.name(), null, null);
    }

    private static Optional<Packed> packed(TrustedKey key) {
        return Packed.of(new String(key.material(), StandardCharsets.UTF_8), 32);
    }

    private static String stated(String comment) {
        Matcher time = TIME.matcher(comment);
        return time.find() ? " (that is " + Instant.ofEpochSecond(Long.parseLong(time.group(1))) + ", by the signer's own clock)" : "";
    }

    private static byte[] global(String base64) {
        try {
            return Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static boolean fits(byte[] key, byte[] data, byte[] value) {
        try {
            var signer = new Ed25519Signer();
            signer.init(false, new Ed25519PublicKeyParameters(key, 0));
            signer.update(data, 0, data.length);
            return signer.verifySignature(value);
        } catch (RuntimeException e) {
            // A key or value that is no point on the curve.
            return false;
        }
    }

    private static byte[] blake(byte[] data) {
        var digest = new Blake2bDigest(512);
        digest.update(data, 0, data.length);
        byte[] out = new byte[64];
        digest.doFinal(out, 0);
        return out;
    }

    private static byte[] concat(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
