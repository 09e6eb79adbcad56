package org.vouchsafe.seal.supplied.pgp;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureList;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.bc.BcPGPObjectFactory;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentVerifierBuilderProvider;
import org.vouchsafe.domain.signature.KeyKind;
import org.vouchsafe.domain.signature.TrustedKey;
import org.vouchsafe.seal.supplied.key.Conclusion;
import org.vouchsafe.seal.supplied.key.SignatureReading;

/** Detached OpenPGP signatures (RFC 9580), armoured or not. */
public final class PgpSignature {
    private static final Set<Integer> STRONG = Set.of(HashAlgorithmTags.SHA256, HashAlgorithmTags.SHA384, HashAlgorithmTags.SHA512,
            HashAlgorithmTags.SHA3_256, HashAlgorithmTags.SHA3_512);
    private static final Set<Integer> JUDGED = Set.of(PublicKeyAlgorithmTags.RSA_GENERAL, PublicKeyAlgorithmTags.RSA_SIGN,
            PublicKeyAlgorithmTags.ECDSA, PublicKeyAlgorithmTags.EDDSA_LEGACY, PublicKeyAlgorithmTags.Ed25519,
            PublicKeyAlgorithmTags.Ed448);
    private static final int RSA_BITS = 2048;
    private final Conclusion conclusion;

    public PgpSignature(Conclusion conclusion) {
        this.conclusion = conclusion;
    }

    /** A key held that a signature names. */
    private record Named(TrustedKey held, PgpKeyRing ring, PGPPublicKey key) {}

    /** What can be said of each signature in the file over these bytes. */
    public List<SignatureReading> read(byte[] signed, byte[] signature) {
        List<PGPSignature> all = signatures(signature);
        if (all.isEmpty()) {
            return List.of(SignatureReading.unjudged(null, "The OpenPGP signature is damaged."));
        }
        return all.stream().map(each -> read(signed, each)).toList();
    }

    private static List<PGPSignature> signatures(byte[] bytes) {
        try (InputStream in = PGPUtil.getDecoderStream(new ByteArrayInputStream(bytes))) {
            var factory = new BcPGPObjectFactory(in);
            List<PGPSignature> all = new ArrayList<>();
            for (Object each = factory.nextObject(); each != null; each = factory.nextObject()) {
                if (!(each instanceof PGPSignatureList list)) {
                    return List.of();
                }
                list.forEach(all::add);
            }
            return all;
        } catch (IOException | RuntimeException e) {
            // The library meets damage with exceptions of many kinds.
            return List.of();
        }
    }

    private SignatureReading read(byte[] signed, PGPSignature signature) {
        String id = String.format(Locale.ROOT, "%016X", signature.getKeyID());
        try {
            Optional<Named> named = named(signature);
            if (named.isEmpty()) {
                return SignatureReading.unjudged(null, "It names the OpenPGP key " + id + ", which is not held.");
            }
            return judge(signed, signature, named.get());
        } catch (PGPException | RuntimeException e) {
            return SignatureReading.unjudged(null, "The OpenPGP signature by key " + id + " is damaged.");
        }
    }

    private SignatureReading judge(byte[] signed, PGPSignature signature, Named named) throws PGPException {
        int type = signature.getSignatureType();
        if (type != PGPSignature.BINARY_DOCUMENT && type != PGPSignature.CANONICAL_TEXT_DOCUMENT) {
            return SignatureReading.unjudged(named.held().name(), "The OpenPGP signature is not one over a file.");
        }
        signature.init(new BcPGPContentVerifierBuilderProvider(), named.key());
        signature.update(signed);
        if (!signature.verify()) {
            return conclusion.failed(named.held(), "The signature does not fit " + Conclusion.words(named.held()) + ", the key it names.",
                    "The file was changed after it was signed, or the signature belongs to another file.");
        }
        Optional<String> weak = weakness(signature, named.key());
        if (weak.isPresent()) {
            return conclusion.indeterminate(named.held(), named.held().name(), weak.get());
        }
        Date stated = signature.getHashedSubPackets() == null ? null : signature.getHashedSubPackets().getSignatureCreationTime();
        if (stated == null) {
            return conclusion.indeterminate(named.held(), named.held().name(), "The signature does not say when it was made.");
        }
        Instant when = stated.toInstant();
        Instant proven = conclusion.proof().at();
        Optional<String> objection = named.ring().objection(named.key(), when, proven);
        if (objection.isPresent()) {
            return conclusion.indeterminate(named.held(), named.held().name(), objection.get());
        }
        Date until = expiry(signature, stated);
        if (until != null && proven.isAfter(until.toInstant())) {
            return conclusion.indeterminate(named.held(), named.held().name(),
                    "The signature itself expired on " + until.toInstant() + ".");
        }
        return conclusion.noted("The signer dates it " + when + ", by the clock of whoever signed.").held(named.held(), named.held().name(),
                null, null);
    }

    private static @org.jspecify.annotations.Nullable Date expiry(PGPSignature signature, Date stated) {
        long seconds = signature.getHashedSubPackets().getSignatureExpirationTime();
        return seconds == 0 ? null : Date.from(stated.toInstant().plusSeconds(seconds));
    }

    private static Optional<String> weakness(PGPSignature signature, PGPPublicKey key) {
        if (!STRONG.contains(signature.getHashAlgorithm())) {
            return Optional.of("It rests on a digest that proves nothing any more or is not judged here (OpenPGP hash "
                    + signature.getHashAlgorithm() + ").");
        }
        if (!JUDGED.contains(key.getAlgorithm())) {
            return Optional.of("The kind of key is not judged here (OpenPGP algorithm " + key.getAlgorithm() + ").");
        }
        boolean rsa = key.getAlgorithm() == PublicKeyAlgorithmTags.RSA_GENERAL || key.getAlgorithm() == PublicKeyAlgorithmTags.RSA_SIGN;
        return rsa && key.getBitStrength() < RSA_BITS
                ? Optional.of("The RSA key has only " + key.getBitStrength() + " bits, which can be broken.")
                : Optional.empty();
    }

    private Optional<Named> named(PGPSignature signature) {
        byte[] fingerprint = signature.getHashedSubPackets() == null || signature.getHashedSubPackets().getIssuerFingerprint() == null
                ? null
                : signature.getHashedSubPackets().getIssuerFingerprint().getFingerprint();
        List<Named> found = new ArrayList<>();
        for (TrustedKey held : conclusion.keyring().of(KeyKind.PGP)) {
            for (PgpKeyRing ring : PgpKeyRing.read(held.material())) {
                ring.key(signature.getKeyID(), fingerprint).ifPresent(key -> found.add(new Named(held, ring, key)));
            }
        }
        return found.stream().min(
                Comparator.comparing((Named each) -> !conclusion.circumstances().authorKeys().contains(each.held().id())));
    }
}
