package org.vouchsafe.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpdf.text.Document;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfWriter;
import org.vouchsafe.domain.verification.Verification;
import org.vouchsafe.domain.verification.Verification.Verdict;
import org.vouchsafe.seal.asic.ContainerSigner;
import org.vouchsafe.seal.key.KeyStoreFile;
import org.vouchsafe.seal.key.KeyStoreUnusable;
import org.vouchsafe.seal.key.SelfSignedIdentity;
import org.vouchsafe.seal.key.SigningKey;
import org.vouchsafe.seal.pdf.PdfSigner;
import org.vouchsafe.seal.pdf.PdfVerifier;
import org.vouchsafe.seal.workbook.WorkbookSigner;

/** Real signatures, verified by our verifier and by one we did not write, then broken on purpose. */
class SealTest {
    private static final Instant NOW = Instant.parse("2026-04-02T13:00:00Z");
    private static final char[] PASSWORD = "correct horse".toCharArray();
    private static KeyStoreFile keys;
    private static byte[] signedPdf;

    @BeforeAll
    static void sign(@TempDir Path folder) throws Exception {
        keys = SelfSignedIdentity.create(folder.resolve("identity.p12"), PASSWORD, "Mara Lind", "Assurance", NOW, Duration.ofDays(1095));
        signedPdf = PdfSigner.sign(pdf("Twenty-four releases"), keys.general(null), NOW, "Published");
    }

    private static byte[] pdf(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Document document = new Document();
        PdfWriter.getInstance(document, out);
        document.open();
        document.add(new Paragraph(text, embedded()));
        document.close();
        return out.toByteArray();
    }

    private static org.openpdf.text.Font embedded() {
        String name = "LiberationSans-Regular.ttf";
        try (var in = SealTest.class.getResourceAsStream("/liberation/" + name)) {
            return new org.openpdf.text.Font(
                    BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, in.readAllBytes(), null));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] workbook() throws Exception {
        try (XSSFWorkbook book = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.createSheet("States").createRow(0).createCell(0).setCellValue("Affected");
            book.write(out);
            return out.toByteArray();
        }
    }

    private static Indication dss(byte[] signed, String name, SigningKey key) {
        CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
        trusted.addCertificate(new CertificateToken(key.certificate()));
        CommonCertificateVerifier verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(trusted);
        SignedDocumentValidator validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(signed, name));
        validator.setCertificateVerifier(verifier);
        validator.setValidationTime(java.util.Date.from(NOW.plusSeconds(60)));
        var report = validator.validateDocument().getSimpleReport();
        return report.getIndication(report.getFirstSignatureId());
    }

    @Test
    void aSignedPdfIsValidHereAndForAnIndependentValidator() {
        Verification found = PdfVerifier.verify("report.pdf", signedPdf);
        assertThat(found.reasons()).first().asString().startsWith("Nothing in the file was changed");
        assertThat(found.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(found.signer()).isEqualTo("Mara Lind, Assurance");
        assertThat(found.signedAt()).isEqualTo(NOW);
        assertThat(dss(signedPdf, "report.pdf", keys.general(null))).isEqualTo(Indication.TOTAL_PASSED);
    }

    @Test
    void noByteOfASignedPdfIsFree() {
        flips(signedPdf, 400, new Random(7));
    }

    @Test
    void everyByteOfTheSignatureValueCounts() {
        String text = new String(signedPdf, StandardCharsets.ISO_8859_1);
        int open = signatureValue(text);
        for (int at = open; at < open + 3_000; at++) {
            byte[] changed = signedPdf.clone();
            changed[at] ^= 1;
            assertThat(PdfVerifier.verify("report.pdf", changed).verdict()).as("byte %d of %s", at - open, text.substring(at - 20, at + 20))
                    .isNotEqualTo(Verdict.PASSED);
        }
    }

    /** Where the hexadecimal digits of the signature value begin. */
    private static int signatureValue(String pdf) {
        var found = java.util.regex.Pattern.compile("/Contents ?<(?=30)").matcher(pdf);
        assertThat(found.find()).isTrue();
        return found.end();
    }

    @Test
    @Tag("deep")
    void noByteOfASignedPdfIsFreeInTenThousandTries() {
        flips(signedPdf, 10_000, new Random(11));
    }

    private static void flips(byte[] signed, int tries, Random random) {
        for (int i = 0; i < tries; i++) {
            int at = random.nextInt(signed.length);
            byte[] changed = signed.clone();
            changed[at] ^= (byte) (1 << random.nextInt(8));
            assertThat(PdfVerifier.verify("report.pdf", changed).verdict()).as("byte %d", at).isNotEqualTo(Verdict.PASSED);
        }
    }

    @Test
    void whatIsAddedAfterTheSignatureIsFound() {
        byte[] longer = (new String(signedPdf, StandardCharsets.ISO_8859_1) + "\n% a remark\n%%EOF\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        Verification found = PdfVerifier.verify("report.pdf", longer);
        assertThat(found.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(found.reasons()).hasSize(1).first().asString().startsWith("18 bytes were added after the signature.");
    }

    @Test
    void aSignatureMovedToAnotherDocumentDoesNotHold() {
        byte[] other = PdfSigner.sign(pdf("No releases"), keys.general(null), NOW, "Published");
        String mine = new String(signedPdf, StandardCharsets.ISO_8859_1);
        String theirs = new String(other, StandardCharsets.ISO_8859_1);
        String stolen = mine.substring(signatureValue(mine), mine.indexOf('>', signatureValue(mine)));
        String own = theirs.substring(signatureValue(theirs), theirs.indexOf('>', signatureValue(theirs)));
        assertThat(stolen).hasSameSizeAs(own);
        Verification found = PdfVerifier.verify("report.pdf", theirs.replace(own, stolen).getBytes(StandardCharsets.ISO_8859_1));
        assertThat(found.verdict()).isEqualTo(Verdict.FAILED);
    }

    @Test
    void anUnsignedPdfIsNotVouchedFor() {
        assertThat(PdfVerifier.verify("draft.pdf", pdf("Draft")).verdict()).isEqualTo(Verdict.INDETERMINATE);
    }

    @Test
    void rsaKeysSignPdfsToo() {
        byte[] signed = PdfSigner.sign(pdf("x"), keys.forWorkbook(null).orElseThrow(), NOW, "Published");
        assertThat(PdfVerifier.verify("report.pdf", signed).verdict()).as("%s", PdfVerifier.verify("report.pdf", signed).reasons())
                .isEqualTo(Verdict.PASSED);
    }

    @Test
    void aWorkbookIsAnchoredByTheContainerBesideIt(@TempDir Path folder) throws Exception {
        SigningKey rsa = keys.forWorkbook(null).orElseThrow();
        byte[] signed = WorkbookSigner.sign(WorkbookSigner.stamp(workbook(), new AuditState(42L, "ab12")), rsa, NOW);
        Path file = Files.write(folder.resolve("states.xlsx"), signed);
        assertThat(Verifier.verify(file).verdict()).as("%s", Verifier.verify(file).reasons()).isEqualTo(Verdict.INDETERMINATE);

        byte[] container = ContainerSigner.sign(Map.of("states.xlsx", signed), keys.general(null), NOW);
        Path beside = Files.write(folder.resolve("states.xlsx.asice"), container);
        Verification found = Verifier.verify(file);
        assertThat(found.verdict()).as("%s", found.reasons()).isEqualTo(Verdict.PASSED);
        assertThat(found.auditSize()).isEqualTo(42L);
        assertThat(found.auditRoot()).isEqualTo("ab12");
        assertThat(Verifier.verify(beside).verdict()).as("%s", Verifier.verify(beside).reasons()).isEqualTo(Verdict.PASSED);
        assertThat(dss(container, "states.xlsx.asice", keys.general(null))).isEqualTo(Indication.TOTAL_PASSED);

        Random random = new Random(3);
        for (int i = 0; i < 60; i++) {
            Files.write(file, flipped(signed, random));
            assertThat(Verifier.verify(file).verdict()).isEqualTo(Verdict.FAILED);
        }
        for (int i = 0; i < 200; i++) {
            Files.write(beside, flipped(container, random));
            assertThat(Verifier.verify(beside).verdict()).isNotEqualTo(Verdict.PASSED);
        }
    }

    private static byte[] flipped(byte[] bytes, Random random) {
        byte[] changed = bytes.clone();
        changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
        return changed;
    }

    @Test
    void aContainerWithAnExtraFileFails(@TempDir Path folder) throws Exception {
        byte[] container = ContainerSigner.sign(Map.of("a.txt", "one".getBytes(StandardCharsets.UTF_8)), keys.general(null), NOW);
        Path file = folder.resolve("package.asice");
        Path other = folder.resolve("other.zip");
        Files.write(other, container);
        try (var zip = java.nio.file.FileSystems.newFileSystem(other)) {
            Files.writeString(zip.getPath("b.txt"), "two");
        }
        Files.copy(other, file);
        assertThat(Verifier.verify(file).verdict()).isEqualTo(Verdict.FAILED);
    }

    @Test
    void aKeyFileIsOpenedOnlyWithItsPasswordAndNeverOverwritten(@TempDir Path folder) {
        Path file = folder.resolve("id.p12");
        SelfSignedIdentity.create(file, PASSWORD, "Mara Lind", null, NOW, Duration.ofDays(30));
        assertThat(KeyStoreFile.open(file, PASSWORD).keys()).extracting(SigningKey::isRsa).containsExactlyInAnyOrder(true, false);
        assertThatThrownBy(() -> KeyStoreFile.open(file, "wrong".toCharArray())).isInstanceOf(KeyStoreUnusable.class)
                .hasMessageContaining("password");
        assertThatThrownBy(() -> SelfSignedIdentity.create(file, PASSWORD, "x", null, NOW, Duration.ofDays(1)))
                .isInstanceOf(KeyStoreUnusable.class).hasMessageContaining("exists already");
    }
}
