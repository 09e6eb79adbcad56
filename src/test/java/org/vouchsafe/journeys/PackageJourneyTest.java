package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.format.Formats;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.job.Progress;
import org.vouchsafe.journeys.CommandLineStory.Said;
import org.vouchsafe.seal.key.KeyStoreFile;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.PublishReport.Output;
import org.vouchsafe.usecase.PublishReport.Signing;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.parcel.PackageManifest.Scope;
import org.vouchsafe.usecase.parcel.make.PackageRequest;

/** An evidence package is made, and others verify it with our program and without. */
class PackageJourneyTest {
    @TempDir
    static Path folder;
    private static PackageCase made;
    private static Path whole;

    @BeforeAll
    static void make() throws IOException {
        made = new PackageCase(folder);
        whole = made.make("whole.asice", "--namespace", "https://assurance.example", "--report", "pdf,xlsx,json,txt");
    }

    @Test
    void itHoldsReportsOriginalsStatementsAndProofs() throws IOException {
        Map<String, byte[]> files = PackageCase.files(whole);
        assertThat(files.keySet()).contains("README.txt", "manifest.json", "SHA256SUMS", "states.json", "log/proofs.json",
                "vex/openvex.json", "vex/csaf.json", "vex/cyclonedx.json", "attestations/findings-001.cdx.json",
                "originals/E-001-gauge.cdx.json", "originals/E-003-frob.json", "originals/E-004-halden.openvex.json");
        assertThat(files.keySet().stream().filter(each -> each.startsWith("reports/")).map(each -> each.replaceFirst(".*\\.", "")))
                .containsExactlyInAnyOrder("pdf", "xlsx", "json", "txt");
        assertThat(PackageCase.text(files, "originals/E-001-gauge.cdx.json")).isEqualTo(PackageCase.gauge("4.1", "left-frob@1.3.0"));
        assertThat(PackageCase.text(files, "manifest.json")).contains("\"from\": \"Halden\"", "\"tlp\": \"AMBER\"", "Seen in the field.");
        assertThat(PackageCase.text(files, "states.json")).contains("\"state\": \"AFFECTED\"", "\"basis\": \"DECISION\"");
    }

    @Test
    void ourProgramSaysOfEachPartThatItHolds() {
        Said said = made.story().bare("verify", whole);
        assertThat(said.code()).as(said.out()).isZero();
        assertThat(said.out()).contains("PASSED", "(evidence package)", "are those of its list", "inclusion proofs were computed",
                "give the same 2 states", ".pdf is signed by Ada of Halden", "Signed by Ada of Halden", "Audit log of");
        assertThat(made.story().bare("verify", whole, "--json").out()).contains("\"evidence package\"", "\"auditRoot\"");
    }

    @Test
    void anIndependentValidatorSaysTheSame() {
        var trusted = new CommonTrustedCertificateSource();
        trusted.addCertificate(
                new CertificateToken(KeyStoreFile.open(made.key(), "secret".toCharArray()).general(null).certificate()));
        var verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(trusted);
        var validator = SignedDocumentValidator.fromDocument(new FileDocument(whole.toFile()));
        validator.setCertificateVerifier(verifier);
        validator.setValidationTime(Date.from(made.story().now().plusSeconds(600)));
        var report = validator.validateDocument().getSimpleReport();
        assertThat(report.getIndication(report.getFirstSignatureId())).isEqualTo(Indication.TOTAL_PASSED);
        assertThat(report.getSignaturesCount()).isEqualTo(1);
    }

    @Test
    void theStepsOfTheReadmeWorkAsTheyStand() throws Exception {
        Path place = Files.createDirectories(folder.resolve("stranger"));
        Files.copy(whole, place.resolve("FILE.asice"));
        String readme = PackageCase.text(PackageCase.files(whole), "README.txt");
        List<String> steps = new ArrayList<>();
        for (String line : readme.substring(readme.indexOf("1. Unpack"), readme.indexOf("With our program")).lines().toList()) {
            if (line.startsWith("     ")) {
                steps.add(line.strip());
            }
        }
        String said = shell(place, "set -e\n" + String.join("\n", steps));
        assertThat(said).contains("manifest.json: OK", "CMS Verification successful", "Ada of Halden",
                "ngerprint=");
        List<String> lines = said.lines().toList();
        int signed = lines.indexOf(lines.stream().filter(each -> each.matches("[A-Za-z0-9+/]{43}=")).findFirst().orElseThrow());
        assertThat(lines.get(signed + 1)).as("the hash that was signed is that of the file").isEqualTo(lines.get(signed));
        assertThat(said).doesNotContain("FAILED").doesNotContain("\n< ").doesNotContain("\n> ");
        assertThat(shell(place.resolve("package"), "xmllint --noout META-INF/ASiCManifest.xml && echo well-formed"))
                .contains("well-formed");
        Files.writeString(place.resolve("package/originals/E-003-frob.json"), "{}");
        assertThat(shell(place.resolve("package"), "sha256sum -c SHA256SUMS || true")).contains("originals/E-003-frob.json: FAILED");
    }

    private static String shell(Path place, String script) throws Exception {
        Process process = new ProcessBuilder("sh", "-c", script).directory(place.toFile()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }

    @Test
    void whatItSaysForMachinesFollowsTheSchemas() throws IOException {
        Map<String, byte[]> files = PackageCase.files(whole);
        for (String each : List.of("vex/openvex.json", "vex/csaf.json", "vex/cyclonedx.json", "attestations/findings-001.cdx.json")) {
            var file = new SourceFile(each, files.get(each));
            ReadResult read = new Formats(Limits.DEFAULT).recognise(file).orElseThrow().read(file, progress -> {});
            // Our states are nobody's answers, and are not taken for such when the file comes alone.
            assertThat(read.answers()).isEmpty();
            assertThat(read.problems()).as(each)
                    .allMatch(one -> each.startsWith("attestations") && List.of("NO_ATTESTATIONS", "NOT_KEPT").contains(one.code()));
        }
    }

    @Test
    void theSameFactsGiveTheSameBytesButForSignatures() throws IOException {
        Map<String, byte[]> first = PackageCase.files(made.make("first.asice", "--report", "json"));
        made.story().run("report", "supplier", "--supplier", "Halden Measurement", "--format", "txt", "--out", folder.resolve("r.txt"));
        Map<String, byte[]> second = PackageCase.files(made.make("second.asice", "--report", "json"));
        assertThat(digests(second)).isEqualTo(digests(first));
        assertThat(made.story().run("audit", "log").out()).contains("make evidence package", "Evidence on Halden Measurement");
        assertThat(made.story().run("check").out()).contains("All is well");
    }

    private static Map<String, String> digests(Map<String, byte[]> files) {
        Map<String, String> digests = new TreeMap<>();
        files.forEach((name, bytes) -> digests.put(name, org.vouchsafe.domain.Sha256.of(bytes).hex()));
        return digests;
    }

    @Test
    void anOriginalIsLeftOutWithItsReasonAndItsHashStays() throws IOException {
        Path redacted = made.make("redacted.asice", "--report", "json", "--omit", "E-001=Their contract forbids it.", "--tlp", "RED");
        Map<String, byte[]> files = PackageCase.files(redacted);
        assertThat(files).doesNotContainKey("originals/E-001-gauge.cdx.json");
        String hash = org.vouchsafe.domain.Sha256.of(PackageCase.gauge("4.1", "left-frob@1.3.0").getBytes(StandardCharsets.UTF_8)).hex();
        assertThat(PackageCase.text(files, "manifest.json")).contains(hash, "Their contract forbids it.", "\"tlp\": \"RED\"");
        assertThat(PackageCase.text(files, "README.txt")).contains("TLP:RED", "E-001, SHA-256 " + hash);
        assertThat(made.story().bare("verify", redacted).out()).contains("PASSED", "1 were left out");
        Said unknown = made.story().run("package", "--supplier", "Halden Measurement", "--author", "A", "--out", folder.resolve("x.asice"),
                "--sign", made.key(), "--pass-file", made.pass(), "--omit", "E-099=why");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("E-099 is not among what this package would hold");
    }

    @Test
    void itSaysWhatItWillNotDo() {
        Path out = folder.resolve("no.asice");
        assertThat(refused("--supplier", "Halden Measurement", "--author", "Halden Measurement", "--out", out))
                .contains("name of the supplier");
        assertThat(refused("--supplier", "Nobody", "--author", "A", "--out", out)).contains("Nobody");
        assertThat(refused("--advisory", "CVE-1999-1", "--author", "A", "--out", out)).contains("CVE-1999-1");
        assertThat(refused("--incident", "INC-20200101-1", "--author", "A", "--out", out)).contains("There is no incident");
        assertThat(refused("--release", "Gauge@4.1", "--author", "A", "--out", folder.resolve("no.zip"))).contains("no.zip.asice");
        assertThat(refused("--release", "Gauge@4.1", "--author", "A", "--out", whole)).contains("there already");
        assertThat(refused("--release", "Gauge@4.1", "--author", "A", "--out", out, "--tlp", "PINK")).contains("PINK");
        assertThat(refused("--release", "Gauge@4.1", "--author", "A", "--out", folder.resolve("nowhere/no.asice")))
                .contains("does not exist");
        assertThat(out).doesNotExist();
        assertThat(folder.toFile().list()).noneMatch(each -> each.endsWith(".part"));
    }

    private static String refused(Object... words) {
        List<Object> all = new ArrayList<>(List.of("package", "--sign", made.key(), "--pass-file", made.pass()));
        all.addAll(List.of(words));
        Said said = made.story().run(all.toArray());
        assertThat(said.code()).as(said.out() + said.err()).isEqualTo(2);
        return said.err();
    }

    @Test
    void anIncidentStandsForTheAdvisoryItIsAbout() {
        String opened = made.story().run("incident", "open", "frob", "--advisory", PackageCase.CVE, "--lead", "Mara").out();
        String incident = opened.substring("Opened ".length(), opened.indexOf('.'));
        Path out = folder.resolve("incident.asice");
        Said said = made.story().run("package", "--sign", made.key(), "--pass-file", made.pass(), "--incident", incident, "--author", "A",
                "--report", "json", "--out", out);
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(made.story().bare("verify", out).out()).contains("PASSED");
        made.story().run("undo");
    }

    @Test
    void aMistakeBeforeItIsStillTakenBack() {
        made.story().run("decide", "Gauge@4.2", PackageCase.CVE, "affected", "--reason", "By mistake.");
        made.make("mistake.asice", "--report", "json");
        assertThat(made.story().run("undo").out()).contains("Undone: decision on Halden Measurement / Gauge 4.2");
    }

    @Test
    void itLooksBackToAnyDay() throws IOException {
        String then = Instant.parse("2026-06-02T08:00:00Z").plusSeconds(600).toString();
        Path back = made.make("back.asice", "--report", "json", "--as-of", made.story().now().toString());
        assertThat(made.story().bare("verify", back).out()).contains("PASSED");
        Said tooEarly = made.story().run("package", "--supplier", "Halden Measurement", "--author", "A", "--out",
                folder.resolve("early.asice"), "--sign", made.key(), "--pass-file", made.pass(), "--as-of", "2026-01-01T00:00:00Z");
        assertThat(tooEarly.code()).as(then).isEqualTo(2);
        assertThat(tooEarly.err()).contains("Nothing was recorded by then");
    }

    @Test
    void oneThatIsCancelledLeavesNothingWhereverThatHappens() {
        Path out = folder.resolve("cancelled.asice");
        var request = new PackageRequest(Scope.Kind.SUPPLIER, "Halden Measurement", "A", null, "AMBER", null, Set.of(Output.JSON), Map.of(),
                Viewpoint.LATEST);
        try (UseCases use = made.story().open()) {
            String before = use.audit().head().root();
            for (int allowed : List.of(0, 1, 3, 6, 8, 10)) {
                assertThatThrownBy(() -> use.packages().make().make(request, out, new Signing(made.key(), "secret".toCharArray(), null),
                        new Actor("Mara"), cancelledAfter(allowed))).as("after " + allowed).isInstanceOf(CancellationException.class);
                assertThat(out).doesNotExist();
                assertThat(folder.toFile().list()).noneMatch(each -> each.endsWith(".part"));
            }
            assertThat(use.audit().head().root()).isEqualTo(before);
        }
    }

    private static Progress cancelledAfter(int allowed) {
        var left = new AtomicInteger(allowed);
        return new Progress() {
            @Override
            public void stage(String text, long steps) {}

            @Override
            public void advance(long steps) {}

            @Override
            public void checkCancelled() {
                if (left.getAndDecrement() <= 0) {
                    throw new CancellationException("The analyst thought better of it");
                }
            }
        };
    }
}
