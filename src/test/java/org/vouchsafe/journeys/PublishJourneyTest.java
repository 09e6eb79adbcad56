package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.verification.Verification.Verdict;
import org.vouchsafe.job.Progress;
import org.vouchsafe.journeys.CommandLineStory.Said;
import org.vouchsafe.report.words.Dates;
import org.vouchsafe.seal.Verifier;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.PublishReport;

/** Reports leave the workbench: drafts, signatures of each kind, revisions, and what is refused. */
class PublishJourneyTest {
    private static final String ADVISORY = """
            {"schema_version": "1.7.0", "id": "CVE-2026-90001", "modified": "2026-02-01T00:00:00Z", "summary": "A flaw in left-over",
             "affected": [{"package": {"ecosystem": "npm", "name": "left-over"},
              "ranges": [{"type": "SEMVER", "events": [{"introduced": "0"}, {"fixed": "2.0.0"}]}]}]}
            """;

    @TempDir
    static Path keys;

    @TempDir
    Path folder;

    private CommandLineStory story;
    private Path pass;

    @BeforeEach
    void begin() throws IOException {
        story = new CommandLineStory(folder);
        pass = story.file("pass", "correct horse\n");
        assertThat(story.bare("new", story.workspace()).code()).isZero();
        Path sbom = story.file("portal.cdx.json",
                Documents.sbom("Northwind Systems", "Portal", "2.0", "2026-02-20T08:00:00Z", "left-over@1.2.0"));
        assertThat(story.run("import", sbom, story.file("advisory.json", ADVISORY)).code()).isZero();
    }

    @Test
    void answersOfNobodyKnownStopNoReport() throws IOException {
        assertThat(story.run("import", Path.of("samples/broken/attestation-amiss.cdx.json")).out()).contains("E-003", "1 of 2 answered");
        Path out = folder.resolve("portal.json");
        assertThat(report("json", out).err()).doesNotContain("fault of this program");
        assertThat(Files.readString(out)).contains("CVE-2026-90001").doesNotContain("E-003");
    }

    private Said report(String format, Path out, Object... more) {
        Object[] words = new Object[7 + more.length];
        System.arraycopy(new Object[] {"report", "release", "--release", "Portal@2.0", "--format", format, "--out=" + out}, 0, words, 0, 7);
        System.arraycopy(more, 0, words, 7, more.length);
        return story.run(words);
    }

    /** Made once, before every story begins: searching for the primes of an RSA key takes longer than the tests. */
    private static Path key() {
        Path key = keys.resolve("mara.p12");
        if (!Files.exists(key)) {
            org.vouchsafe.seal.key.SelfSignedIdentity.create(key, "correct horse".toCharArray(), "Mara Lind", null,
                    Instant.parse("2026-01-01T00:00:00Z"), Duration.ofDays(1000));
        }
        return key;
    }

    private List<String> published() {
        return story.run("audit", "log").out().lines().filter(line -> line.contains("publish ")).toList();
    }

    @Test
    void aDraftSaysSoAndIsNeverSigned() throws IOException {
        Said said = report("pdf", folder.resolve("portal.pdf"), "--draft");
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(folder.resolve("portal.pdf")).doesNotExist();
        assertThat(folder.resolve("portal-DRAFT.pdf")).exists();
        assertThat(said.err()).contains("portal-DRAFT.pdf");
        assertThat(Verifier.verify(folder.resolve("portal-DRAFT.pdf")).verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(report("json", folder.resolve("portal.json"), "--draft").code()).isZero();
        assertThat(Files.readString(folder.resolve("portal-DRAFT.json"))).contains("\"title\": \"DRAFT ", "\"draft\": true");

        Said refused = report("pdf", folder.resolve("signed.pdf"), "--draft", "--sign", key(), "--pass-file", pass);
        assertThat(refused.code()).isEqualTo(2);
        assertThat(folder.resolve("signed.pdf")).doesNotExist();
        assertThat(folder.resolve("signed-DRAFT.pdf")).doesNotExist();
    }

    @Test
    void everyFormatIsSealedInItsWay() {
        for (String format : List.of("pdf", "xlsx", "json")) {
            Said said = report(format, folder.resolve("portal." + format), "--sign", key(), "--pass-file", pass);
            assertThat(said.code()).as(said.err()).isZero();
            assertThat(said.out()).contains(", signed, SHA-256");
        }
        assertThat(folder.resolve("portal.pdf.asice")).doesNotExist();
        for (String name : List.of("portal.pdf", "portal.xlsx", "portal.xlsx.asice", "portal.json.asice")) {
            assertThat(Verifier.verify(folder.resolve(name)).verdict()).as(name).isEqualTo(Verdict.PASSED);
        }
        assertThat(published()).hasSize(3).allSatisfy(line -> assertThat(line).contains("VS-2026-0001-1"));
    }

    @Test
    void aWorkbookSignedWithAnEcKeyHasItsSignatureBesideItOnly() throws Exception {
        Said said = report("xlsx", folder.resolve("portal.xlsx"), "--sign", key(), "--alias", "reports", "--pass-file", pass);
        assertThat(said.err()).contains("not RSA", "portal.xlsx.asice");
        assertThat(Verifier.verify(folder.resolve("portal.xlsx")).verdict()).isEqualTo(Verdict.PASSED);
        try (OPCPackage parts = OPCPackage.open(folder.resolve("portal.xlsx").toFile())) {
            assertThat(parts.getPartsByName(java.util.regex.Pattern.compile(".*xmlsignatures.*sig.*"))).isEmpty();
            parts.revert();
        }
    }

    @Test
    void newFactsMakeANewRevision() {
        assertThat(report("json", folder.resolve("one.json")).code()).isZero();
        Path later = story.file("advisory-2.json", ADVISORY.replace("90001", "90002"));
        assertThat(story.run("import", later).code()).isZero();
        assertThat(report("json", folder.resolve("two.json")).code()).isZero();
        assertThat(folder.resolve("two.json")).content().contains("VS-2026-0001-2", "replaces revision 1 of 2 Mar 2026");
        assertThat(story.run("report", "supplier", "--supplier", "Northwind Systems", "--format", "json", "--out",
                folder.resolve("supplier.json")).code()).isZero();
        assertThat(folder.resolve("supplier.json")).content().contains("VS-2026-0002-1");
    }

    @Test
    void aReportOfAnEarlierDayClaimsToReplaceNothing() {
        Instant then = story.now();
        assertThat(report("json", folder.resolve("today.json")).code()).isZero();

        assertThat(report("json", folder.resolve("then.json"), "--as-of", then).code()).isZero();

        assertThat(folder.resolve("then.json")).content().contains("VS-2026-0002-1", "written for " + Dates.moment(then),
                "the newest report is VS-2026-0001-1 of 2 Mar 2026").doesNotContain("replaces revision");
        assertThat(report("json", folder.resolve("later.json")).code()).isZero();
        assertThat(folder.resolve("later.json")).content().contains("VS-2026-0001-2", "replaces revision 1 of 2 Mar 2026");
    }

    @Test
    void nothingThatIsThereIsEverOverwritten() throws IOException {
        assertThat(report("xlsx", folder.resolve("portal.xlsx"), "--sign", key(), "--pass-file", pass).code()).isZero();
        byte[] signed = Files.readAllBytes(folder.resolve("portal.xlsx"));

        Said again = report("xlsx", folder.resolve("portal.xlsx"));

        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("portal.xlsx and ", "portal.xlsx.asice are there already");
        assertThat(folder.resolve("portal.xlsx")).hasBinaryContent(signed);
        Files.delete(folder.resolve("portal.xlsx"));
        assertThat(report("xlsx", folder.resolve("portal.xlsx")).err()).as("a container that speaks of another file")
                .contains("portal.xlsx.asice is there already");
        assertThat(published()).hasSize(1);
        Path request = story.file("request.xlsx", "mine");
        assertThat(story.run("questionnaire", "send", "--template", "package-compromise", "--supplier", "Northwind Systems", "--due",
                "2026-04-01", "--out", request).code()).isEqualTo(2);
        assertThat(request).hasContent("mine");
    }

    @Test
    void whoAgreedToReplaceAReportGetsNoStaleSignature() {
        Path file = folder.resolve("portal.xlsx");
        assertThat(report("xlsx", file, "--sign", key(), "--pass-file", pass).code()).isZero();
        try (var use = story.open()) {
            use.reports().publish(new PublishReport.Request("release", "Portal@2.0", null, "AMBER", PublishReport.Status.FINAL,
                    Viewpoint.LATEST), PublishReport.Output.XLSX, PublishReport.Target.replacing(file), null, new Actor("Mara"),
                    Progress.UNWATCHED);
        }
        assertThat(folder.resolve("portal.xlsx.asice")).doesNotExist();
        assertThat(Verifier.verify(file).verdict()).isEqualTo(Verdict.INDETERMINATE);
        try (var files = Files.list(folder)) {
            assertThat(files.map(each -> each.getFileName().toString())).noneMatch(name -> name.startsWith("."));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aNameThatSaysAnotherFormatIsRefused() {
        Said said = report("xlsx", folder.resolve("portal.pdf"));
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("portal.pdf is called pdf", "Name it portal.xlsx");
        assertThat(folder.resolve("portal.pdf")).doesNotExist();
        assertThat(report("pdf", folder.resolve("portal-2.0")).code()).as("a version is no ending").isZero();
    }

    @Test
    void aReportOfOursIsNeverTakenForARegister() {
        assertThat(report("xlsx", folder.resolve("portal.xlsx")).code()).isZero();
        String register = story.run("register", "list").out();
        assertThat(story.run("import", folder.resolve("portal.xlsx")).out()).contains("kept as a document");
        assertThat(story.run("register", "list").out()).isEqualTo(register);
    }

    @Test
    void theReportStatesTheLogThatItThenGrows() {
        String[] head = story.run("audit", "root").out().strip().split("\\s+");
        assertThat(report("pdf", folder.resolve("portal.pdf"), "--sign", key(), "--pass-file", pass).code()).isZero();
        var verdict = Verifier.verify(folder.resolve("portal.pdf"));
        assertThat(String.valueOf(verdict.auditSize())).isEqualTo(head[0]);
        assertThat(verdict.auditRoot()).isEqualTo(head[1]);
        assertThat(story.run("audit", "verify", "--size", head[0], "--root", head[1]).code()).isZero();
    }

    @Test
    void whatCannotBePublishedLeavesNoTrace() throws IOException {
        int before = published().size();
        assertThat(story.run("report", "release", "--release", "Nowhere@1", "--format", "pdf", "--out", folder.resolve("a.pdf")).code())
                .isEqualTo(2);
        assertThat(story.run("report", "poem", "--release", "Portal@2.0", "--format", "pdf", "--out", folder.resolve("a.pdf")).code())
                .isEqualTo(2);
        assertThat(report("pdf", folder.resolve("a.pdf"), "--tlp", "PINK").code()).isEqualTo(2);
        assertThat(report("pdf", folder.resolve("nowhere").resolve("a.pdf")).code()).isEqualTo(2);
        Path wrong = story.file("wrong", "battery staple\n");
        assertThat(report("pdf", folder.resolve("a.pdf"), "--sign", key(), "--pass-file", wrong).code()).isEqualTo(2);
        assertThat(report("pdf", folder.resolve("a.pdf"), "--sign", key(), "--alias", "none", "--pass-file", pass).code()).isEqualTo(2);
        assertThat(published()).hasSize(before);
        try (var files = Files.list(folder)) {
            assertThat(files.map(each -> each.getFileName().toString())).noneMatch(name -> name.contains("a.pdf"));
        }
    }

    @Test
    void anExpiredKeyIsRefused() throws IOException {
        var old = org.vouchsafe.seal.key.SelfSignedIdentity.create(folder.resolve("old.p12"), "correct horse".toCharArray(), "Mara Lind",
                null,
                Instant.parse("2020-01-01T00:00:00Z"), Duration.ofDays(30));
        Said said = report("pdf", folder.resolve("portal.pdf"), "--sign", old.file(), "--pass-file", pass);
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("valid from 2019-12-31");
        assertThat(folder.resolve("portal.pdf")).doesNotExist();
    }

    @Test
    void aQuestionnaireGoesOutUnderANumberOfItsOwn() {
        Said said = story.run("questionnaire", "send", "--template", "package-compromise", "--supplier", "northwind systems", "--due",
                "2026-04-01", "--out", folder.resolve("q.xlsx"));
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out()).contains("Q-20260302-1");
        assertThat(story.run("import", folder.resolve("q.xlsx")).code()).as("it is blank").isOne();
        assertThat(story.run("questionnaire", "status").out()).contains("Q-20260302-1", "Northwind Systems", "E-003");
        for (List<String> wrong : List.of(List.of("poem", "Northwind Systems", "2026-04-01"),
                List.of("package-compromise", "Nobody", "2026-04-01"),
                List.of("package-compromise", "Northwind Systems", "2026-01-01"))) {
            assertThat(story.run("questionnaire", "send", "--template", wrong.get(0), "--supplier", wrong.get(1), "--due", wrong.get(2),
                    "--out", folder.resolve("r.xlsx")).code()).as(wrong.toString()).isEqualTo(2);
        }
        assertThat(folder.resolve("r.xlsx")).doesNotExist();
    }
}
