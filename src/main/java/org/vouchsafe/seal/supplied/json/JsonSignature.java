package org.vouchsafe.seal.supplied.json;

import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.evidence.SignatureVerdict;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.envelope.Base64Text;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonReading;
import org.vouchsafe.seal.supplied.key.Conclusion;
import org.vouchsafe.seal.supplied.key.PublicKeys;
import org.vouchsafe.seal.supplied.key.SignatureReading;

/**
 * The signature of a JSON document over itself (JSON Signature Format 0.82, as CycloneDX uses it): one, several independent ones, or a
 * chain in which each also signs those before it.
 */
public final class JsonSignature {
    private static final String SIGNATURE = "signature";
    /** Parts of a document from which no state and no placement is ever drawn: a signature may leave them out. */
    private static final Set<String> HARMLESS = Set.of("$schema", "annotations", "formulation", "declarations", "definitions");
    private static final int MOST_PARTS = 200;
    private final Limits limits;
    private final Conclusion conclusion;

    public JsonSignature(Limits limits, Conclusion conclusion) {
        this.limits = limits;
        this.conclusion = conclusion;
    }

    /** One signature object with the bytes it is made over. */
    private record Signer(JsonObject signature, byte[] signed, List<String> excluded, Conclusion conclusion) {}

    /** What can be said of each signature in the document; empty when it carries none. */
    public List<SignatureReading> read(SourceFile file) {
        var problems = new Problems(file.name(), limits);
        Optional<JsonObject> root = new JsonReading(limits).tree(file, problems).map(value -> value.asObject());
        if (root.isEmpty()) {
            return List.of();
        }
        JsonObject signature = root.get().object(SIGNATURE);
        List<JsonObject> parts = new SignedParts(MOST_PARTS).in(root.get());
        if (signature == null && parts.isEmpty()) {
            return List.of();
        }
        if (problems.has("DUPLICATE_KEY")) {
            return List.of(SignatureReading.broken(null,
                    "The file holds a key twice in one object, so what was signed and what a program reads may be two things."));
        }
        List<SignatureReading> all = new ArrayList<>();
        if (signature != null) {
            all.addAll(whole(root.get(), signature));
        }
        for (JsonObject each : parts) {
            JsonObject its = each.object(SIGNATURE);
            if (its != null) {
                whole(each, its).forEach(reading -> all.add(SignedParts.ofPart(each, reading)));
            }
        }
        return all;
    }

    private List<SignatureReading> whole(JsonObject root, JsonObject signature) {
        try {
            List<SignatureReading> readings = new ArrayList<>();
            for (Signer each : signers(root, signature)) {
                readings.add(read(each));
            }
            return readings.isEmpty() ? List.of(SignatureReading.broken(null, "The signature names no signer.")) : readings;
        } catch (CanonicalJson.None e) {
            return List.of(SignatureReading.unjudged(null, "The file has no form in which it could be signed: " + e.getMessage()));
        }
    }

    private List<Signer> signers(JsonObject root, JsonObject signature) throws CanonicalJson.None {
        List<String> excluded = signature.texts("excludes");
        Map<String, @Nullable String> instead = new HashMap<>();
        excluded.forEach(each -> instead.put(each, null));
        // A signature that could leave itself out would be over nothing that says how it was made.
        instead.remove(SIGNATURE);
        Conclusion mine = excluded.isEmpty() ? conclusion
                : conclusion.noted("The signature leaves out: " + String.join(", ", excluded) + ".");
        List<Signer> signers = new ArrayList<>();
        List<JsonObject> parallel = signature.objects("signers");
        List<JsonObject> chain = signature.objects("chain");
        for (JsonObject each : parallel) {
            signers.add(new Signer(each, signed(root, signature, instead, "signers", List.of(each)), excluded, mine));
        }
        for (int i = 0; i < chain.size(); i++) {
            signers.add(new Signer(chain.get(i), signed(root, signature, instead, "chain", chain.subList(0, i + 1)), excluded, mine));
        }
        if (parallel.isEmpty() && chain.isEmpty()) {
            Map<String, @Nullable String> without = new HashMap<>();
            without.put("value", null);
            without.put("excludes", null);
            instead.put(SIGNATURE, CanonicalJson.of(signature, without));
            signers.add(new Signer(signature, bytes(CanonicalJson.of(root, instead)), excluded, mine));
        }
        return signers;
    }

    /** The document as the last of these signers signed it: the others whole, itself without its value. */
    private static byte[] signed(JsonObject root, JsonObject signature, Map<String, @Nullable String> instead, String list,
            List<JsonObject> upTo) throws CanonicalJson.None {
        var array = new StringBuilder("[");
        for (JsonObject each : upTo.subList(0, upTo.size() - 1)) {
            array.append(CanonicalJson.of(each)).append(',');
        }
        Map<String, @Nullable String> withoutValue = new HashMap<>();
        withoutValue.put("value", null);
        array.append(CanonicalJson.of(upTo.getLast(), withoutValue)).append(']');
        Map<String, @Nullable String> outer = new HashMap<>();
        outer.put("excludes", null);
        outer.put(list, array.toString());
        Map<String, @Nullable String> all = new HashMap<>(instead);
        all.put(SIGNATURE, CanonicalJson.of(signature, outer));
        return bytes(CanonicalJson.of(root, all));
    }

    private SignatureReading read(Signer signer) {
        String name = signer.signature().text("algorithm");
        Optional<byte[]> value = Base64Text.decode(signer.signature().text("value"));
        if (name == null || value.isEmpty() || name.equalsIgnoreCase("none")) {
            return SignatureReading.broken(null, name != null && name.equalsIgnoreCase("none")
                    ? "The signature says of itself that it is none (algorithm \"none\")."
                    : "The signature has no algorithm or no value.");
        }
        Optional<JsonAlgorithm> algorithm = JsonAlgorithm.of(name);
        if (algorithm.isEmpty()) {
            return SignatureReading.unjudged(null, name.startsWith("HS")
                    ? "The signature was made with a shared secret (" + name + "): whoever can check it can also make it."
                    : "The algorithm \"" + name + "\" is not judged here.");
        }
        return withhold(read(signer, algorithm.get(), value.get()), signer.excluded());
    }

    private static SignatureReading read(Signer signer, JsonAlgorithm algorithm, byte[] value) {
        List<X509Certificate> path = path(signer.signature());
        boolean hasKey = signer.signature().has("publicKey");
        if (hasKey || signer.signature().has("certificatePath")) {
            Optional<PublicKey> inside = path.isEmpty() ? JsonWebKey.read(signer.signature().object("publicKey"))
                    : Optional.of(path.getFirst().getPublicKey());
            if (inside.isEmpty()) {
                return SignatureReading.unjudged(null, "The key that stands in the signature cannot be read.");
            }
            boolean fits = algorithm.fits(inside.get(), signer.signed(), value);
            // Who gives a key and a certificate must mean the same one.
            boolean agree = path.isEmpty() || !hasKey || JsonWebKey.read(signer.signature().object("publicKey")).equals(inside);
            if (!fits || !agree) {
                return SignatureReading.broken(null, agree ? "The signature does not fit the file: it was changed after it was signed."
                        : "The signature carries a key and a certificate that are not of one another.");
            }
            return path.isEmpty() ? signer.conclusion().byKeyInside(inside.get())
                    : signer.conclusion().byCertificate(path.getFirst(), path.subList(1, path.size()));
        }
        return signer.conclusion().byHeldKeys(signer.signature().text("keyId"), held -> algorithm.suits().test(held.publicKey()),
                held -> algorithm.fits(held.publicKey(), signer.signed(), value));
    }

    /** What a signature leaves out anybody may have written. */
    private static SignatureReading withhold(SignatureReading reading, List<String> excluded) {
        List<String> open = excluded.stream().filter(each -> !HARMLESS.contains(each)).toList();
        if (open.isEmpty() || reading.fit() != SignatureReading.Fit.FITS) {
            return reading;
        }
        List<String> reasons = new ArrayList<>();
        reasons.add("The signature leaves out " + String.join(", ", open) + ", which anybody could have written or changed.");
        reasons.addAll(reading.reasons());
        return new SignatureReading(reading.fit(), SignatureVerdict.INDETERMINATE, reading.key(),
                reading.signer(), reading.proof(), reasons);
    }

    private static List<X509Certificate> path(JsonObject signature) {
        List<X509Certificate> path = new ArrayList<>();
        for (String each : signature.texts("certificatePath")) {
            Optional<X509Certificate> certificate = Base64Text.decode(each).flatMap(PublicKeys::certificate);
            if (certificate.isEmpty()) {
                return List.of();
            }
            path.add(certificate.get());
        }
        return path;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
