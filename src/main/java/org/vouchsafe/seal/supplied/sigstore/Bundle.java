package org.vouchsafe.seal.supplied.sigstore;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.envelope.Base64Text;
import org.vouchsafe.input.envelope.Envelope;
import org.vouchsafe.input.envelope.EnvelopeReading;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonReading;

/**
 * A sigstore bundle (v0.1 to v0.3): a signature with all that is needed to judge it offline.
 *
 * @param version such as {@code 0.3}
 * @param certificates the signer's first; empty when it was made with a key held
 * @param keyHint names the key when there is no certificate
 * @param entries what a transparency log says of it
 * @param stamps time-stamp tokens (DER)
 * @param digest of the signed file, as the bundle states it; null when it is an envelope
 */
record Bundle(String version, List<X509Certificate> certificates, @Nullable String keyHint, List<LogEntry> entries, List<byte[]> stamps,
        byte[] signature, byte @Nullable [] digest, @Nullable Envelope envelope) {

    static Bundle read(SourceFile file, Limits limits) throws Refutation {
        var problems = new Problems(file.name(), limits);
        JsonObject root = new JsonReading(limits).tree(file, problems).map(value -> value.asObject()).orElse(null);
        JsonObject material = root == null ? null : root.object("verificationMaterial");
        if (root == null || material == null) {
            throw Refutation.unjudged("The sigstore bundle is damaged.");
        }
        if (problems.has("DUPLICATE_KEY")) {
            throw Refutation.broken("The bundle holds a key twice in one object, so it may mean two things.");
        }
        List<LogEntry> entries = new ArrayList<>();
        for (JsonObject each : material.objects("tlogEntries")) {
            entries.add(LogEntry.read(each));
        }
        List<byte[]> stamps = new ArrayList<>();
        JsonObject times = material.object("timestampVerificationData");
        if (times != null) {
            times.objects("rfc3161Timestamps").forEach(each -> Base64Text.decode(each.text("signedTimestamp")).ifPresent(stamps::add));
        }
        JsonObject key = material.object("publicKey");
        String hint = key == null ? null : key.text("hint");
        String version = version(root.text("mediaType"));
        return content(root, problems, new Bundle(version, certificates(material), hint, entries, stamps, new byte[0], null, null));
    }

    private static Bundle content(JsonObject root, Problems problems, Bundle head) throws Refutation {
        Optional<Envelope> envelope = root.has("dsseEnvelope") ? EnvelopeReading.in(root, problems) : Optional.empty();
        if (envelope.isPresent()) {
            if (envelope.get().signatures().size() != 1) {
                throw Refutation.broken("The envelope in the bundle must carry exactly one signature.");
            }
            return head.with(envelope.get().signatures().getFirst().value(), null, envelope.get());
        }
        JsonObject message = root.object("messageSignature");
        Optional<byte[]> signature = Base64Text.decode(message == null ? null : message.text("signature"));
        if (message == null || signature.isEmpty()) {
            throw Refutation.unjudged("The sigstore bundle carries no signature.");
        }
        JsonObject digest = message.object("messageDigest");
        if (digest != null && !"SHA2_256".equals(digest.text("algorithm"))) {
            throw Refutation.unjudged("The bundle states another digest than SHA-256, which is not judged here.");
        }
        return head.with(signature.get(), digest == null ? null : Base64Text.decode(digest.text("digest")).orElse(null), null);
    }

    private Bundle with(byte[] value, byte @Nullable [] stated, @Nullable Envelope held) {
        return new Bundle(version, certificates, keyHint, entries, stamps, value, stated, held);
    }

    private static List<X509Certificate> certificates(JsonObject material) {
        JsonObject chain = material.object("x509CertificateChain");
        if (chain != null) {
            return TrustedRoot.certificates(chain);
        }
        JsonObject one = material.object("certificate");
        return one == null ? List.of()
                : Base64Text.decode(one.text("rawBytes")).flatMap(org.vouchsafe.seal.supplied.key.PublicKeys::certificate).stream()
                        .toList();
    }

    private static String version(@Nullable String mediaType) {
        String type = mediaType == null ? "" : mediaType;
        for (String each : List.of("0.1", "0.2", "0.3")) {
            if (type.contains("version=" + each) || type.contains(".v" + each + "+json")) {
                return each;
            }
        }
        return "";
    }
}
