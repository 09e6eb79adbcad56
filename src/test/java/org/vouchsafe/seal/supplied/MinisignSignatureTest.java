package org.vouchsafe.seal.supplied;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vouchsafe.seal.supplied.Held.bytes;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import org.bouncycastle.crypto.digests.Blake2bDigest;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouchsafe.domain.evidence.SignatureVerdict;
import org.vouchsafe.domain.signature.SignatureMethod;
import org.vouchsafe.seal.supplied.key.SignatureReading;

class MinisignSignatureTest {
    private static final byte[] FILE = bytes("what was shipped\n");
    private static final byte[] ID = {1, 2, 3, 4, 5, 6, 7, 8};
    private final Ed25519PrivateKeyParameters key = new Ed25519PrivateKeyParameters(new java.security.SecureRandom());

    private static byte[] sign(Ed25519PrivateKeyParameters key, byte[] data) {
        var signer = new Ed25519Signer();
        signer.init(true, key);
        signer.update(data, 0, data.length);
        return signer.generateSignature();
    }

    private static byte[] join(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (byte[] each : parts) {
            out.writeBytes(each);
        }
        return out.toByteArray();
    }

    private static String b64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private byte[] publicKey() {
        return bytes("untrusted comment: minisign public key 0807060504030201\n"
                + b64(join(bytes("Ed"), ID, key.generatePublicKey().getEncoded())) + "\n");
    }

    private String signature(String algorithm, String comment) {
        byte[] data = FILE;
        if (algorithm.equals("ED")) {
            var digest = new Blake2bDigest(512);
            digest.update(FILE, 0, FILE.length);
            data = new byte[64];
            digest.doFinal(data, 0);
        }
        byte[] value = sign(key, data);
        return "untrusted comment: signature from minisign secret key\n" + b64(join(bytes(algorithm), ID, value)) + "\ntrusted comment: "
                + comment + "\n" + b64(sign(key, join(value, bytes(comment)))) + "\n";
    }

    private static SignatureReading read(Held held, byte[] file, String signature) {
        return held.detached(SignatureMethod.MINISIGN, file, bytes(signature)).getFirst();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ED", "Ed"})
    void itHoldsHashedAndPlainAndFailsWhereAnythingChanged(String algorithm) {
        Held held = new Held().file(publicKey());
        String signature = signature(algorithm, "timestamp:1767225600\tfile:app.tgz");
        SignatureReading good = read(held, FILE, signature);
        assertThat(good.verdict()).isEqualTo(SignatureVerdict.PASSED);
        assertThat(good.reasons()).anyMatch(each -> each.contains("2026-01-01T00:00:00Z"));
        assertThat(read(held, bytes("what was shipped?"), signature).verdict()).isEqualTo(SignatureVerdict.FAILED);
        SignatureReading comment = read(held, FILE, signature.replace("1767225600", "1767225601"));
        assertThat(comment.verdict()).as("trusted comment").isEqualTo(SignatureVerdict.FAILED);
        assertThat(comment.reasons().getFirst()).contains("comment");
        assertThat(read(held, FILE, signature.replace("untrusted comment: signature", "untrusted comment: whatever")).verdict())
                .isEqualTo(SignatureVerdict.PASSED);
        assertThat(read(new Held(), FILE, signature).reasons().getFirst()).contains("0807060504030201").contains("not held");
    }

    @Test
    void aHashedSignatureIsNotAPlainOne() {
        Held held = new Held().file(publicKey());
        String[] lines = signature("ED", "x").split("\n", -1);
        byte[] value = Base64.getDecoder().decode(lines[1]);
        value[1] = 'd';
        lines[1] = b64(value);
        assertThat(read(held, FILE, String.join("\n", lines)).verdict()).isEqualTo(SignatureVerdict.FAILED);
    }

    @Test
    void damageCannotBeJudged() {
        Held held = new Held().file(publicKey());
        assertThat(read(held, FILE, "untrusted comment: x\nAAAA\n").verdict()).isEqualTo(SignatureVerdict.INDETERMINATE);
        String[] lines = signature("ED", "x").split("\n", -1);
        lines[3] = "%%%";
        assertThat(read(held, FILE, String.join("\n", lines)).verdict()).isEqualTo(SignatureVerdict.FAILED);
    }
}
