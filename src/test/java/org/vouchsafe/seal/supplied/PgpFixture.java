package org.vouchsafe.seal.supplied;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.bcpg.ArmoredOutputStream;
import org.bouncycastle.bcpg.BCPGOutputStream;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.bcpg.sig.KeyFlags;
import org.bouncycastle.crypto.generators.Ed25519KeyPairGenerator;
import org.bouncycastle.crypto.params.Ed25519KeyGenerationParameters;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPKeyPair;
import org.bouncycastle.openpgp.PGPKeyRingGenerator;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureGenerator;
import org.bouncycastle.openpgp.PGPSignatureSubpacketGenerator;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentSignerBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;
import org.bouncycastle.openpgp.operator.bc.BcPGPKeyPair;

/** An OpenPGP key with a signing subkey, made for a test. */
public final class PgpFixture {
    public static final Instant MADE = Instant.parse("2026-01-01T00:00:00Z");
    private final PGPKeyPair primary;
    private final PGPKeyPair subkey;
    private final PGPPublicKeyRing ring;

    /** @param seconds after which the key expires; 0: never */
    public PgpFixture(String name, long seconds) {
        try {
            primary = pair();
            subkey = pair();
            var flags = new PGPSignatureSubpacketGenerator();
            flags.setKeyFlags(false, KeyFlags.CERTIFY_OTHER | KeyFlags.SIGN_DATA);
            if (seconds > 0) {
                flags.setKeyExpirationTime(false, seconds);
            }
            var generator = new PGPKeyRingGenerator(PGPSignature.POSITIVE_CERTIFICATION, primary, name,
                    new BcPGPDigestCalculatorProvider().get(HashAlgorithmTags.SHA1), flags.generate(), null,
                    new BcPGPContentSignerBuilder(primary.getPublicKey().getAlgorithm(), HashAlgorithmTags.SHA256), null);
            var signing = new PGPSignatureSubpacketGenerator();
            signing.setKeyFlags(false, KeyFlags.SIGN_DATA);
            generator.addSubKey(subkey, signing.generate(), null,
                    new BcPGPContentSignerBuilder(subkey.getPublicKey().getAlgorithm(), HashAlgorithmTags.SHA256));
            ring = generator.generatePublicKeyRing();
        } catch (PGPException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PGPKeyPair pair() throws PGPException {
        var generator = new Ed25519KeyPairGenerator();
        generator.init(new Ed25519KeyGenerationParameters(new SecureRandom()));
        return new BcPGPKeyPair(PublicKeyAlgorithmTags.EDDSA_LEGACY, generator.generateKeyPair(), Date.from(MADE));
    }

    /** The public key as people hand it out. */
    public byte[] publicKey() {
        return armoured(ring);
    }

    /** The public key with the subkey of another put into it, vouched for by nobody here. */
    public byte[] withForeignSubkey(PgpFixture other) {
        PGPPublicKeyRing forged = PGPPublicKeyRing.insertPublicKey(ring, other.ring.getPublicKey(other.subkey.getKeyID()));
        return armoured(forged);
    }

    private static byte[] armoured(PGPPublicKeyRing keys) {
        var out = new ByteArrayOutputStream();
        try (var armour = ArmoredOutputStream.builder().build(out)) {
            keys.encode(armour);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    public byte[] sign(byte[] file, Instant at) {
        return sign(subkey, file, at, HashAlgorithmTags.SHA256, PGPSignature.BINARY_DOCUMENT);
    }

    public byte[] signWithPrimary(byte[] file, Instant at) {
        return sign(primary, file, at, HashAlgorithmTags.SHA512, PGPSignature.BINARY_DOCUMENT);
    }

    public byte[] signWeakly(byte[] file, Instant at) {
        return sign(subkey, file, at, HashAlgorithmTags.SHA1, PGPSignature.BINARY_DOCUMENT);
    }

    /** A signature of another kind than over a file. */
    public byte[] signStandalone(byte[] file, Instant at) {
        return sign(subkey, file, at, HashAlgorithmTags.SHA256, PGPSignature.STAND_ALONE);
    }

    private static byte[] sign(PGPKeyPair pair, byte[] file, Instant at, int hash, int type) {
        var out = new ByteArrayOutputStream();
        try (var armour = ArmoredOutputStream.builder().build(out); var packets = new BCPGOutputStream(armour)) {
            var generator = new PGPSignatureGenerator(new BcPGPContentSignerBuilder(pair.getPublicKey().getAlgorithm(), hash),
                    pair.getPublicKey());
            generator.init(type, pair.getPrivateKey());
            var said = new PGPSignatureSubpacketGenerator();
            said.setSignatureCreationTime(false, Date.from(at));
            said.setIssuerFingerprint(false, pair.getPublicKey());
            generator.setHashedSubpackets(said.generate());
            generator.update(file);
            generator.generate().encode(packets);
        } catch (IOException | PGPException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }
}
