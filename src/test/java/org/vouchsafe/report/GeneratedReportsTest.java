package org.vouchsafe.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.report.json.JsonRenderer;
import org.vouchsafe.report.pdf.Conformance;
import org.vouchsafe.report.pdf.PdfRenderer;
import org.vouchsafe.report.pdf.layout.PageFormat;
import org.vouchsafe.report.text.TextRenderer;
import org.vouchsafe.report.xlsx.WorkbookRenderer;
import org.vouchsafe.seal.key.KeyStoreFile;
import org.vouchsafe.seal.key.SelfSignedIdentity;
import org.vouchsafe.seal.pdf.PdfSigner;
import org.vouchsafe.wiring.Program;

/** Every kind of report, disturbed in many ways, held against the standards, and the same bytes wherever it is made. */
class GeneratedReportsTest {
    private static final int MANY = 200;
    private static final Instant NOW = Instant.parse("2026-04-02T13:30:00Z");

    static Stream<Integer> aFew() {
        // One for each case; the step brings another trouble each time.
        return Stream.iterate(1, each -> each + GeneratedReports.everyKind().size() / 5 * 2 + 1).limit(3);
    }

    @ParameterizedTest
    @MethodSource("aFew")
    void aFewKeepToTheStandards(int seed) throws Exception {
        keepsToTheStandards(seed, pdf(GeneratedReports.of(seed)));
    }

    @Test
    @Tag("deep")
    void twoHundredKeepToTheStandards() throws Exception {
        for (int seed = 0; seed < MANY; seed++) {
            keepsToTheStandards(seed, pdf(GeneratedReports.of(seed)));
        }
    }

    @Test
    @Tag("deep")
    void signedOnesKeepToThemTooAndOtherProgramsReadThem(@TempDir Path folder) throws Exception {
        KeyStoreFile keys = SelfSignedIdentity.create(folder.resolve("identity.p12"), "correct horse".toCharArray(), "Mara Lind",
                "Assurance", NOW, Duration.ofDays(365));
        assumeTrue(isThere("pdftotext") && isThere("pdfsig"), "needs pdftotext and pdfsig");
        for (int seed = 0; seed < MANY; seed += 11) {
            Document document = GeneratedReports.of(seed);
            byte[] signed = PdfSigner.sign(pdf(document), keys.general(null), NOW, "Published");
            keepsToTheStandards(seed, signed);
            Path file = Files.write(folder.resolve(seed + ".pdf"), signed);
            assertThat(run("pdftotext", file.toString(), "-")).as("seed %d", seed).contains(document.tlp().label(),
                    document.reportId() + ". Page 1 of ");
            assertThat(run("pdfsig", "-nocert", file.toString())).as("seed %d", seed).contains("Signature is Valid",
                    "Total document signed");
        }
    }

    @Test
    void theSameEverywhere() throws Exception {
        sameIn(List.of("ar-EG-u-nu-arab Pacific/Kiritimati"));
    }

    @Test
    @Tag("deep")
    void theSameInManyPlaces() throws Exception {
        sameIn(List.of("tr-TR America/St_Johns", "th-TH-u-ca-buddhist-nu-thai Asia/Kathmandu", "fa-IR-u-nu-arabext Asia/Tehran",
                "ja-JP-u-ca-japanese Asia/Tokyo"));
    }

    private static void sameIn(List<String> places) throws Exception {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            List<byte[]> here = everything();
            for (String other : places) {
                Locale.setDefault(Locale.forLanguageTag(other.split(" ")[0]));
                Program.writeAlikeEverywhere();
                TimeZone.setDefault(TimeZone.getTimeZone(other.split(" ")[1]));
                List<byte[]> there = everything();
                for (int i = 0; i < here.size(); i++) {
                    assertThat(Sha256.of(there.get(i))).as("file %d in %s", i, other).isEqualTo(Sha256.of(here.get(i)));
                }
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    /** Every kind in every format. */
    private static List<byte[]> everything() throws Exception {
        List<byte[]> all = new ArrayList<>();
        Set<String> kinds = new HashSet<>();
        for (Document each : GeneratedReports.everyKind().stream().filter(each -> kinds.add(each.kind())).toList()) {
            for (Renderer renderer : List.of(new PdfRenderer(PageFormat.A4), new WorkbookRenderer(), new JsonRenderer(),
                    new TextRenderer())) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                renderer.render(each, out, () -> {});
                all.add(out.toByteArray());
            }
        }
        return all;
    }

    private static void keepsToTheStandards(int seed, byte[] pdf) throws Exception {
        assertThat(Conformance.breachesOfPdfA3a(pdf)).as("PDF/A-3a, seed %d", seed).isEmpty();
        assertThat(Conformance.breachesOfPdfUa1(pdf)).as("PDF/UA-1, seed %d", seed).isEmpty();
    }

    private static byte[] pdf(Document document) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfRenderer(PageFormat.A4).render(document, out, () -> {});
        return out.toByteArray();
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
