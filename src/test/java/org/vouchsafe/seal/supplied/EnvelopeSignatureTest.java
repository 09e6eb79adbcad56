package org.vouchsafe.seal.supplied;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vouchsafe.seal.supplied.Held.bytes;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.domain.evidence.SignatureVerdict;
import org.vouchsafe.domain.signature.SignatureMethod;
import org.vouchsafe.input.envelope.Envelope;
import org.vouchsafe.seal.supplied.key.SignatureReading;

class EnvelopeSignatureTest {
    private static final byte[] ARTEFACT = bytes("the artefact");

    static String statement(String predicateType, byte[] subject) {
        return "{\"_type\":\"https://in-toto.io/Statement/v1\",\"subject\":[{\"name\":\"app.tgz\",\"digest\":{\"sha256\":\""
                + Sha256.of(subject).hex() + "\"}}],\"predicateType\":\"" + predicateType + "\",\"predicate\":{}}";
    }

    static String envelope(KeyPair pair, String algorithm, String payload, @Nullable String keyId) {
        try {
            var plain = new Envelope(Envelope.IN_TOTO, bytes(payload), List.of());
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(pair.getPrivate());
            signature.update(plain.signedBytes());
            return "{\"payloadType\":\"" + Envelope.IN_TOTO + "\",\"payload\":\"" + Base64.getEncoder().encodeToString(bytes(payload))
                    + "\",\"signatures\":[{" + (keyId == null ? "" : "\"keyid\":\"" + keyId + "\",") + "\"sig\":\""
                    + Base64.getEncoder().encodeToString(signature.sign()) + "\"}]}";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SignatureReading read(Held held, String envelope) {
        return held.embedded(SignatureMethod.DSSE, bytes(envelope)).getFirst();
    }

    @Test
    void ofSeveralEnvelopesInOneFileEachIsJudgedAndOneThatIsBrokenTellsForAll() {
        KeyPair pair = Certified.ec();
        Held held = new Held().key(pair.getPublic());
        String one = envelope(pair, "SHA256withECDSA", "{\"a\":1}", null);
        String two = envelope(pair, "SHA256withECDSA", "{\"a\":2}", null);
        assertThat(held.embedded(SignatureMethod.DSSE, bytes(one + "\n" + two + "\n"))).hasSize(2)
                .allMatch(each -> each.verdict() == SignatureVerdict.PASSED);
        String changed = two.replace(Base64.getEncoder().encodeToString(bytes("{\"a\":2}")),
                Base64.getEncoder().encodeToString(bytes("{\"a\":3}")));
        assertThat(held.embedded(SignatureMethod.DSSE, bytes(one + "\n" + changed + "\n"))).extracting(SignatureReading::verdict)
                .containsExactly(SignatureVerdict.INDETERMINATE, SignatureVerdict.FAILED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SHA256withECDSA", "SHA256withRSA", "Ed25519"})
    void itHoldsWithTheGivenKey(String algorithm) {
        KeyPair pair = algorithm.endsWith("RSA") ? Certified.rsa(2048)
                : algorithm.startsWith("Ed") ? Certified.edwards(algorithm)
                        : Certified.ec();
        String envelope = envelope(pair, algorithm, "{\"a\":1}", null);
        Held held = new Held().key(pair.getPublic());
        assertThat(read(held, envelope).verdict()).isEqualTo(SignatureVerdict.PASSED);
        String payload = Base64.getEncoder().encodeToString(bytes("{\"a\":1}"));
        String other = envelope.replace(payload, Base64.getEncoder().encodeToString(bytes("{\"a\":2}")));
        assertThat(read(held, other).verdict()).isEqualTo(SignatureVerdict.FAILED);
        assertThat(read(held, envelope.replace("in-toto+json", "in-toto+yaml")).verdict()).as("the type is signed, too")
                .isEqualTo(SignatureVerdict.FAILED);
        assertThat(read(new Held(), envelope).verdict()).isEqualTo(SignatureVerdict.INDETERMINATE);
    }

    @Test
    void theNameOfAKeyIsOnlyAHint() {
        KeyPair pair = Certified.ec();
        Held held = new Held().key(pair.getPublic());
        String id = HexFormat.of().formatHex(Sha256.digest().digest(pair.getPublic().getEncoded()));
        assertThat(read(held, envelope(pair, "SHA256withECDSA", "x", "anything")).verdict()).isEqualTo(SignatureVerdict.PASSED);
        assertThat(read(held, envelope(Certified.ec(), "SHA256withECDSA", "x", id)).verdict()).isEqualTo(SignatureVerdict.FAILED);
        assertThat(read(held, envelope(Certified.ec(), "SHA256withECDSA", "x", "another")).verdict())
                .isEqualTo(SignatureVerdict.INDETERMINATE);
    }

    @Test
    void anEnvelopeWithoutSignaturesOrWithRepeatedKeysIsNotSigned() {
        KeyPair pair = Certified.ec();
        Held held = new Held().key(pair.getPublic());
        String envelope = envelope(pair, "SHA256withECDSA", "x", null);
        assertThat(read(held, envelope.replaceFirst("\"signatures\":\\[.*\\]", "\"signatures\":[]")).verdict())
                .isEqualTo(SignatureVerdict.FAILED);
        assertThat(read(held, envelope.replaceFirst("\\{", "{\"payload\":\"eHg=\",")).verdict()).isEqualTo(SignatureVerdict.FAILED);
    }

    @Test
    void aStatementVouchesForFilesOnlyWhereItSaysWhereTheyWereMade() {
        KeyPair pair = Certified.ec();
        Held held = new Held().key(pair.getPublic());
        String provenance = envelope(pair, "SHA256withECDSA", statement("https://slsa.dev/provenance/v1", ARTEFACT), null);
        assertThat(held.detached(SignatureMethod.DSSE, ARTEFACT, bytes(provenance))).extracting(SignatureReading::verdict)
                .containsExactly(SignatureVerdict.PASSED);
        assertThat(held.detached(SignatureMethod.DSSE, bytes("another artefact"), bytes(provenance))).isEmpty();
        String opinion = envelope(pair, "SHA256withECDSA", statement("https://example.com/test-failed", ARTEFACT), null);
        assertThat(held.detached(SignatureMethod.DSSE, ARTEFACT, bytes(opinion))).as("speaks about it, does not vouch for it").isEmpty();
    }
}
