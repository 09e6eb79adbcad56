package org.vouchsafe.seal.supplied;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vouchsafe.seal.supplied.Held.bytes;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vouchsafe.domain.evidence.SignatureVerdict;
import org.vouchsafe.domain.signature.KeyKind;
import org.vouchsafe.domain.signature.SignatureMethod;
import org.vouchsafe.seal.supplied.key.SignatureReading;

/** Signatures in JSON. The documents here are written in canonical form, so that what is signed can be seen. */
class JsonSignatureTest {
    private static final String HEAD = "{\"bomFormat\":\"CycloneDX\",\"components\":[{\"name\":\"axios\",\"version\":\"1.14.1\"}],";

    private static String b64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] sign(KeyPair pair, String algorithm, String canonical) {
        try {
            Signature signature = algorithm.startsWith("PS") ? Signature.getInstance("RSASSA-PSS")
                    : Signature.getInstance(switch (algorithm) {
                        case "ES256" -> "SHA256withECDSAinP1363Format";
                        case "ES384" -> "SHA384withECDSAinP1363Format";
                        case "ES512" -> "SHA512withECDSAinP1363Format";
                        case "RS256" -> "SHA256withRSA";
                        case "RS384" -> "SHA384withRSA";
                        case "RS512" -> "SHA512withRSA";
                        default -> algorithm;
                    });
            if (algorithm.startsWith("PS")) {
                String digest = "SHA-" + algorithm.substring(2);
                signature.setParameter(new PSSParameterSpec(digest, "MGF1", new MGF1ParameterSpec(digest),
                        Integer.parseInt(algorithm.substring(2)) / 8, 1));
            }
            signature.initSign(pair.getPrivate());
            signature.update(canonical.getBytes(StandardCharsets.UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair pair(String algorithm) {
        return switch (algorithm) {
            case "ES256" -> Certified.ec();
            case "ES384" -> Certified.ec("secp384r1");
            case "ES512" -> Certified.ec("secp521r1");
            case "Ed25519", "Ed448" -> Certified.edwards(algorithm);
            default -> Certified.rsa(2048);
        };
    }

    /** A document signed by one signer who says no more of his key than this. */
    private static String signed(KeyPair pair, String algorithm, String about) {
        String before = HEAD + "\"signature\":{\"algorithm\":\"" + algorithm + "\"" + about;
        return before + ",\"value\":\"" + b64(sign(pair, algorithm, before + "}}")) + "\"}}";
    }

    private static String jwk(KeyPair pair) {
        var w = ((ECPublicKey) pair.getPublic()).getW();
        return "{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"" + b64(fixed(w.getAffineX().toByteArray())) + "\",\"y\":\""
                + b64(fixed(w.getAffineY().toByteArray())) + "\"}";
    }

    private static byte[] fixed(byte[] number) {
        byte[] all = new byte[32];
        int length = Math.min(32, number.length);
        System.arraycopy(number, number.length - length, all, 32 - length, length);
        return all;
    }

    private static SignatureReading read(Held held, String document) {
        return held.embedded(SignatureMethod.JSF, bytes(document)).getFirst();
    }

    @ParameterizedTest
    @CsvSource({"RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "Ed25519", "Ed448"})
    void everyAlgorithmHoldsWithTheKeyHeldAndFailsWithOneByteChanged(String algorithm) {
        KeyPair pair = pair(algorithm);
        String document = signed(pair, algorithm, "");
        Held held = new Held().key(pair.getPublic());
        assertThat(read(held, document).verdict()).isEqualTo(SignatureVerdict.PASSED);
        assertThat(read(held, document.replace("1.14.1", "1.14.2")).verdict()).isEqualTo(SignatureVerdict.FAILED);
        assertThat(read(new Held().key(pair(algorithm).getPublic()), document).verdict()).as("another key of the author")
                .isEqualTo(SignatureVerdict.FAILED);
        assertThat(read(new Held(), document).verdict()).as("no key at all").isEqualTo(SignatureVerdict.INDETERMINATE);
    }

    @Test
    void blanksAndOrderAreNotSigned() {
        KeyPair pair = Certified.ec();
        String document = signed(pair, "ES256", "");
        String value = document.substring(document.indexOf("\"value\""));
        String other = "{\n  \"signature\": { " + value.replace("}}", "")
                + ", \"algorithm\":\"ES256\" },\n  \"components\": [ {\"version\":"
                + "\"1.14.1\", \"name\" : \"\\u0061xios\"} ],\n\t\"bomFormat\": \"CycloneDX\" }";
        assertThat(read(new Held().key(pair.getPublic()), other).verdict()).isEqualTo(SignatureVerdict.PASSED);
    }

    @Test
    void aKeyKnownOnlyFromTheFileProvesNothing() {
        KeyPair pair = Certified.ec();
        String document = signed(pair, "ES256", ",\"publicKey\":" + jwk(pair));
        SignatureReading unknown = read(new Held(), document);
        assertThat(unknown.verdict()).isEqualTo(SignatureVerdict.INDETERMINATE);
        assertThat(unknown.reasons().getFirst()).contains("known only from the file itself");
        assertThat(read(new Held().key(pair.getPublic()), document).verdict()).isEqualTo(SignatureVerdict.PASSED);
        assertThat(read(new Held(), document.replace("axios", "axiom")).verdict()).isEqualTo(SignatureVerdict.FAILED);
    }

    @Test
    void whoSignsWithHisOwnKeyUnderAHeldKeysNameFails() {
        KeyPair held = Certified.ec();
        String name = java.util.HexFormat.of().formatHex(org.vouchsafe.domain.Sha256.digest().digest(held.getPublic().getEncoded()));
        String forged = signed(Certified.ec(), "ES256", ",\"keyId\":\"" + name + "\"");
        assertThat(read(new Held().key(held.getPublic()), forged).verdict()).isEqualTo(SignatureVerdict.FAILED);
        String honest = signed(Certified.ec(), "ES256", ",\"keyId\":\"another key\"");
        assertThat(read(new Held().key(held.getPublic()), honest).reasons().getFirst()).contains("another key").contains("not held");
    }

    @Test
    void noAlgorithmASharedSecretAndAnUnknownOneAreNoProof() {
        KeyPair pair = Certified.ec();
        Held held = new Held().key(pair.getPublic());
        String document = signed(pair, "ES256", "");
        assertThat(read(held, document.replace("ES256", "none")).verdict()).isEqualTo(SignatureVerdict.FAILED);
        assertThat(read(held, document.replace("ES256", "NONE")).verdict()).isEqualTo(SignatureVerdict.FAILED);
        assertThat(read(held, document.replace("ES256", "HS256")).verdict()).isEqualTo(SignatureVerdict.INDETERMINATE);
        assertThat(read(held, document.replace("ES256", "ES999")).verdict()).isEqualTo(SignatureVerdict.INDETERMINATE);
        assertThat(read(held, document.replace("ES256", "RS256")).verdict()).as("not a key of that kind")
                .isNotEqualTo(SignatureVerdict.PASSED);
    }

    @Test
    void aRepeatedKeyIsNeverSigned() {
        KeyPair pair = Certified.ec();
        String document = signed(pair, "ES256", "");
        Held held = new Held().key(pair.getPublic());
        String smuggled = document.replace("\"version\":\"1.14.1\"", "\"version\":\"1.14.1\",\"version\":\"1.0.0\"");
        assertThat(read(held, smuggled).verdict()).isEqualTo(SignatureVerdict.FAILED);
        String first = document.replace("\"version\":\"1.14.1\"", "\"version\":\"1.0.0\",\"version\":\"1.14.1\"");
        assertThat(read(held, first).verdict()).isEqualTo(SignatureVerdict.FAILED);
    }

    @Test
    void whatASignatureLeavesOutAnybodyMayHaveWritten() {
        KeyPair pair = Certified.ec();
        String before = HEAD + "\"signature\":{\"algorithm\":\"ES256\"";
        String value = b64(sign(pair, "ES256", before + "}}"));
        UnaryOperator<
                String> leaving = name -> HEAD + "\"" + name + "\":[{\"any\":1}],\"signature\":{\"algorithm\":\"ES256\",\"excludes\":[\""
                        + name + "\"],\"value\":\"" + value + "\"}}";
        Held held = new Held().key(pair.getPublic());
        SignatureReading smuggled = read(held, leaving.apply("vulnerabilities"));
        assertThat(smuggled.verdict()).isEqualTo(SignatureVerdict.INDETERMINATE);
        assertThat(smuggled.reasons().getFirst()).contains("leaves out vulnerabilities");
        assertThat(read(held, leaving.apply("annotations")).verdict()).as("nothing is read from it").isEqualTo(SignatureVerdict.PASSED);
    }

    @Test
    void severalSignersAreJudgedEachForItself() {
        KeyPair one = Certified.ec();
        KeyPair two = Certified.ec();
        String first = "{\"algorithm\":\"ES256\",\"keyId\":\"one\"";
        String second = "{\"algorithm\":\"ES256\",\"keyId\":\"two\"";
        String of1 = b64(sign(one, "ES256", HEAD + "\"signature\":{\"signers\":[" + first + "}]}}"));
        String of2 = b64(sign(two, "ES256", HEAD + "\"signature\":{\"signers\":[" + second + "}]}}"));
        String document = HEAD + "\"signature\":{\"signers\":[" + first + ",\"value\":\"" + of1 + "\"}," + second + ",\"value\":\"" + of2
                + "\"}]}}";
        List<SignatureReading> readings = new Held().key(two.getPublic()).embedded(SignatureMethod.JSF, bytes(document));
        assertThat(readings).extracting(SignatureReading::verdict).containsExactly(SignatureVerdict.INDETERMINATE,
                SignatureVerdict.PASSED);
    }

    @Test
    void aChainIsSignedEachOverThoseBefore() {
        KeyPair one = Certified.ec();
        KeyPair two = Certified.ec();
        String first = "{\"algorithm\":\"ES256\"";
        String of1 = b64(sign(one, "ES256", HEAD + "\"signature\":{\"chain\":[" + first + "}]}}"));
        String whole1 = first + ",\"value\":\"" + of1 + "\"}";
        String of2 = b64(sign(two, "ES256", HEAD + "\"signature\":{\"chain\":[" + whole1 + "," + first + "}]}}"));
        String document = HEAD + "\"signature\":{\"chain\":[" + whole1 + "," + first + ",\"value\":\"" + of2 + "\"}]}}";
        Held both = new Held().key(one.getPublic()).key(two.getPublic());
        assertThat(both.embedded(SignatureMethod.JSF, bytes(document))).extracting(SignatureReading::verdict)
                .containsOnly(SignatureVerdict.PASSED);
        String beheaded = HEAD + "\"signature\":{\"chain\":[" + first + ",\"value\":\"" + of2 + "\"}]}}";
        assertThat(read(both, beheaded).verdict()).as("the first of the chain taken away").isEqualTo(SignatureVerdict.FAILED);
    }

    @Test
    void aCertificateLeadsToAnAuthorityHeldForThatNameWhileItWasValid() {
        Certified authority = Certified.authority("Northwind Root");
        Certified signer = Certified.signer(authority, "releases");
        String path;
        try {
            path = ",\"certificatePath\":[\"" + b64(signer.certificate().getEncoded()) + "\"]";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        String document = signed(signer.pair(), "ES256", path);
        var root = authority.certificate();
        assertThat(read(new Held().certificate(root, KeyKind.AUTHORITY, "releases@northwind.example"), document).verdict())
                .isEqualTo(SignatureVerdict.PASSED);
        SignatureReading other = read(new Held().certificate(root, KeyKind.AUTHORITY, "support@northwind.example"), document);
        assertThat(other.verdict()).isEqualTo(SignatureVerdict.INDETERMINATE);
        SignatureReading late = read(new Held().at(java.time.Instant.parse("2028-01-01T00:00:00Z"))
                .certificate(root, KeyKind.AUTHORITY, "releases@northwind.example"), document);
        assertThat(late.verdict()).isEqualTo(SignatureVerdict.INDETERMINATE);
        assertThat(late.reasons().getFirst()).contains("was not valid on 2028-01-01");
        Certified false1 = Certified.authority("Northwind Root");
        assertThat(read(new Held().certificate(false1.certificate(), KeyKind.AUTHORITY, "*"), document).verdict())
                .as("an authority of the same name but another key").isEqualTo(SignatureVerdict.INDETERMINATE);
        SignatureReading pinned = read(new Held().certificate(signer.certificate(), KeyKind.CERTIFICATE, null), document);
        assertThat(pinned.verdict()).isEqualTo(SignatureVerdict.PASSED);
    }

    @Test
    void aKeyGoneBadHoldsOnlyForWhatIsProvenOlder() {
        KeyPair pair = Certified.ec();
        String document = signed(pair, "ES256", "");
        assertThat(read(new Held().key(pair.getPublic()).distrusted(Held.NOW.plusSeconds(1)), document).verdict())
                .as("held here before it went bad").isEqualTo(SignatureVerdict.PASSED);
        assertThat(read(new Held().key(pair.getPublic()).distrusted(Held.NOW), document).verdict())
                .isEqualTo(SignatureVerdict.INDETERMINATE);
        assertThat(read(new Held().key(pair.getPublic()).distrusted(null), document).verdict()).isEqualTo(SignatureVerdict.INDETERMINATE);
    }

    @Test
    void aShortKeyProvesNothing() {
        KeyPair pair = Certified.rsa(1024);
        SignatureReading reading = read(new Held().key(pair.getPublic()), signed(pair, "RS256", ""));
        assertThat(reading.verdict()).isEqualTo(SignatureVerdict.INDETERMINATE);
        assertThat(reading.reasons().getFirst()).contains("1024 bits");
    }

    @Test
    void damageIsNeverACrash() {
        KeyPair pair = Certified.ec();
        byte[] document = bytes(signed(pair, "ES256", ",\"publicKey\":" + jwk(pair)));
        Held held = new Held().key(pair.getPublic());
        for (int i = 0; i < document.length; i += 3) {
            byte[] damaged = document.clone();
            damaged[i] ^= 0x15;
            assertThat(held.embedded(SignatureMethod.JSF, damaged)).as("byte %d", i)
                    .noneMatch(each -> each.verdict() == SignatureVerdict.PASSED && !same(document, damaged));
        }
    }

    /** A changed base64 digit may stand for the same bits, which leaves the signature as it was. */
    private static boolean same(byte[] one, byte[] other) {
        String left = new String(one, StandardCharsets.UTF_8);
        String right = new String(other, StandardCharsets.UTF_8);
        int at = Arrays.mismatch(one, other);
        return left.indexOf("\"value\":\"") < at && right.length() == left.length() && at == left.length() - 4;
    }

    private static String part(KeyPair pair, String version) {
        String before = "{\"name\":\"axios\",\"signature\":{\"algorithm\":\"ES256\"";
        String after = "},\"version\":\"" + version + "\"}";
        return before + ",\"value\":\"" + b64(sign(pair, "ES256", before + after)) + "\"" + after;
    }

    @Test
    void aPartThatIsSignedByItselfSpeaksForItselfOnlyAndTellsWhenItWasChanged() {
        KeyPair pair = pair("ES256");
        Held held = new Held().key(pair.getPublic());
        String document = "{\"bomFormat\":\"CycloneDX\",\"components\":[{\"name\":\"http\",\"components\":[" + part(pair, "1.14.1")
                + "]}]}";
        List<SignatureReading> readings = held.embedded(SignatureMethod.JSF, bytes(document));
        assertThat(readings).singleElement().satisfies(each -> {
            assertThat(each.verdict()).isEqualTo(SignatureVerdict.INDETERMINATE);
            assertThat(each.reasons().getFirst()).contains("Only the part \"axios\" at /components/0/components/0 is signed");
        });
        assertThat(held.embedded(SignatureMethod.JSF, bytes(document.replace("1.14.1", "1.14.0")))).singleElement()
                .satisfies(each -> assertThat(each.verdict()).isEqualTo(SignatureVerdict.FAILED));
        assertThat(held.embedded(SignatureMethod.JSF, bytes("{\"bomFormat\":\"CycloneDX\",\"signature\":\"none\"}"))).isEmpty();
    }
}
