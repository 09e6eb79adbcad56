package org.vouchsafe.seal.supplied.key;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.vouchsafe.domain.signature.KeyKind;
import org.vouchsafe.domain.signature.TrustedKey;

/** All keys held, those that went bad among them: what they signed before may still hold. */
public final class Keyring {
    private final List<TrustedKey> all;
    private final List<HeldKey> signers = new ArrayList<>();

    public Keyring(List<TrustedKey> keys) {
        this.all = List.copyOf(keys);
        for (TrustedKey each : keys) {
            if (each.kind() == KeyKind.PUBLIC_KEY) {
                PublicKeys.ofDer(each.material()).ifPresent(key -> signers.add(new HeldKey(each, key, null)));
            } else if (each.kind() == KeyKind.CERTIFICATE) {
                PublicKeys.certificate(each.material()).ifPresent(found -> signers.add(new HeldKey(each, found.getPublicKey(), found)));
            }
        }
    }

    /** Public keys and certificates of signers themselves. */
    public List<HeldKey> signers() {
        return List.copyOf(signers);
    }

    /** Everything of one kind. */
    public List<TrustedKey> of(KeyKind kind) {
        return all.stream().filter(each -> each.kind() == kind).toList();
    }

    /** Certificates of one kind with the entries they stand in. */
    public List<HeldKey> certificates(KeyKind kind) {
        List<HeldKey> found = new ArrayList<>();
        for (TrustedKey each : of(kind)) {
            PublicKeys.certificate(each.material())
                    .ifPresent((X509Certificate certificate) -> found.add(new HeldKey(each, certificate.getPublicKey(), certificate)));
        }
        return found;
    }
}
