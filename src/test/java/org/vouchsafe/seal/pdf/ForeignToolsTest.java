package org.vouchsafe.seal.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.tsp.KeyEntityTSPSource;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.vouchsafe.domain.verification.Verification;
import org.vouchsafe.domain.verification.Verification.Verdict;
import org.vouchsafe.report.AxiosCase;
import org.vouchsafe.report.Reports;
import org.vouchsafe.report.pdf.PdfRenderer;
import org.vouchsafe.report.pdf.layout.PageFormat;
import org.vouchsafe.seal.Issuers;
import org.vouchsafe.seal.attack.Revised;
import org.vouchsafe.seal.key.SigningKey;
import org.vouchsafe.seal.pdf.revision.Sealing.SignOff;
import org.vouchsafe.seal.supplied.Certified;

/** What honest people do with other programs is told from what attackers do: neither is PASSED, and only the attack is FAILED. */
class ForeignToolsTest {
    private static final Instant NOW = Instant.parse("2026-04-02T13:00:00Z");
    private static final Issuers ISSUERS = new Issuers();
    private static byte[] report;
    private static byte[] ours;
    private static byte[] waiting;

    @BeforeAll
    static void sign() throws Exception {
        var out = new ByteArrayOutputStream();
        new PdfRenderer(PageFormat.A4).render(Reports.builtIn().find("release").orElseThrow().compose(AxiosCase.release()), out, () -> {});
        report = out.toByteArray();
        ours = PdfSigner.sign(report, ISSUERS.preparerKey(), NOW, "Published");
        waiting = PdfSigner.sign(report, ISSUERS.preparerKey(), NOW, "Published", SignOff.REVIEWED);
    }

    private static Verification verified(byte[] pdf) {
        return PdfVerifier.verify("report.pdf", pdf);
    }

    private static PAdESService service() {
        var verifier = new CommonCertificateVerifier(true);
        var trusted = new CommonTrustedCertificateSource();
        for (Certified each : List.of(ISSUERS.root, ISSUERS.stampRoot)) {
            trusted.addCertificate(new CertificateToken(each.certificate()));
        }
        verifier.setTrustedCertSources(trusted);
        var service = new PAdESService(verifier);
        var stamps = new KeyEntityTSPSource(ISSUERS.stamper.pair().getPrivate(), ISSUERS.stamper.certificate(),
                List.of(ISSUERS.stamper.certificate(), ISSUERS.stampRoot.certificate()));
        stamps.setTsaPolicy("1.2.3.4.5");
        service.setTspSource(stamps);
        return service;
    }

    private static byte[] signed(byte[] pdf, SigningKey key, @Nullable String field) throws Exception {
        var parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(new CertificateToken(key.certificate()));
        parameters.bLevel().setTrustAnchorBPPolicy(false);
        parameters.bLevel().setSigningDate(Date.from(NOW));
        if (field != null) {
            parameters.getImageParameters().getFieldParameters().setFieldId(field);
        }
        PAdESService service = service();
        var document = new InMemoryDocument(pdf, "report.pdf");
        ToBeSigned bytes = service.getDataToSign(document, parameters);
        var value = new SignatureValue(eu.europa.esig.dss.enumerations.SignatureAlgorithm.ECDSA_SHA256, key.sign(bytes.getBytes()));
        return DSSUtils.toByteArray(service.signDocument(document, parameters, value));
    }

    private static byte[] stamped(byte[] pdf) {
        var parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_T);
        parameters.bLevel().setTrustAnchorBPPolicy(false);
        return DSSUtils.toByteArray(service().extendDocument(new InMemoryDocument(pdf, "report.pdf"), parameters));
    }

    private static void open(byte[] pdf) {
        Verification found = verified(pdf);
        assertThat(found.verdict()).as("%s", found.reasons()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(found.reasons().getFirst()).contains("another program");
    }

    @Test
    void whatAnotherProgramSignedOrStampedIsNotCalledTamperedWith() throws Exception {
        // One signature over the whole file can be judged whoever made it.
        assertThat(verified(signed(report, ISSUERS.preparerKey(), null)).verdict()).isEqualTo(Verdict.PASSED);
        open(stamped(signed(report, ISSUERS.preparerKey(), null)));
        open(stamped(ours));
        open(stamped(stamped(ours)));
        open(signed(waiting, ISSUERS.reviewerKey(), "Reviewer"));
        open(stamped(signed(waiting, ISSUERS.reviewerKey(), "Reviewer")));
    }

    @Test
    void aSignatureInAFieldThatWasNotKeptOrByTheSameKeyFails() throws Exception {
        assertThat(verified(signed(ours, ISSUERS.reviewerKey(), null)).verdict()).isEqualTo(Verdict.FAILED);
        assertThat(verified(signed(waiting, ISSUERS.preparerKey(), "Reviewer")).verdict()).isEqualTo(Verdict.FAILED);
    }

    @Test
    void aChangeDoesNotHideBehindAnotherProgram() throws Exception {
        byte[] stamped = stamped(ours);
        for (byte[] each : List.of(ours, stamped)) {
            for (String entry : List.of("/X 1", "/OpenAction<</S/JavaScript/JS(1)>>", "/OCProperties<</OCGs[]/D<<>>>>", "/Lang(de)")) {
                byte[] changed = new Revised(each).with(new Revised(each).root(), entry).bytes();
                assertThat(verified(changed).verdict()).as(entry).isEqualTo(Verdict.FAILED);
                assertThat(verified(stamped(changed)).verdict()).as("stamped " + entry).isEqualTo(Verdict.FAILED);
            }
            Revised page = new Revised(each);
            byte[] rotated = page.with(page.page(), "/Rotate 180").bytes();
            assertThat(verified(stamped(rotated)).verdict()).isEqualTo(Verdict.FAILED);
        }
        var random = new java.util.Random(9);
        for (int i = 0; i < 40; i++) {
            byte[] changed = stamped.clone();
            changed[random.nextInt(ours.length)] ^= (byte) (1 << random.nextInt(8));
            assertThat(verified(changed).verdict()).isEqualTo(Verdict.FAILED);
        }
    }
}
