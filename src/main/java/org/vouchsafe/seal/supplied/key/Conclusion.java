package org.vouchsafe.seal.supplied.key;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.evidence.SignatureVerdict;
import org.vouchsafe.domain.signature.Distrust;
import org.vouchsafe.domain.signature.KeyKind;
import org.vouchsafe.domain.signature.TrustedKey;
import org.vouchsafe.seal.chain.CertificatePath;
import org.vouchsafe.seal.key.Strength;

/**
 * From "it fits" to a verdict: whether the key is held, was good when the signature was made, and is strong enough. One per signature.
 *
 * @param proofs what proves when the signature existed, beside our own log
 * @param notes what else is to be said, such as what the signature leaves out
 */
public record Conclusion(Keyring keyring, Circumstances circumstances, List<Proof> proofs, List<String> notes) {
    private static final String CHANGED = "The file was changed after it was signed, or the signature belongs to another file.";

    public Conclusion {
        proofs = List.copyOf(proofs);
        notes = List.copyOf(notes);
    }

    /** Nothing but our own log proves a time. */
    public static Conclusion of(Keyring keyring, Circumstances circumstances) {
        return new Conclusion(keyring, circumstances, List.of(), List.of());
    }

    public Conclusion proven(List<Proof> more) {
        return new Conclusion(keyring, circumstances, Stream.concat(proofs.stream(), more.stream()).toList(), notes);
    }

    public Conclusion noted(String note) {
        return new Conclusion(keyring, circumstances, proofs, Stream.concat(notes.stream(), Stream.of(note)).toList());
    }

    /** The earliest proof that the signature existed. */
    public Proof proof() {
        return Stream.concat(Stream.of(circumstances.ownProof()), proofs.stream()).min(Comparator.comparing(Proof::at)).orElseThrow();
    }

    /** A signature that names its key only by an id, or not at all, tried with the keys held. */
    public SignatureReading byHeldKeys(@Nullable String keyId, Predicate<HeldKey> suits, Predicate<HeldKey> fits) {
        List<HeldKey> suiting = keyring.signers().stream().filter(suits).toList();
        // An author's own keys first: the same key may be held for several.
        Optional<HeldKey> found = suiting.stream().filter(fits)
                .min(Comparator.comparing((HeldKey each) -> !circumstances.authorKeys().contains(each.key().id())));
        if (found.isPresent()) {
            return by(found.get());
        }
        List<HeldKey> named = keyId == null ? List.of() : suiting.stream().filter(each -> each.isCalled(keyId)).toList();
        if (!named.isEmpty()) {
            return failed(named.getFirst().key(), "The signature does not fit " + words(named.getFirst().key()) + ", the key it names.",
                    CHANGED);
        }
        if (keyId != null) {
            return SignatureReading.unjudged(null, "It names the key \"" + keyId + "\", which is not held.");
        }
        boolean authorsOwn = suiting.stream().anyMatch(each -> circumstances.authorKeys().contains(each.key().id()));
        return authorsOwn
                ? SignatureReading.broken(null, "The signature fits none of the keys held for the author.", CHANGED)
                : SignatureReading.unjudged(null, "It does not say with which key it was made, and no key is held for the author.");
    }

    /** It fits this key, which stands in the file itself. */
    public SignatureReading byKeyInside(PublicKey inside) {
        return keyring.signers().stream().filter(each -> sameKey(each.publicKey(), inside))
                .min(Comparator.comparing((HeldKey each) -> !circumstances.authorKeys().contains(each.key().id()))).map(this::by)
                .orElseGet(() -> SignatureReading.unheld(null,
                        notedReasons("The signature fits a key that is known only from the file itself; "
                                + "none is held that says whose it is.")));
    }

    /** It fits this certificate, which came with the signature. */
    public SignatureReading byCertificate(X509Certificate signer, Collection<X509Certificate> others) {
        Optional<HeldKey> pinned = keyring.signers().stream().filter(each -> sameKey(each.publicKey(), signer.getPublicKey()))
                .min(Comparator.comparing((HeldKey each) -> !circumstances.authorKeys().contains(each.key().id())));
        if (pinned.isPresent()) {
            return by(pinned.get());
        }
        SignatureReading nearest = null;
        for (HeldKey authority : keyring.certificates(KeyKind.AUTHORITY)) {
            SignatureReading reading = underAuthority(signer, others, authority);
            if (reading != null && reading.verdict() == SignatureVerdict.PASSED) {
                return reading;
            }
            nearest = nearest == null ? reading : nearest;
        }
        return nearest != null ? nearest
                : SignatureReading.unheld(Identity.shown(signer),
                        notedReasons("The signature fits the certificate of " + Identity.shown(signer)
                                + " that came with it; nothing is held that vouches for that certificate."));
    }

    private @Nullable SignatureReading underAuthority(X509Certificate signer, Collection<X509Certificate> others, HeldKey authority) {
        X509Certificate anchor = authority.certificate();
        Instant at = proof().at();
        if (anchor == null) {
            return null;
        }
        String shown = Identity.shown(signer);
        if (!CertificatePath.leads(signer, others, anchor, at)) {
            boolean once = CertificatePath.leads(signer, others, anchor, signer.getNotBefore().toInstant());
            return !once ? null
                    : indeterminate(authority.key(), shown, "The certificate of " + shown + " was not valid on " + day(at)
                            + ", and nothing proves that the signature was made while it was.");
        }
        if (!Identity.isNamed(signer, authority.key().identity())) {
            return indeterminate(authority.key(), shown, words(authority.key()) + " vouches for " + shown + ", but is held for \""
                    + authority.key().identity() + "\".");
        }
        boolean[] usage = signer.getKeyUsage();
        if (usage != null && !usage[0] && !usage[1]) {
            return indeterminate(authority.key(), shown, "The certificate of " + shown + " is not meant for signing.");
        }
        return held(authority.key(), shown, signer.getPublicKey(), null);
    }

    /** It fits a key held. */
    public SignatureReading by(HeldKey held) {
        return held(held.key(), held.key().name(), held.publicKey(), held.certificate());
    }

    /** It fits a key held of a kind with rules of its own, which were found to be kept. */
    public SignatureReading held(TrustedKey key, String signer, @Nullable PublicKey strength, @Nullable X509Certificate validity) {
        Proof proof = proof();
        Optional<String> weak = strength == null ? Optional.empty() : Strength.objection(strength);
        if (weak.isPresent()) {
            return indeterminate(key, signer, weak.get());
        }
        if (validity != null && !CertificatePath.isValidAt(validity, proof.at())) {
            return indeterminate(key, signer, proof.at().isBefore(validity.getNotBefore().toInstant())
                    ? "The certificate was not valid yet on " + day(proof.at()) + "."
                    : "The certificate expired on " + day(validity.getNotAfter().toInstant())
                            + ", and nothing proves that the signature was made before.");
        }
        Optional<String> bad = distrust(key.distrust(), proof, words(key));
        if (bad.isPresent()) {
            return indeterminate(key, signer, bad.get());
        }
        List<String> reasons = new ArrayList<>(List.of("The signature fits " + words(key) + "."));
        if (key.distrust() != null) {
            reasons.add("The key went bad later, but the signature is older: it existed on " + day(proof.at()) + ", proven by " + proof.by()
                    + ".");
        }
        reasons.addAll(notes);
        return new SignatureReading(SignatureReading.Fit.FITS, SignatureVerdict.PASSED, key, signer, proof, reasons);
    }

    /** It does not fit the key it was made with by its own account. */
    public SignatureReading failed(TrustedKey key, String... reasons) {
        return new SignatureReading(SignatureReading.Fit.DOES_NOT_FIT, SignatureVerdict.FAILED, key, key.name(), null, List.of(reasons));
    }

    /** It fits, but does not count. */
    public SignatureReading indeterminate(TrustedKey key, @Nullable String signer, String reason) {
        return new SignatureReading(SignatureReading.Fit.FITS, SignatureVerdict.INDETERMINATE, key, signer, proof(),
                List.of(notedReasons(reason)));
    }

    private static Optional<String> distrust(@Nullable Distrust distrust, Proof proof, String key) {
        if (distrust == null) {
            return Optional.empty();
        }
        Instant since = distrust.since();
        if (since == null) {
            return Optional.of(key + " is not believed any more: " + distrust.reason());
        }
        return proof.at().isBefore(since) ? Optional.empty()
                : Optional.of(key + " is marked as gone bad since " + since + " (" + distrust.reason()
                        + "), and nothing proves that the signature is older.");
    }

    private String[] notedReasons(String first) {
        return Stream.concat(Stream.of(first), notes.stream()).toArray(String[]::new);
    }

    private static boolean sameKey(PublicKey one, PublicKey other) {
        byte[] left = one.getEncoded();
        byte[] right = other.getEncoded();
        return left != null && right != null && java.security.MessageDigest.isEqual(left, right);
    }

    /** {@code K-003 (Northwind release signing)}. */
    public static String words(TrustedKey key) {
        return key.id() + " (" + key.name() + ")";
    }

    private static String day(Instant at) {
        return at.toString().substring(0, 10);
    }
}
