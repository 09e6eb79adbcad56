package org.vouchsafe.seal.supplied;

import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Recorded;
import org.vouchsafe.domain.register.SupplierId;
import org.vouchsafe.domain.signature.Distrust;
import org.vouchsafe.domain.signature.KeyKind;
import org.vouchsafe.domain.signature.SignatureMethod;
import org.vouchsafe.domain.signature.TrustedKey;
import org.vouchsafe.domain.signature.TrustedKeyId;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.seal.supplied.KeyFileReading.FoundKey;
import org.vouchsafe.seal.supplied.key.Circumstances;
import org.vouchsafe.seal.supplied.key.Keyring;
import org.vouchsafe.seal.supplied.key.SignatureReading;

/** Keys held in a test, all for one supplier, and what is judged by them. */
public final class Held {
    /** When the files of a test came to be recorded. */
    public static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private final List<TrustedKey> keys = new ArrayList<>();
    private Instant since = NOW;

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Recorded at another moment. */
    public Held at(Instant moment) {
        since = moment;
        return this;
    }

    public Held key(PublicKey key) {
        return add(KeyKind.PUBLIC_KEY, key.getEncoded(), null, null);
    }

    public Held certificate(X509Certificate certificate, KeyKind kind, @Nullable String identity) {
        try {
            return add(kind, certificate.getEncoded(), identity, null);
        } catch (java.security.cert.CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whatever the file holds. */
    public Held file(byte[] file) {
        List<FoundKey> found = KeyFileReading.read(file);
        if (found.isEmpty()) {
            throw new IllegalArgumentException("no key in the file");
        }
        found.forEach(each -> add(each.kind(), each.material(), null, null));
        return this;
    }

    public Held identity(String name, String issuer) {
        return add(KeyKind.SIGSTORE_IDENTITY, new byte[0], name, issuer);
    }

    /** The key added last went bad. */
    public Held distrusted(@Nullable Instant from) {
        TrustedKey last = keys.removeLast();
        keys.add(new TrustedKey(last.id(), last.kind(), last.supplier(), null, last.name(), last.fingerprint(), last.material(),
                last.identity(), last.issuer(), "", last.recorded(), new Distrust(from, "stolen", new Recorded(99, NOW))));
        return this;
    }

    private Held add(KeyKind kind, byte[] material, @Nullable String identity, @Nullable String issuer) {
        var id = new TrustedKeyId(keys.size() + 1L);
        keys.add(new TrustedKey(id, kind, new SupplierId(1), null, "release key", "fp" + id, material, identity, issuer, "",
                new Recorded(1, NOW), null));
        return this;
    }

    private SuppliedSignatures judge() {
        return new SuppliedSignatures(new Keyring(keys), Limits.DEFAULT);
    }

    private Circumstances around() {
        Set<TrustedKeyId> own = keys.stream().map(TrustedKey::id).collect(Collectors.toSet());
        return new Circumstances(since, own);
    }

    public List<SignatureReading> embedded(SignatureMethod method, byte[] file) {
        return judge().embedded(method, new SourceFile("file", file), around());
    }

    public List<SignatureReading> detached(SignatureMethod method, byte[] file, byte[] signature) {
        return judge().detached(method, new SourceFile("file", file), new SourceFile("file.sig", signature), around());
    }
}
