package org.vouchsafe.seal.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchsafe.domain.verification.Verification;
import org.vouchsafe.domain.verification.Verification.Verdict;
import org.vouchsafe.report.GeneratedReports;
import org.vouchsafe.report.pdf.PdfRenderer;
import org.vouchsafe.report.pdf.layout.PageFormat;
import org.vouchsafe.seal.key.KeyStoreFile;
import org.vouchsafe.seal.key.SelfSignedIdentity;
import org.vouchsafe.seal.key.SigningKey;

/** Reports of every kind, with every trouble, signed: valid here, for {@code pdfsig} and for EU DSS. */
class SealedReportsTest {
    private static final Instant NOW = Instant.parse("2026-04-02T13:30:00Z");
    private static final int MANY = 200;

    private static final boolean PDFSIG = isThere("pdfsig");

    @TempDir
    Path folder;

    @Test
    void aFewAreValidEverywhere() throws Exception {
        areValidEverywhere(0, 9, 4);
    }

    @Test
    @Tag("deep")
    void twoHundredAreValidEverywhere() throws Exception {
        areValidEverywhere(0, MANY, 1);
    }

    private void areValidEverywhere(int from, int until, int step) throws Exception {
        KeyStoreFile keys = SelfSignedIdentity.create(folder.resolve("identity.p12"), "correct horse".toCharArray(), "Mara Lind",
                "Assurance",
                NOW, Duration.ofDays(365));
        for (int seed = from; seed < until; seed += step) {
            // By turns with the EC and the RSA key.
            SigningKey key = keys.keys().get(seed % 2);
            var out = new ByteArrayOutputStream();
            new PdfRenderer(PageFormat.A4).render(GeneratedReports.of(seed), out, () -> {});
            byte[] signed = PdfSigner.sign(out.toByteArray(), key, NOW, "Published");
            Verification found = PdfVerifier.verify("report.pdf", signed);
            assertThat(found.verdict()).as("seed %d: %s", seed, found.reasons()).isEqualTo(Verdict.PASSED);
            assertThat(dss(signed, key)).as("seed %d", seed).isEqualTo(Indication.TOTAL_PASSED);
            if (PDFSIG) {
                assertThat(pdfsig(signed)).as("seed %d", seed).contains("Signature is Valid", "Total document signed");
            }
        }
    }

    private static Indication dss(byte[] signed, SigningKey key) {
        CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
        trusted.addCertificate(new CertificateToken(key.certificate()));
        CommonCertificateVerifier verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(trusted);
        SignedDocumentValidator validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(signed, "report.pdf"));
        validator.setCertificateVerifier(verifier);
        validator.setValidationTime(Date.from(NOW.plusSeconds(60)));
        var report = validator.validateDocument().getSimpleReport();
        return report.getIndication(report.getFirstSignatureId());
    }

    static boolean isThere(String tool) {
        try {
            return new ProcessBuilder(tool, "-v").redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start()
                    .waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private String pdfsig(byte[] pdf) throws Exception {
        Path file = Files.write(folder.resolve("report.pdf"), pdf);
        Process process = new ProcessBuilder("pdfsig", "-nocert", file.toString()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
