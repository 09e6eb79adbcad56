package org.vouchsafe.seal.supplied;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vouchsafe.seal.supplied.Held.bytes;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.vouchsafe.domain.evidence.SignatureVerdict;
import org.vouchsafe.domain.signature.SignatureMethod;
import org.vouchsafe.seal.supplied.key.SignatureReading;

class PgpSignatureTest {
    private static final byte[] FILE = bytes("what was shipped\n");
    private static final Instant SIGNED = Instant.parse("2026-05-01T00:00:00Z");
    private final PgpFixture signer = new PgpFixture("Northwind Releases <rel@northwind.example>", 0);

    private static SignatureReading read(Held held, byte[] file, byte[] signature) {
        return held.detached(SignatureMethod.PGP, file, signature).getFirst();
    }

    @Test
    void aSubkeyAndThePrimaryKeySignAlike() {
        Held held = new Held().file(signer.publicKey());
        SignatureReading good = read(held, FILE, signer.sign(FILE, SIGNED));
        assertThat(good.verdict()).isEqualTo(SignatureVerdict.PASSED);
        assertThat(good.reasons()).anyMatch(each -> each.contains("2026-05-01"));
        assertThat(read(held, FILE, signer.signWithPrimary(FILE, SIGNED)).verdict()).isEqualTo(SignatureVerdict.PASSED);
        assertThat(read(held, bytes("what was shipped!"), signer.sign(FILE, SIGNED)).verdict()).isEqualTo(SignatureVerdict.FAILED);
    }

    @Test
    void aKeyThatIsNotHeldIsNamed() {
        var other = new PgpFixture("Somebody", 0);
        SignatureReading reading = read(new Held().file(signer.publicKey()), FILE, other.sign(FILE, SIGNED));
        assertThat(reading.verdict()).isEqualTo(SignatureVerdict.INDETERMINATE);
        assertThat(reading.reasons().getFirst()).contains("which is not held");
    }

    @Test
    void aSubkeyNobodyVouchesForDoesNotCount() {
        var intruder = new PgpFixture("Intruder", 0);
        Held held = new Held().file(signer.withForeignSubkey(intruder));
        SignatureReading reading = read(held, FILE, intruder.sign(FILE, SIGNED));
        assertThat(reading.verdict()).isEqualTo(SignatureVerdict.INDETERMINATE);
        assertThat(reading.reasons().getFirst()).contains("does not vouch");
    }

    @Test
    void anExpiredKeyNeedsAProofThatTheSignatureIsOlder() {
        var brief = new PgpFixture("Northwind", 60L * 60 * 24 * 30);
        byte[] signature = brief.sign(FILE, Instant.parse("2026-01-10T00:00:00Z"));
        SignatureReading late = read(new Held().file(brief.publicKey()), FILE, signature);
        assertThat(late.verdict()).isEqualTo(SignatureVerdict.INDETERMINATE);
        assertThat(late.reasons().getFirst()).contains("expired on 2026-01-31");
        assertThat(read(new Held().at(Instant.parse("2026-01-20T00:00:00Z")).file(brief.publicKey()), FILE, signature).verdict())
                .as("held here before it expired").isEqualTo(SignatureVerdict.PASSED);
    }

    @Test
    void aWeakDigestAnImpossibleDateAndAnotherKindOfSignatureProveNothing() {
        Held held = new Held().file(signer.publicKey());
        assertThat(read(held, FILE, signer.signWeakly(FILE, SIGNED)).verdict()).isEqualTo(SignatureVerdict.INDETERMINATE);
        assertThat(read(held, FILE, signer.sign(FILE, Instant.parse("2025-01-01T00:00:00Z"))).reasons().getFirst())
                .contains("before its key was made");
        assertThat(read(held, FILE, signer.signStandalone(FILE, SIGNED)).verdict()).isEqualTo(SignatureVerdict.INDETERMINATE);
    }

    @Test
    void aKeyGoneBadAndDamage() {
        byte[] signature = signer.sign(FILE, SIGNED);
        assertThat(read(new Held().file(signer.publicKey()).distrusted(Instant.parse("2026-05-15T00:00:00Z")), FILE, signature).verdict())
                .as("the signer's own date proves nothing").isEqualTo(SignatureVerdict.INDETERMINATE);
        Held held = new Held().file(signer.publicKey());
        for (int i = 0; i < signature.length; i += 2) {
            byte[] damaged = signature.clone();
            damaged[i] ^= 0x01;
            assertThat(held.detached(SignatureMethod.PGP, bytes("another file"), damaged))
                    .noneMatch(each -> each.verdict() == SignatureVerdict.PASSED);
        }
    }
}
