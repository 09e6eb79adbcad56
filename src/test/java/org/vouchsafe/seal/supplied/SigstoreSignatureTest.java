package org.vouchsafe.seal.supplied;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vouchsafe.seal.supplied.Held.bytes;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouchsafe.domain.evidence.SignatureVerdict;
import org.vouchsafe.domain.signature.SignatureMethod;
import org.vouchsafe.seal.supplied.key.SignatureReading;

/** Bundles by a sigstore of the test's own. */
class SigstoreSignatureTest {
    private static final byte[] FILE = bytes("what was shipped\n");
    private final SigstoreFixture sigstore = new SigstoreFixture();

    private Held held() {
        return new Held().file(sigstore.trustedRoot()).identity(SigstoreFixture.SIGNER, SigstoreFixture.ISSUER);
    }

    private static SignatureReading read(Held held, byte[] file, String bundle) {
        return held.detached(SignatureMethod.SIGSTORE, file, bytes(bundle)).getFirst();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.1", "0.2", "0.3"})
    void aBundleOfEveryVersionHoldsAtTheTimeTheLogProves(String version) {
        var asked = new SigstoreFixture.Bundle();
        asked.version = version;
        String bundle = sigstore.bundle(FILE, asked);
        SignatureReading good = read(held(), FILE, bundle);
        assertThat(good.reasons()).first().asString().contains("fits");
        assertThat(good.verdict()).isEqualTo(SignatureVerdict.PASSED);
        assertThat(Objects.requireNonNull(good.proof()).at()).isEqualTo(SigstoreFixture.SIGNED);
        assertThat(read(held(), bytes("what was shipped?"), bundle).verdict()).isEqualTo(SignatureVerdict.FAILED);
        assertThat(read(new Held(), FILE, bundle).reasons().getFirst()).contains("No sigstore trusted root");
    }

    @Test
    void onlyTheExpectedIdentityConfirmedByTheExpectedIssuerCounts() {
        String bundle = sigstore.bundle(FILE, new SigstoreFixture.Bundle());
        Held root = new Held().file(sigstore.trustedRoot());
        assertThat(read(root, FILE, bundle).reasons().getFirst()).contains(SigstoreFixture.SIGNER).contains("held for nobody");
        for (String[] each : new String[][] {{"other@northwind.example", SigstoreFixture.ISSUER},
                {SigstoreFixture.SIGNER, "https://evil.example"}, {"*", SigstoreFixture.ISSUER}}) {
            assertThat(read(new Held().file(sigstore.trustedRoot()).identity(each[0], each[1]), FILE, bundle).verdict())
                    .isEqualTo(SignatureVerdict.INDETERMINATE);
        }
        Held bad = held().distrusted(SigstoreFixture.SIGNED.minusSeconds(1));
        assertThat(read(bad, FILE, bundle).verdict()).as("the identity went bad before").isEqualTo(SignatureVerdict.INDETERMINATE);
        Held later = held().distrusted(SigstoreFixture.SIGNED.plusSeconds(1));
        assertThat(read(later, FILE, bundle).verdict()).as("the log proves it older").isEqualTo(SignatureVerdict.PASSED);
    }

    @Test
    void aForgedLogIsNotBelieved() {
        var forged = new SigstoreFixture.Bundle();
        forged.logKey = Certified.ec();
        assertThat(read(held(), FILE, sigstore.bundle(FILE, forged)).verdict()).isEqualTo(SignatureVerdict.FAILED);
        forged.promise = false;
        forged.stamp = true;
        assertThat(read(held(), FILE, sigstore.bundle(FILE, forged)).reasons().getFirst()).contains("not signed by the log");
        String bundle = sigstore.bundle(FILE, new SigstoreFixture.Bundle());
        for (String[] swap : new String[][] {{"\"treeSize\":\"7\"", "\"treeSize\":\"8\""}, {"\"logIndex\":\"4\",\"rootHash\"",
                "\"logIndex\":\"3\",\"rootHash\""}, {"\"integratedTime\":\"1", "\"integratedTime\":\"2"},
                {"rekor.example\\n7", "rekor.example\\n9"}}) {
            assertThat(bundle).contains(swap[0]);
            assertThat(read(held(), FILE, bundle.replace(swap[0], swap[1])).verdict()).as("%s", swap[0])
                    .isNotEqualTo(SignatureVerdict.PASSED);
        }
    }

    @Test
    void anEntryOfAnotherSignatureLendsItNothing() {
        var lent = new SigstoreFixture.Bundle();
        lent.loggedSignature = new byte[] {1, 2, 3};
        assertThat(read(held(), FILE, sigstore.bundle(FILE, lent)).reasons().getFirst()).contains("about another signature");
    }

    @Test
    void aCertificateMustHaveBeenValidAndLogged() {
        var late = new SigstoreFixture.Bundle();
        late.integrated = SigstoreFixture.SIGNED.plusSeconds(3600);
        SignatureReading expired = read(held(), FILE, sigstore.bundle(FILE, late));
        assertThat(expired.verdict()).isEqualTo(SignatureVerdict.INDETERMINATE);
        assertThat(expired.reasons().getFirst()).contains("No authority of the trusted root vouches");
        var unlogged = new SigstoreFixture.Bundle();
        unlogged.ctKey = Certified.ec();
        assertThat(read(held(), FILE, sigstore.bundle(FILE, unlogged)).reasons().getFirst()).contains("log of certificates");
        var others = new SigstoreFixture();
        assertThat(read(held(), FILE, others.bundle(FILE, new SigstoreFixture.Bundle())).verdict()).as("another sigstore")
                .isEqualTo(SignatureVerdict.INDETERMINATE);
    }

    @Test
    void somethingMustProveTheTime() {
        var silent = new SigstoreFixture.Bundle();
        silent.promise = false;
        SignatureReading reading = read(held(), FILE, sigstore.bundle(FILE, silent));
        assertThat(reading.verdict()).as("the time in the entry is signed by nobody").isEqualTo(SignatureVerdict.INDETERMINATE);
        silent.stamp = true;
        assertThat(read(held(), FILE, sigstore.bundle(FILE, silent)).verdict()).isEqualTo(SignatureVerdict.PASSED);
        silent.logged = false;
        assertThat(read(held(), FILE, sigstore.bundle(FILE, silent)).verdict()).isEqualTo(SignatureVerdict.INDETERMINATE);
    }

    @Test
    void anEnvelopeInABundleSignsWhatItHoldsAndVouchesForItsSubjects() {
        var asked = new SigstoreFixture.Bundle();
        asked.payload = EnvelopeSignatureTest.statement("https://slsa.dev/provenance/v1", FILE);
        byte[] bundle = bytes(sigstore.bundle(FILE, asked));
        assertThat(held().embedded(SignatureMethod.SIGSTORE, bundle)).extracting(SignatureReading::verdict)
                .isEqualTo(List.of(SignatureVerdict.PASSED));
        assertThat(held().detached(SignatureMethod.SIGSTORE, FILE, bundle)).extracting(SignatureReading::verdict)
                .isEqualTo(List.of(SignatureVerdict.PASSED));
        assertThat(held().detached(SignatureMethod.SIGSTORE, bytes("another"), bundle)).isEmpty();
    }

    @Test
    void damageIsNeverACrash() {
        byte[] bundle = bytes(sigstore.bundle(FILE, new SigstoreFixture.Bundle()));
        for (int i = 0; i < bundle.length; i += 37) {
            byte[] damaged = bundle.clone();
            damaged[i] ^= 0x02;
            assertThat(held().detached(SignatureMethod.SIGSTORE, bytes("another file"), damaged))
                    .noneMatch(each -> each.verdict() == SignatureVerdict.PASSED);
        }
    }
}
