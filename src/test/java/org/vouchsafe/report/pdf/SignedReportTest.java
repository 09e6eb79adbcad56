package org.vouchsafe.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchsafe.report.AxiosCase;
import org.vouchsafe.report.Document;
import org.vouchsafe.report.Reports;
import org.vouchsafe.report.pdf.layout.PageFormat;
import org.vouchsafe.seal.key.KeyStoreFile;
import org.vouchsafe.seal.key.SelfSignedIdentity;
import org.vouchsafe.seal.pdf.PdfSigner;

/** A signature is a revision behind the report: the file as a whole must go on keeping to the standards. */
class SignedReportTest {
    private static final Instant NOW = Instant.parse("2026-04-02T13:30:00Z");

    @Test
    void aSignedReportKeepsToTheStandards(@TempDir Path folder) throws Exception {
        KeyStoreFile keys = SelfSignedIdentity.create(folder.resolve("identity.p12"), "correct horse".toCharArray(), "Mara Lind",
                "Assurance", NOW, Duration.ofDays(365));
        Document document = Reports.builtIn().find("incident").orElseThrow().compose(AxiosCase.incident());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfRenderer(PageFormat.A4).render(document, out, () -> {});
        byte[] signed = PdfSigner.sign(out.toByteArray(), keys.general(null), NOW, "Published");
        assertThat(Conformance.breachesOfPdfA3a(signed)).as("PDF/A-3a").isEmpty();
        assertThat(Conformance.breachesOfPdfUa1(signed)).as("PDF/UA-1").isEmpty();
    }
}
