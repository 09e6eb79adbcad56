package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.questionnaire.review.ReviewStanding;
import org.vouchsafe.domain.verification.Verification;
import org.vouchsafe.domain.verification.Verification.Verdict;
import org.vouchsafe.job.Progress;
import org.vouchsafe.seal.Verifier;
import org.vouchsafe.usecase.CheckWorkspace;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.Workspaces;
import org.vouchsafe.usecase.about.About;
import org.vouchsafe.usecase.read.PublishedReport;
import org.vouchsafe.usecase.read.StateFilter;
import org.vouchsafe.usecase.reading.AuditTrail;
import org.vouchsafe.usecase.review.ReviewFilter;
import org.vouchsafe.usecase.review.ReviewedAnswer;
import org.vouchsafe.wiring.Program;

/** The axios case from the first file to the verified report, by the command a newcomer types. */
class AxiosJourneyTest {
    private static final Path SAMPLE = Path.of("samples/axios-2026");
    private static final List<String> REPORTS = List.of("incident-axios", "supplier-northwind", "release-billing-7.3", "incident-room",
            "incident-room-customers");

    @TempDir
    static Path folder;

    private static Path out;
    private static CommandRun run;

    @BeforeAll
    static void play() {
        out = folder.resolve("out");
        run = CommandRun.of("demo", "--out", out, "--window", "never");
    }

    private static <T> T inWorkspace(Function<UseCases, T> work) {
        try (UseCases workspace = new Program(About.of("journey")).workbench().workspaces().open(out.resolve("axios-2026.vouchsafe"),
                Workspaces.Access.READ_ONLY)) {
            return work.apply(workspace);
        }
    }

    @Test
    void theDemoHolds() {
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).as(run.out()).isZero();
        assertThat(run.out()).contains("2026-03-31 09:05 UTC  Mara Lind reads the register", "What we know at the end",
                "absent but present", "What we knew when", "first evening", "PASSED");
        assertThat(run.out()).doesNotContain("This did not hold", "FAILED");
    }

    @Test
    void everythingIsWritten() throws IOException {
        Set<String> expected = new TreeSet<>(Set.of("axios-2026.vouchsafe", "questionnaires"));
        REPORTS.forEach(name -> expected.addAll(List.of(name + ".pdf", name + ".xlsx", name + ".xlsx.asice")));
        try (Stream<Path> files = Files.list(out)) {
            // The workspace is one file when it is closed, and the throwaway key is gone.
            assertThat(files.map(each -> each.getFileName().toString())).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @TestFactory
    Stream<DynamicTest> whatWasKnownWhen() throws IOException {
        return ExpectedRow.read(SAMPLE.resolve("expected.json")).stream().flatMap(moment -> {
            Map<String, ExpectedRow> actual = inWorkspace(
                    workspace -> workspace.states().rows(StateFilter.ALL, new Viewpoint(moment.asOf(), null)))
                    .stream().map(ExpectedRow::of).collect(Collectors.toMap(ExpectedRow::key, each -> each));
            return Stream.concat(
                    moment.rows().stream().map(expected -> DynamicTest.dynamicTest(moment.mark() + ": " + expected.key(),
                            () -> assertThat(actual.get(expected.key())).isEqualTo(expected))),
                    Stream.of(DynamicTest.dynamicTest(moment.mark() + ": nothing that needs an incident",
                            () -> assertThat(moment.absent()).doesNotContainAnyElementsOf(actual.keySet()))));
        });
    }

    @Test
    void atTheEndNothingElseIsKnown() throws IOException {
        ExpectedRow.Moment end = ExpectedRow.read(SAMPLE.resolve("expected.json")).getFirst();
        List<String> actual = inWorkspace(
                workspace -> workspace.states().rows(StateFilter.ALL, new Viewpoint(end.asOf(), null))).stream()
                .map(row -> ExpectedRow.of(row).key()).toList();
        // Portal 1.8 is retired: it is tracked like every release, and counts nowhere.
        assertThat(actual).filteredOn(each -> !each.contains("Portal 1.8"))
                .containsExactlyInAnyOrderElementsOf(end.rows().stream().map(ExpectedRow::key).toList());
    }

    @Test
    void theAnswersCameBackToTheirRequests() {
        var requests = inWorkspace(workspace -> workspace.questionnaires().requests(Viewpoint.LATEST));
        assertThat(requests).hasSize(6);
        assertThat(requests).filteredOn(each -> !each.returned().isEmpty()).extracting(each -> each.supplier())
                .containsExactlyInAnyOrder("Halden Instruments", "Northwind Systems", "Rothko Werke GmbH", "Pelago Marine");
        var returned = inWorkspace(workspace -> workspace.questionnaires().returned(Viewpoint.LATEST));
        assertThat(returned).allSatisfy(each -> {
            assertThat(each.supplier()).isNotNull();
            assertThat(each.template()).isNotNull();
        });
    }

    @Test
    void theWorkbooksOfTheSampleAreThoseThatWentOutAndCameBack() throws IOException {
        for (String way : List.of("sent", "received")) {
            for (String supplier : List.of("halden-instruments", "northwind-systems", "rothko-werke-gmbh", "pelago-marine")) {
                Path file = Path.of("questionnaires", way, "questionnaire-" + supplier + ".xlsx");
                // What is in them: how it is packed may differ from machine to machine.
                assertThat(content(SAMPLE.resolve(file))).as(file.toString()).isEqualTo(content(out.resolve(file)));
            }
        }
    }

    private static Map<String, String> content(Path workbook) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (var zip = new ZipInputStream(Files.newInputStream(workbook))) {
            for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
                parts.put(each.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    @Test
    void strongWeakAndContradictedAnswersAreToldApart() {
        List<ReviewedAnswer> answers = inWorkspace(
                workspace -> workspace.reviewing().answers().answers(ReviewFilter.ALL,
                        new Viewpoint(Instant.parse("2026-04-20T16:00:00Z"), null)));
        assertThat(answers).filteredOn(each -> each.supplier().equals("Halden Instruments"))
                .allSatisfy(each -> assertThat(each.contradictions()).isEmpty())
                .anySatisfy(each -> assertThat(each.strength().confidence()).isNotNull().isGreaterThan(50))
                .anySatisfy(each -> assertThat(each.standing()).isEqualTo(ReviewStanding.ACCEPTED));
        assertThat(answers).filteredOn(each -> each.supplier().equals("Pelago Marine") && !each.answer().isBlank())
                .allSatisfy(each -> assertThat(each.strength().isWeak()).as(each.key().text()).isTrue());
        for (String contradicted : List.of("Pelago Marine AX-Q1.1 Chart Server", "Northwind Systems AX-Q1.1 Billing",
                "Northwind Systems AX-Q5.1 null", "Rothko Werke GmbH AX-Q2.1 Turbine Console")) {
            assertThat(answers)
                    .filteredOn(each -> (each.supplier() + " " + each.key().question() + " " + each.key().product()).equals(contradicted))
                    .as(contradicted).singleElement().satisfies(each -> assertThat(each.contradictions()).isNotEmpty());
        }
        assertThat(run.out()).contains("What suppliers answered, and what it is worth", "judges 4 answers of Pelago Marine");
    }

    @Test
    void everySealHolds() {
        List<Path> files = REPORTS.stream().flatMap(name -> Stream.of(name + ".pdf", name + ".xlsx", name + ".xlsx.asice"))
                .map(out::resolve).toList();
        assertThat(files.stream().map(Verifier::verify)).allSatisfy(verdict -> {
            assertThat(verdict.verdict()).as(verdict.file() + verdict.reasons()).isEqualTo(Verdict.PASSED);
            assertThat(verdict.signedAt()).isEqualTo(
                    Instant.parse(verdict.file().contains("incident-room") ? "2026-05-12T10:10:00Z" : "2026-04-20T16:00:00Z"));
        });
    }

    @Test
    void everyReportStatesTheLogAsItStoodBeforeIt() {
        List<PublishedReport> published = inWorkspace(workspace -> workspace.reports().published(Viewpoint.LATEST));
        assertThat(published).hasSize(10).extracting(PublishedReport::auditSize).doesNotHaveDuplicates();
        for (PublishedReport each : published) {
            Verification verdict = Verifier.verify(out.resolve(each.fileName()));
            assertThat(verdict.auditSize()).isEqualTo(each.auditSize());
            var head = new AuditTrail.Head(each.auditSize(), String.valueOf(verdict.auditRoot()));
            List<CheckWorkspace.Finding> findings = inWorkspace(workspace -> workspace.audit().verify(head));
            assertThat(findings).isEmpty();
        }
        assertThat(published).extracting(PublishedReport::reportId)
                .containsOnly("VS-2026-0001-1", "VS-2026-0002-1", "VS-2026-0003-1", "VS-2026-0004-1", "VS-2026-0005-1");
    }

    @TestFactory
    Stream<DynamicTest> oneChangedByteIsFound() {
        return REPORTS.stream().flatMap(name -> Stream.of(name + ".pdf", name + ".xlsx", name + ".xlsx.asice"))
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    byte[] sound = Files.readAllBytes(out.resolve(name));
                    Path copies = Files.createDirectories(folder.resolve("changed").resolve(name));
                    Path container = out.resolve(name + ".asice");
                    if (Files.exists(container)) {
                        Files.copy(container, copies.resolve(name + ".asice"));
                    }
                    for (int share = 1; share < 8; share++) {
                        byte[] changed = sound.clone();
                        changed[(int) ((long) changed.length * share / 8)] ^= 1;
                        Path file = Files.write(copies.resolve(name), changed);
                        assertThat(Verifier.verify(file).verdict()).as("byte " + changed.length * share / 8).isEqualTo(Verdict.FAILED);
                    }
                }));
    }

    /** DSS validates what we made by code we did not write, on every machine; pdfsig does so again where it is installed. */
    @TestFactory
    Stream<DynamicTest> othersCallThePdfValid() {
        return REPORTS.stream().map(name -> DynamicTest.dynamicTest(name, () -> {
            Path pdf = out.resolve(name + ".pdf");
            SignedDocumentValidator validator = SignedDocumentValidator
                    .fromDocument(new InMemoryDocument(Files.readAllBytes(pdf), name + ".pdf"));
            CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
            CommonCertificateVerifier verifier = new CommonCertificateVerifier();
            verifier.setTrustedCertSources(trusted);
            validator.setCertificateVerifier(verifier);
            trusted.addCertificate(validator.getSignatures().getFirst().getCertificates().getFirst());
            validator.setValidationTime(Date.from(Instant.parse("2026-05-12T11:00:00Z")));
            var report = validator.validateDocument().getSimpleReport();
            assertThat(report.getIndication(report.getFirstSignatureId())).isEqualTo(Indication.TOTAL_PASSED);
            if (isInstalled("pdfsig")) {
                Process pdfsig = new ProcessBuilder("pdfsig", "-nocert", pdf.toString()).redirectErrorStream(true).start();
                String said = new String(pdfsig.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(pdfsig.waitFor()).as(said).isZero();
                assertThat(said).contains("Signature is Valid", "Total document signed");
            }
        }));
    }

    private static boolean isInstalled(String program) {
        return Arrays.stream(String.valueOf(System.getenv("PATH")).split(File.pathSeparator))
                .anyMatch(each -> Files.isExecutable(Path.of(each, program)));
    }

    @Test
    void theWindowGetsTheSameSampleAndKeepsIt() throws IOException {
        Path samples = folder.resolve("kept");
        Path workspace = new Program(About.of("journey")).workbench().demo().build(samples, Progress.UNWATCHED);
        Object made = Files.getLastModifiedTime(workspace);
        List<ExpectedRow> rows;
        try (UseCases opened = new Program(About.of("journey")).workbench().workspaces().open(workspace, Workspaces.Access.READ_ONLY)) {
            rows = opened.states().rows(StateFilter.ALL, Viewpoint.LATEST).stream().map(ExpectedRow::of).toList();
        }
        List<ExpectedRow> ofDemo = inWorkspace(demo -> demo.states().rows(StateFilter.ALL, Viewpoint.LATEST)).stream().map(ExpectedRow::of)
                .toList();
        assertThat(rows).isEqualTo(ofDemo);
        assertThat(new Program(About.of("journey")).workbench().demo().build(samples, Progress.UNWATCHED)).isEqualTo(workspace);
        assertThat(Files.getLastModifiedTime(workspace)).isEqualTo(made);
    }
}
