package org.vouchsafe.seal.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchsafe.domain.verification.Verification;
import org.vouchsafe.domain.verification.Verification.Verdict;
import org.vouchsafe.seal.key.SelfSignedIdentity;

/** Workbooks with many parts verify; signatures that reach out of the file are not followed. */
class SignatureShapeTest {
    private static final Instant NOW = Instant.parse("2026-04-20T16:00:00Z");
    private static byte[] signed;

    @BeforeAll
    static void sign(@TempDir Path folder) throws IOException {
        var keys = SelfSignedIdentity.create(folder.resolve("identity.p12"), "secret".toCharArray(), "Mara Lind", null, NOW,
                Duration.ofDays(30));
        try (XSSFWorkbook book = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (int i = 0; i < 40; i++) {
                book.createSheet("Sheet " + i).createRow(0).createCell(0).setCellValue(i);
            }
            book.write(out);
            signed = WorkbookSigner.sign(out.toByteArray(), keys.forWorkbook(null).orElseThrow(), NOW);
        }
    }

    private static Verification verify(byte[] workbook) {
        return WorkbookVerifier.verify("report.xlsx", workbook, null);
    }

    /** The workbook with another text of its signature. */
    private static byte[] withSignature(UnaryOperator<String> change) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var from = new ZipInputStream(new ByteArrayInputStream(signed)); var to = new ZipOutputStream(out)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                byte[] bytes = from.readAllBytes();
                to.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().endsWith("sig1.xml")) {
                    String text = new String(bytes, StandardCharsets.UTF_8);
                    assertThat(change.apply(text)).isNotEqualTo(text);
                    bytes = change.apply(text).getBytes(StandardCharsets.UTF_8);
                }
                to.write(bytes);
                to.closeEntry();
            }
        }
        return out.toByteArray();
    }

    @Test
    void moreThanThirtyPartsAreNoObstacle() {
        Verification found = verify(signed);
        assertThat(found.reasons()).first().asString().contains("The signature inside the workbook holds");
        assertThat(found.signer()).isEqualTo("Mara Lind");
    }

    @Test
    void aSignatureThatReachesOutIsRefused() throws IOException {
        for (String uri : new String[] {"http://127.0.0.1:9/x", "//127.0.0.1/x", "file:///etc/hostname"}) {
            byte[] hostile = withSignature(text -> text.replaceFirst("URI=\"/xl/[^\"]*\"", "URI=\"" + uri + "\""));
            assertThat(verify(hostile).verdict()).as(uri).isEqualTo(Verdict.FAILED);
        }
    }

    @Test
    void aSignatureWithAProgramInItIsRefused() throws IOException {
        byte[] hostile = withSignature(text -> text.replace("http://schemas.openxmlformats.org/package/2006/RelationshipTransform",
                "http://www.w3.org/TR/1999/REC-xslt-19991116"));
        assertThat(verify(hostile).verdict()).isEqualTo(Verdict.FAILED);
    }

    /** The workbook with other files in it. */
    private static byte[] with(java.util.function.Consumer<java.util.Map<String, String>> change) throws IOException {
        var all = new java.util.LinkedHashMap<String, String>();
        try (var from = new ZipInputStream(new ByteArrayInputStream(signed))) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                all.put(entry.getName(), new String(from.readAllBytes(), StandardCharsets.ISO_8859_1));
            }
        }
        change.accept(all);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var to = new ZipOutputStream(out)) {
            for (var each : all.entrySet()) {
                to.putNextEntry(new ZipEntry(each.getKey()));
                to.write(each.getValue().getBytes(StandardCharsets.ISO_8859_1));
                to.closeEntry();
            }
        }
        return out.toByteArray();
    }

    @Test
    void whatLiesBesideTheSignedPartsIsNamed() throws IOException {
        String relation = "<Relationship Id=\"rIdx\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing\" Target=\"";
        byte[] drawing = with(all -> {
            all.put("xl/worksheets/_rels/sheet1.xml.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                            + relation + "../drawings/drawing9.xml\"/></Relationships>");
            all.put("xl/drawings/drawing9.xml", "<x/>");
        });
        byte[] outside = with(all -> all.computeIfPresent("xl/_rels/workbook.xml.rels", (name, text) -> text.replace("</Relationships>",
                relation + "https://evil.example.com/\" TargetMode=\"External\"/></Relationships>")));
        byte[] kind = with(all -> all.computeIfPresent("[Content_Types].xml",
                (name, text) -> text.replace("spreadsheetml.worksheet+xml", "spreadsheetml.dialogsheet+xml")));
        assertThat(verify(drawing).reasons()).anyMatch(each -> each.contains("xl/drawings/drawing9.xml"));
        assertThat(verify(outside).reasons()).anyMatch(each -> each.contains("https://evil.example.com/"));
        assertThat(verify(kind).reasons()).anyMatch(each -> each.contains("another kind of part"));
        assertThat(java.util.List.of(drawing, outside, kind))
                .allSatisfy(each -> assertThat(verify(each).verdict()).isEqualTo(Verdict.FAILED));
        byte[] broken = with(all -> all.keySet().removeIf(each -> each.startsWith("_xmlsignatures/sig")));
        assertThat(verify(broken).reasons()).noneMatch(each -> each.contains("org.") || each.contains("null"));
    }

    @Test
    void ofTheLogAWorkbookAloneSaysNothing() throws IOException {
        byte[] stamped = WorkbookSigner.stamp(signed, new org.vouchsafe.seal.AuditState(7L, "ab"));
        assertThat(WorkbookVerifier.verify("a.xlsx", stamped, null).auditSize()).isNull();
    }

    @Test
    void theHourOfSavingIsNotInTheFile() throws IOException {
        for (byte[] each : java.util.List.of(signed, WorkbookSigner.stamp(signed, new org.vouchsafe.seal.AuditState(7L, "ab")))) {
            try (var zip = new ZipInputStream(new ByteArrayInputStream(each))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    assertThat(entry.getTimeLocal()).as(entry.getName()).isEqualTo(java.time.LocalDateTime.of(1980, 2, 1, 0, 0));
                }
            }
        }
    }
}
