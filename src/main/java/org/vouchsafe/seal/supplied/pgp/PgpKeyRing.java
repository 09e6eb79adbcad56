package org.vouchsafe.seal.supplied.pgp;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.bcpg.sig.KeyFlags;
import org.bouncycastle.bcpg.sig.RevocationReasonTags;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPPublicKeyRingCollection;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureList;
import org.bouncycastle.openpgp.PGPSignatureSubpacketVector;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentVerifierBuilderProvider;
import org.jspecify.annotations.Nullable;

/** An OpenPGP certificate: a primary key and the subkeys it vouches for (RFC 9580). */
public final class PgpKeyRing {
    private final PGPPublicKeyRing ring;

    private PgpKeyRing(PGPPublicKeyRing ring) {
        this.ring = ring;
    }

    /** All certificates in a file, armoured or not; empty when it holds none. */
    public static List<PgpKeyRing> read(byte[] bytes) {
        try (InputStream in = PGPUtil.getDecoderStream(new ByteArrayInputStream(bytes))) {
            List<PgpKeyRing> rings = new ArrayList<>();
            new PGPPublicKeyRingCollection(in, new BcKeyFingerprintCalculator()).getKeyRings()
                    .forEachRemaining(each -> rings.add(new PgpKeyRing(each)));
            return rings;
        } catch (IOException | PGPException | RuntimeException e) {
            // The library meets damage with exceptions of many kinds.
            return List.of();
        }
    }

    /** Upper-case hexadecimal, as everybody prints it. */
    public String fingerprint() {
        return HexFormat.of().withUpperCase().formatHex(ring.getPublicKey().getFingerprint());
    }

    /** The first user id. */
    public String name() {
        Iterator<String> ids = ring.getPublicKey().getUserIDs();
        return ids.hasNext() ? ids.next() : "OpenPGP key " + id(ring.getPublicKey());
    }

    /** When the primary key ends, as it says itself; empty when it names no end. */
    public Optional<Instant> end() {
        return Optional.of(end(ring.getPublicKey())).filter(each -> !each.equals(Instant.MAX));
    }

    private static Instant end(PGPPublicKey key) {
        return key.getValidSeconds() == 0 ? Instant.MAX
                : key.getCreationTime().toInstant().plus(Duration.ofSeconds(key.getValidSeconds()));
    }

    public byte[] encoded() {
        try {
            return ring.getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException("A key that was read cannot be written", e);
        }
    }

    /** The key of that id or fingerprint, primary or subkey; empty when the certificate does not hold it. */
    Optional<PGPPublicKey> key(long id, byte @Nullable [] fingerprint) {
        PGPPublicKey found = ring.getPublicKey(id);
        boolean same = found != null && (fingerprint == null || Arrays.equals(found.getFingerprint(), fingerprint));
        return same ? Optional.of(found) : Optional.empty();
    }

    /**
     * Why a key of this certificate may not sign at the moment a signature states and is proven to have existed; empty when it may.
     *
     * @param stated when the signer says it was made
     * @param proven when it existed at the latest
     */
    Optional<String> objection(PGPPublicKey key, Instant stated, Instant proven) throws PGPException {
        PGPPublicKey primary = ring.getPublicKey();
        if (!key.isMasterKey()) {
            Optional<String> unbound = unbound(primary, key);
            if (unbound.isPresent()) {
                return unbound;
            }
        }
        for (PGPPublicKey each : key.isMasterKey() ? List.of(primary) : List.of(primary, key)) {
            Optional<String> revoked = revoked(primary, each, proven);
            if (revoked.isPresent()) {
                return revoked;
            }
            Instant created = each.getCreationTime().toInstant();
            if (stated.isBefore(created)) {
                return Optional.of("The signature is dated before its key was made.");
            }
            Instant expires = end(each);
            if (proven.isAfter(expires)) {
                return Optional.of("The key expired on " + expires.toString().substring(0, 10)
                        + ", and nothing proves that the signature was made before.");
            }
        }
        return Optional.empty();
    }

    /** A subkey counts only when the primary key says so, and the subkey agrees (RFC 9580, 5.2.1.8 and 5.2.1.9). */
    private static Optional<String> unbound(PGPPublicKey primary, PGPPublicKey subkey) throws PGPException {
        for (PGPSignature binding : ofType(subkey, PGPSignature.SUBKEY_BINDING)) {
            binding.init(new BcPGPContentVerifierBuilderProvider(), primary);
            PGPSignatureSubpacketVector said = binding.getHashedSubPackets();
            if (said == null || (said.getKeyFlags() & KeyFlags.SIGN_DATA) == 0 || !binding.verifyCertification(primary, subkey)) {
                continue;
            }
            if (back(said, primary, subkey)) {
                return Optional.empty();
            }
        }
        return Optional.of("The primary key does not vouch for the key that signed.");
    }

    private static boolean back(PGPSignatureSubpacketVector said, PGPPublicKey primary, PGPPublicKey subkey) throws PGPException {
        PGPSignatureList embedded = said.getEmbeddedSignatures();
        for (PGPSignature each : embedded) {
            if (each.getSignatureType() == PGPSignature.PRIMARYKEY_BINDING) {
                each.init(new BcPGPContentVerifierBuilderProvider(), subkey);
                if (each.verifyCertification(primary, subkey)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Optional<String> revoked(PGPPublicKey primary, PGPPublicKey key, Instant proven) throws PGPException {
        int type = key.isMasterKey() ? PGPSignature.KEY_REVOCATION : PGPSignature.SUBKEY_REVOCATION;
        for (PGPSignature each : ofType(key, type)) {
            each.init(new BcPGPContentVerifierBuilderProvider(), primary);
            boolean holds = key.isMasterKey() ? each.verifyCertification(key) : each.verifyCertification(primary, key);
            if (holds && !(isHarmless(each) && proven.isBefore(each.getCreationTime().toInstant()))) {
                return Optional.of("The key " + id(key) + " was revoked by its holder on "
                        + each.getCreationTime().toInstant().toString().substring(0, 10) + ".");
            }
        }
        return Optional.empty();
    }

    /** A key that was only replaced or retired still stands for what it signed before. */
    private static boolean isHarmless(PGPSignature revocation) {
        var said = revocation.getHashedSubPackets();
        var reason = said == null ? null : said.getRevocationReason();
        return reason != null && (reason.getRevocationReason() == RevocationReasonTags.KEY_SUPERSEDED
                || reason.getRevocationReason() == RevocationReasonTags.KEY_RETIRED);
    }

    private static List<PGPSignature> ofType(PGPPublicKey key, int type) {
        List<PGPSignature> found = new ArrayList<>();
        key.getSignaturesOfType(type).forEachRemaining(found::add);
        return found;
    }

    static String id(PGPPublicKey key) {
        return String.format(Locale.ROOT, "%016X", key.getKeyID());
    }
}
