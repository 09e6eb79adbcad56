package org.vouchsafe.seal.supplied.sigstore;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.envelope.Base64Text;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonReading;
import org.vouchsafe.seal.supplied.key.PublicKeys;

/**
 * Whom sigstore's signatures rest on (trusted_root.json): certificate authorities, logs, logs of certificates, time-stamp authorities.
 *
 * @param authorities those who certify identities
 * @param stampers those whose time stamps are believed
 */
public record TrustedRoot(List<Log> logs, List<Chain> authorities, List<Log> certificateLogs, List<Chain> stampers) {
    /**
     * A transparency log.
     *
     * @param id SHA-256 of its key, or what its root says it is called
     */
    record Log(byte[] id, PublicKey key, Validity validity) {
        boolean isCalled(byte[] other) {
            return Arrays.equals(id, other);
        }
    }

    /**
     * An authority's certificates.
     *
     * @param certificates the one nearest to those it issues first, its root last
     */
    record Chain(List<X509Certificate> certificates, Validity validity) {
        X509Certificate anchor() {
            return certificates.getLast();
        }
    }

    /** Reads a trusted root; empty when the file is none or holds nothing to rest on. */
    public static Optional<TrustedRoot> read(byte[] json) {
        var file = new SourceFile("trusted_root.json", json);
        var problems = new Problems(file.name(), Limits.DEFAULT);
        JsonObject root = new JsonReading(Limits.DEFAULT).tree(file, problems).map(value -> value.asObject()).orElse(null);
        String type = root == null ? null : root.text("mediaType");
        if (root == null || type == null || !type.startsWith("application/vnd.dev.sigstore.trustedroot") || problems.has("DUPLICATE_KEY")) {
            return Optional.empty();
        }
        var read = new TrustedRoot(logs(root, "tlogs"), chains(root, "certificateAuthorities"), logs(root, "ctlogs"),
                chains(root, "timestampAuthorities"));
        return read.logs().isEmpty() && read.stampers().isEmpty() ? Optional.empty() : Optional.of(read);
    }

    private static List<Log> logs(JsonObject root, String field) {
        List<Log> logs = new ArrayList<>();
        for (JsonObject each : root.objects(field)) {
            JsonObject key = each.object("publicKey");
            JsonObject id = each.object("logId");
            Optional<byte[]> name = Base64Text.decode(id == null ? null : id.text("keyId"));
            Optional<PublicKey> read = key == null ? Optional.empty() : Base64Text.decode(key.text("rawBytes")).flatMap(PublicKeys::ofDer);
            if (key != null && name.isPresent() && read.isPresent()) {
                logs.add(new Log(name.get(), read.get(), Validity.of(key.object("validFor"))));
            }
        }
        return logs;
    }

    private static List<Chain> chains(JsonObject root, String field) {
        List<Chain> chains = new ArrayList<>();
        for (JsonObject each : root.objects(field)) {
            JsonObject chain = each.object("certChain");
            List<X509Certificate> certificates = chain == null ? List.of() : certificates(chain);
            if (!certificates.isEmpty()) {
                chains.add(new Chain(certificates, Validity.of(each.object("validFor"))));
            }
        }
        return chains;
    }

    /** The certificates of a chain as sigstore writes it. */
    static List<X509Certificate> certificates(JsonObject chain) {
        List<X509Certificate> certificates = new ArrayList<>();
        chain.objects("certificates").forEach(
                each -> Base64Text.decode(each.text("rawBytes")).flatMap(PublicKeys::certificate).ifPresent(certificates::add));
        return certificates;
    }
}
