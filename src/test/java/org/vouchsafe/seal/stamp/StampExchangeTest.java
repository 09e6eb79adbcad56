package org.vouchsafe.seal.stamp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponse;
import org.junit.jupiter.api.Test;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.seal.Issuers;
import org.vouchsafe.seal.stamp.StampExchange.Named;
import org.vouchsafe.seal.supplied.Certified;

/** Responses that do not belong to what was asked, each turned away with a reason of its own. */
class StampExchangeTest {
    private static final Instant NOW = Instant.parse("2026-04-02T13:00:00Z");
    private static final Sha256 FILE = Sha256.of("the report".getBytes(StandardCharsets.UTF_8));
    private static final Sha256 OTHER = Sha256.of("another".getBytes(StandardCharsets.UTF_8));
    private final Issuers issuers = new Issuers();
    private final byte[] request = StampExchange.request(FILE, BigInteger.valueOf(12345), null);

    private StampAnswer answer(byte[] asked, byte[] response) {
        return StampExchange.answer(new Named("r.tsq", asked), new Named("r.tsr", response), FILE, NOW, List.of());
    }

    private void rejected(byte[] asked, byte[] response, String code, String file, String words) {
        assertThat(answer(asked, response)).isInstanceOfSatisfying(StampAnswer.Rejected.class, rejected -> {
            assertThat(rejected.problem().code()).as(rejected.problem().line()).isEqualTo(code);
            assertThat(rejected.problem().file()).isEqualTo(file);
            assertThat(rejected.problem().what()).contains(words);
            assertThat(rejected.problem().fix()).isNotBlank();
        });
    }

    @Test
    void theResponseToThisRequestIsTakenIn() {
        assertThat(answer(request, issuers.stamp(request, NOW.plusSeconds(60)))).isInstanceOfSatisfying(StampAnswer.Accepted.class,
                taken -> {
                    assertThat(taken.stamp().at()).isEqualTo(NOW.plusSeconds(60));
                    assertThat(taken.stamp().chain()).containsExactly(issuers.stamper.certificate(), issuers.stampRoot.certificate());
                });
    }

    @Test
    void aBareTokenIsTakenInAsWell() throws Exception {
        byte[] token = new TimeStampResponse(issuers.stamp(request, NOW)).getTimeStampToken().getEncoded();
        assertThat(answer(request, token)).isInstanceOf(StampAnswer.Accepted.class);
        byte[] nonce = StampExchange.request(FILE, BigInteger.TWO, null);
        byte[] other = new TimeStampResponse(issuers.stamp(nonce, NOW)).getTimeStampToken().getEncoded();
        rejected(request, other, "STAMP_OTHER_REQUEST", "r.tsr", "nonce");
    }

    @Test
    void aRequestForAnotherFileIsFound() {
        byte[] asked = StampExchange.request(OTHER, BigInteger.ONE, null);
        rejected(asked, issuers.stamp(asked, NOW), "STAMP_OTHER_FILE", "r.tsq", "another file");
        rejected("no request".getBytes(StandardCharsets.UTF_8), issuers.stamp(request, NOW), "STAMP_REQUEST_UNREADABLE", "r.tsq",
                "RFC 3161");
    }

    @Test
    void theResponseToAnotherRequestIsFound() {
        byte[] nonce = StampExchange.request(FILE, BigInteger.valueOf(54321), null);
        rejected(request, issuers.stamp(nonce, NOW), "STAMP_OTHER_REQUEST", "r.tsr", "nonce");
        byte[] imprint = StampExchange.request(OTHER, BigInteger.valueOf(12345), null);
        rejected(request, issuers.stamp(imprint, NOW), "STAMP_OTHER_REQUEST", "r.tsr", "imprint");
    }

    @Test
    void aStampUnderAnotherPolicyIsFound() {
        byte[] asked = StampExchange.request(FILE, BigInteger.ONE, "1.2.3.4.99");
        rejected(asked, issuers.stamp(request(BigInteger.ONE), NOW), "STAMP_OTHER_REQUEST", "r.tsr", "policy");
    }

    private static byte[] request(BigInteger nonce) {
        return StampExchange.request(FILE, nonce, null);
    }

    @Test
    void aStampFromBeforeTheSignatureIsFound() {
        rejected(request, issuers.stamp(request, NOW.minusSeconds(3600)), "STAMP_TOO_OLD", "r.tsr", "before the signature");
    }

    @Test
    void aStampBySomebodyWhoMayNotStampIsFound() {
        Certified signer = issuers.preparer;
        assertThatThrownBy(() -> issuers.stamp(request, NOW, signer, "1.2.3", List.of(signer.certificate())))
                .as("the library will not even make one").isNotNull();
        rejected(request, issuers.stamp(request, NOW, issuers.stamper, "1.2.3", List.of()), "STAMP_INVALID", "r.tsr",
                "does not hold the certificate");
        rejected(request, issuers.stamp(request, Instant.parse("2039-06-01T00:00:00Z")), "STAMP_INVALID", "r.tsr", "certificate");
    }

    @Test
    void theCertificateMayComeAsAFile() {
        byte[] response = issuers.stamp(request, NOW, issuers.stamper, "1.2.3", List.of());
        List<X509Certificate> more = List.of(issuers.stamper.certificate(), issuers.stampRoot.certificate());
        assertThat(StampExchange.answer(new Named("r.tsq", request), new Named("r.tsr", response), FILE, NOW, more))
                .isInstanceOf(StampAnswer.Accepted.class);
    }

    @Test
    void aRefusalIsToldInTheAuthoritysWords() throws Exception {
        var generator = new org.bouncycastle.tsp.TimeStampResponseGenerator(null, java.util.Set.of());
        byte[] refusal = generator.generateFailResponse(2, PKIFailureInfo.badRequest, "Out of quota").getEncoded();
        assertThat(new TimeStampRequest(request).getNonce()).isEqualTo(BigInteger.valueOf(12345));
        rejected(request, refusal, "STAMP_OTHER_REQUEST", "r.tsr", "Out of quota");
    }

    @Test
    void aBrokenResponseIsFoundWhereverItIsBroken() {
        byte[] response = issuers.stamp(request, NOW);
        rejected(request, "<html>proxy error</html>".getBytes(StandardCharsets.UTF_8), "STAMP_UNREADABLE", "r.tsr", "no response");
        var random = new java.util.Random(9);
        for (int i = 0; i < 300; i++) {
            byte[] changed = response.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            if (answer(request, changed) instanceof StampAnswer.Accepted taken) {
                // What nobody signed (the status text) is not kept, and a damaged certificate of an issuer is left out.
                assertThat(taken.stamp().at()).isEqualTo(NOW);
                assertThat(issuers.stamper.certificate()).isEqualTo(taken.stamp().chain().getFirst());
            }
        }
    }
}
