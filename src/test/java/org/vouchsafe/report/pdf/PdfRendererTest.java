package org.vouchsafe.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vouchsafe.domain.publication.Letterhead;
import org.vouchsafe.report.AxiosCase;
import org.vouchsafe.report.Document;
import org.vouchsafe.report.HardCases;
import org.vouchsafe.report.ReportFacts;
import org.vouchsafe.report.Reports;
import org.vouchsafe.report.pdf.layout.PageFormat;

class PdfRendererTest {

    record Case(String name, Document document) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(new Case("release", compose("release", AxiosCase.release())),
                new Case("supplier, draft", compose("supplier", AxiosCase.supplier())),
                new Case("incident", compose("incident", AxiosCase.incident())),
                new Case("nothing held", compose("incident", AxiosCase.nothing())), new Case("large", HardCases.large()),
                new Case("empty", HardCases.empty()), new Case("hostile", HardCases.saying(HardCases.HOSTILE)),
                new Case("Greek and Cyrillic", HardCases.saying(HardCases.GREEK_AND_CYRILLIC)),
                new Case("Chinese", HardCases.saying(HardCases.CHINESE)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void keepsToTheStandards(Case each) throws Exception {
        byte[] pdf = render(each.document());
        assertThat(Conformance.breachesOfPdfA3a(pdf)).as("PDF/A-3a").isEmpty();
        if (!each.name().equals("large")) {
            // Twice over so many pages takes long, and the structure is the same as in the others.
            assertThat(Conformance.breachesOfPdfUa1(pdf)).as("PDF/UA-1").isEmpty();
        }
    }

    @Test
    void theStandardsAreReallyChecked() throws Exception {
        String pdf = new String(render(HardCases.empty()), StandardCharsets.ISO_8859_1);
        byte[] spoilt = pdf.replace("/GTS_PDFA1", "/GTS_PDFX1").replace("/Marked true", "/Marked null")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Conformance.breachesOfPdfA3a(spoilt)).isNotEmpty();
        assertThat(Conformance.breachesOfPdfUa1(spoilt)).isNotEmpty();
    }

    @Test
    void theSameDocumentGivesTheSameBytes() throws Exception {
        Document document = compose("incident", AxiosCase.incident());
        byte[] first = render(document);
        Thread.sleep(1100);
        assertThat(render(document)).isEqualTo(first);
    }

    @Test
    void everySheetCarriesLabelIdAndNumber() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(render(compose("incident", AxiosCase.incident())))) {
            int sheets = pdf.getNumberOfPages();
            assertThat(sheets).isGreaterThan(5);
            for (int i = 1; i <= sheets; i++) {
                assertThat(text(pdf, i)).contains("VS-2026-0017-2. Page " + i + " of " + sheets).containsPattern("(?s)TLP:AMBER.*TLP:AMBER")
                        .doesNotContain("DRAFT");
            }
        }
    }

    @Test
    void aDraftIsMarkedOnEverySheet() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(render(compose("supplier", AxiosCase.supplier())))) {
            for (int i = 1; i <= pdf.getNumberOfPages(); i++) {
                assertThat(text(pdf, i)).contains("DRAFT. VS-2026-0017-2");
            }
            assertThat(pdf.getDocumentInformation().getTitle()).startsWith("DRAFT ");
        }
    }

    @Test
    void everyWordIsThere() throws Exception {
        Document document = compose("incident", AxiosCase.incident());
        try (PDDocument pdf = Loader.loadPDF(render(document))) {
            String all = words(new PDFTextStripper().getText(pdf));
            for (String word : List.of("Halden Instruments", "Werkstatt Cloud 2026.1",
                    "78d1e98863aec6ff08f58cc9b2b32d3e78686f7c815c200415fc13a42355a2be",
                    "Billing does not ship axios.", "billing > @nw/http > axios", "1,204,118", "Appendix: reasons for each state",
                    "GHSA-fw8c-xr5c-95f9")) {
                assertThat(all).contains(words(word));
            }
        }
    }

    @Test
    void longNamesAndManyFindingsLoseNothing() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(render(HardCases.large()))) {
            String all = words(new PDFTextStripper().getText(pdf));
            for (int i = 1; i <= 400; i++) {
                assertThat(all).contains("Finding" + i, "beta." + i);
            }
            assertThat(all).contains("continued");
            assertThat(pdf.getNumberOfPages()).isGreaterThan(60);
        }
    }

    @Test
    void nothingIsSetBeyondTheMargins() throws Exception {
        for (Document document : List.of(HardCases.large(), HardCases.saying(HardCases.HOSTILE), HardCases.saying("W".repeat(400)))) {
            try (PDDocument pdf = Loader.loadPDF(render(document))) {
                List<String> outside = new ArrayList<>();
                new PDFTextStripper() {
                    @Override
                    protected void processTextPosition(org.apache.pdfbox.text.TextPosition at) {
                        float right = at.getXDirAdj() + at.getWidthDirAdj();
                        if (at.getDir() == 0 && (at.getXDirAdj() < 62 || right > 595.28 - 62 || at.getYDirAdj() > 842 - 22)) {
                            outside.add(at.getUnicode() + " at " + at.getXDirAdj() + ", " + at.getYDirAdj());
                        }
                    }
                }.getText(pdf);
                assertThat(outside).isEmpty();
            }
        }
    }

    @Test
    void referencesLeadToTheRegister() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(render(compose("incident", AxiosCase.incident())))) {
            List<String> targets = new ArrayList<>();
            for (PDPage page : pdf.getPages()) {
                for (PDAnnotation each : page.getAnnotations()) {
                    COSDictionary action = each.getCOSObject().getCOSDictionary(COSName.A);
                    targets.add(action.getString(COSName.D));
                    assertThat(each.getContents()).isNotBlank();
                }
            }
            assertThat(targets).contains("evidence-E-038", "evidence-E-041", "section-8 Findings");
            var names = pdf.getDocumentCatalog().getNames().getDests();
            for (String target : targets) {
                assertThat(names.getValue(target)).as(target).isNotNull();
            }
        }
    }

    @Test
    void theOutlineNamesSectionsAndFindings() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(render(compose("incident", AxiosCase.incident())))) {
            List<String> titles = new ArrayList<>();
            for (PDOutlineItem each : pdf.getDocumentCatalog().getDocumentOutline().children()) {
                titles.add(each.getTitle());
                each.children().forEach(child -> titles.add("  " + child.getTitle()));
            }
            assertThat(titles).containsSubsequence("Conclusion", "Contents", "7 State summary", "8 Findings", "  Finding 1", "  Finding 3",
                    "11 Evidence register");
        }
    }

    @Test
    void attachmentsComeBackByteForByte() throws Exception {
        Document document = compose("incident", AxiosCase.incident());
        try (PDDocument pdf = Loader.loadPDF(render(document))) {
            var files = pdf.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            assertThat(files).containsOnlyKeys("evidence-manifest.json", "states.json");
            for (Document.Attachment each : document.attachments()) {
                var file = files.get(each.fileName());
                assertThat(file.getEmbeddedFile().toByteArray()).isEqualTo(each.bytes());
                assertThat(file.getEmbeddedFile().getSubtype()).isEqualTo("application/json");
                assertThat(file.getCOSObject().getNameAsString("AFRelationship")).isEqualTo(each.relationship());
            }
            COSArray associated = pdf.getDocumentCatalog().getCOSObject().getCOSArray(COSName.getPDFName("AF"));
            assertThat(associated).hasSize(2);
        }
    }

    @Test
    void theLetterheadStandsOnCoverAndFootAndInItsColour() throws Exception {
        BufferedImage drawn = new BufferedImage(120, 40, BufferedImage.TYPE_INT_ARGB);
        for (int x = 0; x < 120; x++) {
            drawn.setRGB(x, x / 3, 0x80FF0000);
        }
        ByteArrayOutputStream logo = new ByteArrayOutputStream();
        javax.imageio.ImageIO.write(drawn, "png", logo);
        Document document = compose("release", AxiosCase.release()).under(new Letterhead("Nordhafen Assurance", "Quay 4\n20457 Hamburg",
                "Confidential to the addressee", "#7a1f5c", new Letterhead.Logo("image/png", "A red line", logo.toByteArray())));
        byte[] pdf = render(document);
        assertThat(Conformance.breachesOfPdfA3a(pdf)).isEmpty();
        assertThat(Conformance.breachesOfPdfUa1(pdf)).isEmpty();
        assertThat(render(document)).isEqualTo(pdf);
        try (PDDocument read = Loader.loadPDF(pdf)) {
            assertThat(text(read, 1)).contains("Nordhafen Assurance", "Quay 4", "20457 Hamburg").doesNotContain("Vouchsafe\n");
            for (int i = 1; i <= read.getNumberOfPages(); i++) {
                assertThat(text(read, i)).contains("Confidential to the addressee");
            }
            assertThat(read.getPage(0).getResources().getXObjectNames()).hasSize(1);
            String commands = new String(read.getPage(1).getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
            assertThat(commands).contains("0.47843 0.12157 0.36078 rg");
        }
    }

    @Test
    void aLogoThatIsNoneIsLeftOut() throws Exception {
        for (byte[] bytes : List.of(new byte[0], "GIF89a".getBytes(StandardCharsets.US_ASCII),
                new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10,
                        26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0x7f, -1, -1, -1, 0x7f, -1, -1, -1, 8, 2, 0, 0, 0})) {
            Document document = compose("release", AxiosCase.release())
                    .under(new Letterhead("", "", "", "", new Letterhead.Logo("image/png", "Nothing", bytes)));
            assertThat(Conformance.breachesOfPdfUa1(render(document))).isEmpty();
        }
    }

    @Test
    void whatIsTooLargeToGoInsideIsNamedWithItsHash() throws Exception {
        Document small = compose("release", AxiosCase.release());
        byte[] large = new byte[24_000_001];
        List<Document.Attachment> files = new ArrayList<>(small.attachments());
        files.addFirst(new Document.Attachment("billing.cdx.json", "application/json", "The SBOM as received", "Source", large));
        Document document = new Document(small.reportId(), small.kind(), small.title(), small.subtitle(), small.language(), small.tlp(),
                small.draft(), small.cutOff(), small.generatedAt(), small.cover(), small.conclusion(), small.sections(), files);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> notices = new PdfRenderer(PageFormat.A4).render(document, out, () -> {});
        String hash = org.vouchsafe.domain.Sha256.of(large).hex();
        assertThat(notices).singleElement().asString().contains("billing.cdx.json (24,000,001 bytes, SHA-256 " + hash + ") is not inside");
        try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
            assertThat(pdf.getDocumentCatalog().getNames().getEmbeddedFiles().getNames()).containsOnlyKeys("evidence-manifest.json",
                    "states.json");
            assertThat(words(text(pdf, 2))).contains(hash);
        }
    }

    @Test
    void idsOfAdvisoriesAreNotParted() throws Exception {
        for (int words = 0; words < 12; words++) {
            String text = "filler ".repeat(9) + "x".repeat(words) + " towards GHSA-fw8c-xrac-tfgh, and a well-known-word";
            try (PDDocument pdf = Loader.loadPDF(render(HardCases.saying(text)))) {
                assertThat(new PDFTextStripper().getText(pdf)).contains("GHSA-fw8c-xrac-tfgh").doesNotContain("GHSA-fw8c-xrac-\n");
            }
        }
    }

    @Test
    void saysWhichCharactersNoFontShows() throws Exception {
        Document rare = HardCases.saying("\u3402 \u3404");
        List<String> notices = new PdfRenderer(PageFormat.A4).render(rare, new ByteArrayOutputStream(), () -> {});
        assertThat(notices).singleElement().asString().contains("U+3402");
        try (PDDocument pdf = Loader.loadPDF(render(rare))) {
            assertThat(words(new PDFTextStripper().getText(pdf))).contains("‹U+3402›", "U+3402(han),");
        }
        for (String words : List.of(HardCases.CHINESE, "주식회사 한국", "株式会社テスト、一覧。")) {
            assertThat(new PdfRenderer(PageFormat.A4).render(HardCases.saying(words), new ByteArrayOutputStream(), () -> {})).isEmpty();
            try (PDDocument pdf = Loader.loadPDF(render(HardCases.saying(words)))) {
                assertThat(new PDFTextStripper().getText(pdf)).contains(words);
            }
        }
        assertThat(new PdfRenderer(PageFormat.A4).render(HardCases.saying(HardCases.GREEK_AND_CYRILLIC), new ByteArrayOutputStream(),
                () -> {}))
                .isEmpty();
    }

    @Test
    void directionOverridesAreShownNotObeyed() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(render(HardCases.saying(HardCases.HOSTILE)))) {
            assertThat(words(new PDFTextStripper().getText(pdf))).contains("‹U+202E›gnp.exe‹U+202C›");
        }
    }

    @Test
    void lettersFitAnAmericanSheet() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfRenderer(PageFormat.LETTER).render(compose("release", AxiosCase.release()), out, () -> {});
        try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
            assertThat(pdf.getPage(0).getMediaBox().getWidth()).isEqualTo(612);
            assertThat(pdf.getPage(0).getMediaBox().getHeight()).isEqualTo(792);
        }
    }

    @Test
    void canBeStopped() {
        assertThatThrownBy(() -> new PdfRenderer(PageFormat.A4).render(HardCases.large(), new ByteArrayOutputStream(), () -> {
            throw new CancellationException();
        })).isInstanceOf(CancellationException.class);
    }

    private static Document compose(String kind, ReportFacts facts) {
        return Reports.builtIn().find(kind).orElseThrow().compose(facts);
    }

    private static byte[] render(Document document) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfRenderer(PageFormat.A4).render(document, out, () -> {});
        return out.toByteArray();
    }

    private static String text(PDDocument pdf, int page) throws Exception {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf);
    }

    /** Without blanks, since lines may break anywhere. */
    private static String words(String text) {
        return text.replaceAll("[\\s\u00A0]+", "");
    }
}
