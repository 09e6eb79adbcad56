package org.vouchsafe.seal.supplied.sigstore;

import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.envelope.Base64Text;
import org.vouchsafe.input.envelope.Envelope;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonReading;
import org.vouchsafe.seal.supplied.key.PublicKeys;

/** Whether a log entry is about this very signature: otherwise the entry of an honest signature could lend its time to a forged one. */
final class LoggedBody {
    private final Bundle bundle;
    private final byte[] digest;
    private final PublicKey key;

    /**
     * @param digest SHA-256 of what was signed
     * @param key with which the signature was verified
     */
    LoggedBody(Bundle bundle, byte[] digest, PublicKey key) {
        this.bundle = bundle;
        this.digest = digest.clone();
        this.key = key;
    }

    void check(LogEntry entry) throws Refutation {
        var problems = new Problems("log entry", Limits.DEFAULT);
        JsonObject root = new JsonReading(Limits.DEFAULT).tree(new SourceFile("log entry", entry.body()), problems)
                .map(value -> value.asObject()).orElse(null);
        JsonObject spec = root == null || problems.has("DUPLICATE_KEY") ? null : root.object("spec");
        if (root == null || spec == null) {
            throw Refutation.broken("The log entry cannot be read.");
        }
        String kind = root.text("kind") + " " + root.text("apiVersion");
        boolean same = switch (kind) {
            case "hashedrekord 0.0.1" -> hashedrekord(spec);
            case "hashedrekord 0.0.2" -> hashedrekord2(spec.object("hashedRekordV002"));
            case "dsse 0.0.1" -> dsse(spec);
            case "dsse 0.0.2" -> dsse2(spec.object("dsseV002"));
            case "intoto 0.0.2" -> intoto(spec.object("content"));
            default -> throw Refutation.unjudged("The log entry is of a kind that is not judged here (" + kind + ").");
        };
        if (!same) {
            throw Refutation.broken("The log entry is about another signature than the one in the bundle.");
        }
    }

    private boolean hashedrekord(JsonObject spec) {
        JsonObject data = spec.object("data");
        JsonObject signature = spec.object("signature");
        JsonObject publicKey = signature == null ? null : signature.object("publicKey");
        return data != null && signature != null && publicKey != null && isDigest(data.object("hash"), digest)
                && isSignature(signature.text("content")) && isKey(pem(publicKey.text("content")));
    }

    private boolean hashedrekord2(@Nullable JsonObject spec) {
        JsonObject data = spec == null ? null : spec.object("data");
        JsonObject signature = spec == null ? null : spec.object("signature");
        return data != null && signature != null && "SHA2_256".equals(data.text("algorithm"))
                && Arrays.equals(Base64Text.decode(data.text("digest")).orElse(null), digest) && isSignature(signature.text("content"))
                && isKey(verifier(signature.object("verifier")));
    }

    private boolean dsse(JsonObject spec) {
        List<JsonObject> signatures = spec.objects("signatures");
        Envelope envelope = bundle.envelope();
        return envelope != null && isDigest(spec.object("payloadHash"), Sha256.digest().digest(envelope.payload()))
                && signatures.size() == 1 && isSignature(signatures.getFirst().text("signature"))
                && isKey(pem(signatures.getFirst().text("verifier")));
    }

    private boolean dsse2(@Nullable JsonObject spec) {
        JsonObject hash = spec == null ? null : spec.object("payloadHash");
        List<JsonObject> signatures = spec == null ? List.of() : spec.objects("signatures");
        Envelope envelope = bundle.envelope();
        return envelope != null && hash != null && "SHA2_256".equals(hash.text("algorithm"))
                && Arrays.equals(Base64Text.decode(hash.text("digest")).orElse(null), Sha256.digest().digest(envelope.payload()))
                && signatures.size() == 1 && isSignature(signatures.getFirst().text("content"))
                && isKey(verifier(signatures.getFirst().object("verifier")));
    }

    /** Here the log keeps signatures in base64 twice over. */
    private boolean intoto(@Nullable JsonObject content) {
        JsonObject logged = content == null ? null : content.object("envelope");
        Envelope envelope = bundle.envelope();
        if (content == null || logged == null || envelope == null
                || !isDigest(content.object("payloadHash"), Sha256.digest().digest(envelope.payload()))
                || !envelope.payloadType().equals(logged.text("payloadType"))) {
            return false;
        }
        List<JsonObject> signatures = logged.objects("signatures");
        return signatures.size() == 1
                && Base64Text.decode(signatures.getFirst().text("sig")).map(each -> new String(each, StandardCharsets.UTF_8))
                        .filter(this::isSignature).isPresent()
                && isKey(pem(signatures.getFirst().text("publicKey")));
    }

    private boolean isSignature(@Nullable String base64) {
        return Base64Text.decode(base64).filter(each -> Arrays.equals(each, bundle.signature())).isPresent();
    }

    private static boolean isDigest(@Nullable JsonObject hash, byte[] expected) {
        return hash != null && "sha256".equals(hash.text("algorithm")) && HexFormat.of().formatHex(expected).equals(hash.text("value"));
    }

    private boolean isKey(Optional<byte[]> encoded) {
        return encoded.filter(each -> PublicKeys.certificate(each).map(this::isCertificate)
                .orElseGet(() -> PublicKeys.ofPemOrDer(each).filter(key::equals).isPresent())).isPresent();
    }

    private boolean isCertificate(X509Certificate certificate) {
        return !bundle.certificates().isEmpty() && certificate.equals(bundle.certificates().getFirst());
    }

    private static Optional<byte[]> pem(@Nullable String base64) {
        return Base64Text.decode(base64);
    }

    private static Optional<byte[]> verifier(@Nullable JsonObject verifier) {
        if (verifier == null) {
            return Optional.empty();
        }
        JsonObject certificate = verifier.object("x509Certificate");
        JsonObject bare = verifier.object("publicKey");
        return Base64Text.decode(certificate != null ? certificate.text("rawBytes") : bare == null ? null : bare.text("rawBytes"));
    }
}
