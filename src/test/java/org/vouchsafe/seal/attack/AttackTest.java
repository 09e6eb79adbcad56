package org.vouchsafe.seal.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchsafe.domain.verification.Verification;
import org.vouchsafe.domain.verification.Verification.Verdict;
import org.vouchsafe.report.AxiosCase;
import org.vouchsafe.report.Reports;
import org.vouchsafe.report.pdf.PdfRenderer;
import org.vouchsafe.report.pdf.layout.PageFormat;
import org.vouchsafe.seal.AuditState;
import org.vouchsafe.seal.Issuers;
import org.vouchsafe.seal.Verifier;
import org.vouchsafe.seal.asic.ContainerSigner;
import org.vouchsafe.seal.key.KeyStoreFile;
import org.vouchsafe.seal.key.SelfSignedIdentity;
import org.vouchsafe.seal.pdf.PdfSigner;
import org.vouchsafe.seal.pdf.PdfVerifier;
import org.vouchsafe.seal.pdf.SealFixture;
import org.vouchsafe.seal.pdf.revision.Sealing.SignOff;
import org.vouchsafe.seal.workbook.WorkbookSigner;

/** Constructed attacks on reports, workbooks and containers: none is ever called valid and unmodified. */
class AttackTest {
    private static final Instant NOW = Instant.parse("2026-04-02T13:00:00Z");
    private static final Issuers ISSUERS = new Issuers();
    private static final String WORKBOOK = "states.xlsx";
    private static byte[] report;
    private static byte[] alone;
    private static byte[] waiting;
    private static byte[] archived;
    private static byte[] workbook;
    private static byte[] container;

    @BeforeAll
    static void seal(@TempDir Path folder) throws Exception {
        var out = new ByteArrayOutputStream();
        new PdfRenderer(PageFormat.A4).render(Reports.builtIn().find("release").orElseThrow().compose(AxiosCase.release()), out, () -> {});
        report = out.toByteArray();
        alone = PdfSigner.sign(report, ISSUERS.preparerKey(), NOW, "Published");
        waiting = PdfSigner.sign(report, ISSUERS.preparerKey(), NOW, "Published", SignOff.REVIEWED);
        byte[] both = PdfSigner.countersign(waiting, ISSUERS.reviewerKey(), NOW, "Reviewed");
        archived = SealFixture.archived(both, ISSUERS, NOW);
        KeyStoreFile keys = SelfSignedIdentity.create(folder.resolve("id.p12"), "x".toCharArray(), "Mara", null, NOW, Duration.ofDays(9));
        workbook = WorkbookSigner.sign(WorkbookSigner.stamp(workbook("Affected"), new AuditState(4L, "ab")),
                keys.forWorkbook(null).orElseThrow(), NOW);
        container = ContainerSigner.sign(Map.of(WORKBOOK, workbook), ISSUERS.preparerKey(), NOW);
    }

    private static byte[] workbook(String state) throws Exception {
        try (XSSFWorkbook book = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            var row = book.createSheet("States").createRow(0);
            row.createCell(0).setCellValue(state);
            row.createCell(1).setCellValue(7);
            book.write(out);
            return out.toByteArray();
        }
    }

    private static int fail(List<Attack> attacks, Function<byte[], Verification> verifier) {
        for (Attack each : attacks) {
            Verification found = verifier.apply(each.bytes());
            assertThat(found.verdict()).as("%s: %s", each.name(), found.reasons()).isNotEqualTo(Verdict.PASSED);
            assertThat(found.reasons()).as(each.name()).noneMatch(reason -> reason.startsWith("Nothing in the "));
        }
        return attacks.size();
    }

    private static Verification pdf(byte[] bytes) {
        return PdfVerifier.verify("report.pdf", bytes);
    }

    @Test
    void whatIsToBeAttackedIsSound() {
        assertThat(pdf(alone).verdict()).isEqualTo(Verdict.PASSED);
        assertThat(pdf(archived).verdict()).as("%s", pdf(archived).reasons()).isEqualTo(Verdict.PASSED);
        assertThat(pdf(waiting).reasons()).first().asString().startsWith("Nothing in the file was changed");
    }

    @Test
    void nothingThatIsAddedToAReportGoesUnseen() {
        int tried = fail(new PdfAttacks(alone).all(), AttackTest::pdf);
        assertThat(tried).isGreaterThan(120);
    }

    @Test
    void nothingThatIsAddedToAReportThatWaitsForAReviewerGoesUnseen() {
        fail(new PdfAttacks(waiting).all(), AttackTest::pdf);
    }

    @Test
    void nothingThatIsAddedToAnArchivedReportGoesUnseen() {
        fail(new PdfAttacks(archived).all(), AttackTest::pdf);
    }

    @Test
    void noGameWithTheFrameSucceeds() {
        byte[] other = PdfSigner.sign(new Revised(report).with(new Revised(report).root(), "/X 1").bytes(), ISSUERS.preparerKey(), NOW,
                "Published");
        int tried = fail(new FrameAttacks(alone).all(other), AttackTest::pdf);
        tried += fail(new FrameAttacks(archived).all(other), AttackTest::pdf);
        assertThat(tried).isGreaterThan(150);
    }

    @Test
    void aRevisionIsFoundAlsoWhenSomebodySignsIt() {
        for (String entry : List.of("/OpenAction<</S/JavaScript/JS(1)>>", "/X 1")) {
            byte[] changed = new Revised(waiting).with(new Revised(waiting).root(), entry).bytes();
            byte[] covered = SealFixture.countersignedBlindly(changed, ISSUERS.reviewerKey(), NOW);
            assertThat(pdf(covered).verdict()).as(entry).isEqualTo(Verdict.FAILED);
        }
        byte[] twice = SealFixture.countersignedBlindly(waiting, ISSUERS.preparerKey(), NOW);
        assertThat(pdf(twice).verdict()).isEqualTo(Verdict.FAILED);
        assertThat(pdf(twice).reasons()).first().asString().contains("same key signed twice");
        assertThat(pdf(SealFixture.countersignedBlindly(waiting, ISSUERS.reviewerKey(), NOW)).verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void aStampForOtherBytesOrDataOfStrangersDoNotPass() {
        Issuers others = new Issuers();
        assertThat(pdf(SealFixture.stampedFor(alone, "other".getBytes(StandardCharsets.UTF_8), ISSUERS, NOW)).verdict())
                .isEqualTo(Verdict.FAILED);
        assertThat(pdf(SealFixture.with(alone, List.of(Issuers.der(others.preparer)), List.of(), List.of())).verdict())
                .isEqualTo(Verdict.FAILED);
        assertThat(pdf(SealFixture.with(alone, List.of(), List.of(Issuers.crl(others.root, NOW, null, null)), List.of())).verdict())
                .isEqualTo(Verdict.FAILED);
        assertThat(pdf(SealFixture.with(alone, List.of(), List.of(),
                List.of(others.ocsp(ISSUERS.preparer.certificate(), NOW, null)))).verdict()).isEqualTo(Verdict.FAILED);
        assertThat(pdf(SealFixture.with(alone, List.of("rubbish".getBytes(StandardCharsets.UTF_8)), List.of(), List.of())).verdict())
                .isEqualTo(Verdict.FAILED);
    }

    /** Shadow attacks: what is to deceive is in the file before it is signed. */
    @Test
    void whatWasPreparedToDeceiveIsNotPassedOverInSilence() {
        Prepared.all(report).forEach((name, bytes) -> {
            Verification found = pdf(PdfSigner.sign(bytes, ISSUERS.preparerKey(), NOW, "Published"));
            assertThat(found.verdict()).as("%s: %s", name, found.reasons()).isEqualTo(Verdict.INDETERMINATE);
            assertThat(found.reasons()).as(name).anyMatch(each -> each.contains("need not look the same"));
        });
    }

    @Test
    void noWorkbookButTheOneThatWasSignedPasses(@TempDir Path folder) throws Exception {
        Path file = folder.resolve(WORKBOOK);
        Files.write(folder.resolve(WORKBOOK + ".asice"), container);
        Files.write(file, workbook);
        assertThat(Verifier.verify(file).verdict()).isEqualTo(Verdict.PASSED);
        ZipAttacks attacks = new ZipAttacks(workbook).shape("xl/worksheets/sheet1.xml").words("sheet1.xml", "<v>7", "<v>8")
                .words("sharedStrings.xml", "Affected", "Not affected").words("workbook.xml", "<sheet ", "<sheet state=\"hidden\" ")
                .words("[Content_Types].xml", "spreadsheetml.sheet.main", "spreadsheetml.template.main")
                .words("_rels/workbook.xml.rels", "worksheets/sheet1.xml", "worksheets/sheet2.xml")
                .words("_rels/.rels", "xl/workbook.xml", "xl/other.xml").words("docProps/custom.xml", "ab", "cd")
                .words("docProps/core.xml", "created", "modified").words("styles.xml", "<fonts", "<fonts hidden=\"1\"")
                .words("sig1.xml", "SignatureValue", "SignatureValu").words("sheet1.xml", "</sheetData>", "</sheetData><!-- x -->")
                .entries("a program", all -> all.put("xl/vbaProject.bin", new byte[] {1}))
                .entries("a link outside", all -> all.put("xl/externalLinks/externalLink1.xml", new byte[] {1}))
                .entries("no signature inside", all -> all.keySet().removeIf(each -> each.startsWith("_xmlsignatures")))
                .entries("no list of types", all -> all.remove("[Content_Types].xml"))
                .entries("a second list of types", all -> all.put("[content_types].xml", all.get("[Content_Types].xml")));
        int tried = fail(attacks.all(), bytes -> judged(file, bytes));
        byte[] other = workbook("Not affected");
        assertThat(judged(file, other).verdict()).isEqualTo(Verdict.FAILED);
        assertThat(tried).isGreaterThan(60);
    }

    @Test
    void noWorkbookPassesByItsInnerSignatureAlone(@TempDir Path folder) throws Exception {
        Path file = folder.resolve(WORKBOOK);
        for (byte[] bytes : List.of(workbook, workbook("Affected"))) {
            assertThat(judged(file, bytes).verdict()).isEqualTo(Verdict.INDETERMINATE);
        }
        fail(new ZipAttacks(workbook).shape("xl/worksheets/sheet1.xml").all(), bytes -> judged(file, bytes));
    }

    private static Verification judged(Path file, byte[] bytes) {
        try {
            return Verifier.verify(Files.write(file, bytes));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void noContainerButTheOneThatWasWrittenPasses(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("states.xlsx.asice");
        assertThat(judged(file, container).verdict()).isEqualTo(Verdict.PASSED);
        byte[] evil = workbook("Not affected");
        String digest = java.util.Base64.getEncoder().encodeToString(java.security.MessageDigest.getInstance("SHA-256").digest(evil));
        ZipAttacks attacks = new ZipAttacks(container).shape(WORKBOOK).words("ASiCManifest", WORKBOOK, "other.xlsx")
                .words("ASiCManifest", "xmlenc#sha256", "xmldsig#sha1").words("ASiCManifest", "</", "<!-- x --></")
                .words("ASiCManifest", "DataObjectReference", "DataObjectReferenc").words("ASiCManifest", "DigestValue", "digestValue")
                .words("ASiCManifest", "<?xml version=\"1.0\" encoding=\"UTF-8\"", "<?xml version=\"1.1\" encoding=\"UTF-8\"")
                .entries("file and its digest", all -> {
                    all.put(WORKBOOK, evil);
                    String key = all.keySet().stream().filter(each -> each.contains("ASiCManifest")).findFirst().orElseThrow();
                    all.put(key, new String(all.get(key), StandardCharsets.UTF_8)
                            .replaceAll("(<[^>]*DigestValue>)[^<]+", "$1" + java.util.regex.Matcher.quoteReplacement(digest))
                            .getBytes(StandardCharsets.UTF_8));
                }).entries("a second manifest", all -> all.put("META-INF/ASiCManifest002.xml", all.get(first(all, "ASiCManifest"))))
                .entries("an archive manifest", all -> all.put("META-INF/ASiCArchiveManifest.xml", all.get(first(all, "ASiCManifest"))))
                .entries("a second signature", all -> all.put("META-INF/signature002.p7s", all.get(first(all, "signature"))))
                .entries("a stamp", all -> all.put("META-INF/timestamp001.tst", new byte[] {0x30, 0}))
                .entries("a manifest of another standard", all -> all.put("META-INF/manifest.xml", new byte[] {1}))
                .entries("the type is another", all -> all.put("mimetype", "application/zip".getBytes(StandardCharsets.US_ASCII)))
                .entries("no signature", all -> all.remove(first(all, "signature")))
                .entries("no manifest", all -> all.remove(first(all, "ASiCManifest")))
                .entries("an empty signature", all -> all.put(first(all, "signature"), new byte[0]))
                .entries("the signature of another container", all -> all.put(first(all, "signature"), otherSignature()))
                .entries("a file beside the workbook", all -> all.put("readme.txt", new byte[] {1}))
                .entries("a workbook in a folder", all -> all.put("folder/" + WORKBOOK, all.remove(WORKBOOK)));
        int tried = fail(attacks.all(), bytes -> judged(file, bytes));
        assertThat(tried).isGreaterThan(60);
    }

    private static String first(Map<String, byte[]> entries, String part) {
        return entries.keySet().stream().filter(each -> each.contains(part)).findFirst().orElseThrow();
    }

    private static byte[] otherSignature() {
        Map<String, byte[]> other = ZipAttacks.entries(ContainerSigner.sign(Map.of("x", new byte[] {1}), ISSUERS.preparerKey(), NOW));
        return other.get(first(other, "signature"));
    }

    @Test
    void noSingleByteIsFree(@TempDir Path folder) throws Exception {
        flips(folder, 60, 21);
    }

    @Test
    void aSignatureWhoseRangeIsMisspeltIsNotNone() {
        byte[] changed = alone.clone();
        changed[PdfAttacks.latin(alone).indexOf("/ByteRange") + 1] ^= 3;
        failed(alone, changed);
    }

    @Test
    @Tag("deep")
    void noSingleByteIsFreeInTenThousandTries(@TempDir Path folder) throws Exception {
        flips(folder, 10_000, 22);
    }

    private static void flips(Path folder, int tries, long seed) throws Exception {
        Random random = new Random(seed);
        Path book = folder.resolve(WORKBOOK);
        Path box = folder.resolve("alone.asice");
        Files.write(folder.resolve(WORKBOOK + ".asice"), container);
        for (int i = 0; i < tries; i++) {
            failed(alone, flipped(alone, random, 0));
            failed(archived, flipped(archived, random, i % 2 == 0 ? 0 : report.length));
            assertThat(judged(box, flipped(container, random, 0)).verdict()).isNotEqualTo(Verdict.PASSED);
            assertThat(judged(book, flipped(workbook, random, 0)).verdict()).isNotEqualTo(Verdict.PASSED);
        }
    }

    private static void failed(byte[] was, byte[] is) {
        int at = Arrays.mismatch(was, is);
        assertThat(pdf(is).verdict()).as("byte %d, after %s", at, PdfAttacks.latin(was).substring(Math.max(0, at - 60), at))
                .isEqualTo(Verdict.FAILED);
    }

    /** Not at random: each digit of every signature value and time stamp, and each byte of the data between. */
    @Test
    @Tag("deep")
    void noDigitOfASealIsFree() {
        List<String> free = new ArrayList<>();
        for (int at = report.length; at < archived.length; at++) {
            if (archived[at] != '0' || archived[at - 1] != '0') {
                byte[] changed = archived.clone();
                changed[at] ^= (byte) (at % 3 + 1);
                if (pdf(changed).verdict() != Verdict.FAILED) {
                    free.add(at + ", after " + PdfAttacks.latin(archived).substring(at - 40, at));
                }
            }
        }
        assertThat(free).isEmpty();
    }

    private static byte[] flipped(byte[] bytes, Random random, int from) {
        byte[] changed = bytes.clone();
        changed[from + random.nextInt(changed.length - from)] ^= (byte) (1 << random.nextInt(8));
        return changed;
    }
}
