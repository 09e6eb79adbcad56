package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an incident says by itself: that it is open again, that compromise is to be assumed, and how environments stand. */
class IncidentWatchTest {
    private static final String ADVISORY = """
            {"id": "MAL-2026-1", "modified": "2026-02-10T00:00:00Z", "summary": "Malware in left-frob",
             "affected": [{"package": {"ecosystem": "npm", "name": "left-frob"}, "versions": ["1.3.0"]}]}""";
    @TempDir
    Path folder;
    private CommandLineStory story;
    private String id = "";

    @BeforeEach
    void begin() {
        story = new CommandLineStory(folder);
        done("new");
        done("register", "set", "--create", "--supplier", "Halden", "--product", "Gauge", "--release", "4.1");
        done("register", "set", "--create", "--supplier", "Pelago", "--product", "Bridge", "--release", "5.6");
        inventory("Halden", "Gauge", "4.1", "left-frob@1.2.0");
        inventory("Pelago", "Bridge", "5.6", "left-frob@1.2.0");
        done("import", story.file("mal.json", ADVISORY));
        String opened = done("incident", "open", "left-frob compromise", "--advisory", "MAL-2026-1", "--lead", "Mara");
        id = opened.substring("Opened ".length(), opened.indexOf('.'));
    }

    private String inventory(String supplier, String product, String release, String component) {
        return done("import", story.file(product + component + ".cdx.json",
                Documents.sbom(supplier, product, release, "2026-03-01T08:00:00Z", component)), "--supplier", supplier, "--product",
                product,
                "--release", release);
    }

    private String done(Object... words) {
        var run = story.run(words);
        assertThat(run.code()).as(run.err() + run.out()).isZero();
        return run.out();
    }

    private String refused(Object... words) {
        var run = story.run(words);
        assertThat(run.code()).as(run.out()).isEqualTo(2);
        return run.err();
    }

    private String status() {
        return story.run("incident", "status", id).out();
    }

    private void close() {
        done("incident", "action", id, "Pin left-frob", "--owner", "Plant IT", "--due", "2099-01-01");
        assertThat(status()).contains("Gates: 5 of 5 met.");
        done("incident", "close", id, "--words", "nobody has it");
        assertThat(done("incident", "list")).contains("closed");
    }

    @Test
    void anInventoryThatContradictsTheClosureOpensItAgain() {
        close();
        assertThat(status()).contains("Watched until 2026-04-01");
        String said = inventory("Halden", "Gauge", "4.1", "left-frob@1.3.0");
        assertThat(said).contains("Open again by itself, closure 2 is contradicted: Gauge 4.1 is affected towards MAL-2026-1.",
                "Compromise is to be assumed, missing: secret rotation, host remediation.");
        assertThat(done("incident", "list")).contains("open").doesNotContain("closed");
        assertThat(done("incident", "log", id)).contains("Open again by itself", "Vouchsafe", "E-004");
        assertThat(status()).contains("closure 2 is contradicted").contains("(E-004)").contains("no record says that the secrets");
        assertThat(done("check")).contains("All is well");
        // What is open is not opened again.
        int lines = done("incident", "log", id).lines().toList().size();
        inventory("Pelago", "Bridge", "5.6", "other@1.0.0");
        assertThat(done("incident", "log", id).lines()).hasSize(lines);
    }

    @Test
    void inTheWindowTheSameHappensAndTheImportTellsIt() {
        close();
        story.file("again.cdx.json", Documents.sbom("Halden", "Gauge", "4.1", "2026-03-01T09:00:00Z", "left-frob@1.3.0"));
        try (var workspace = story.open()) {
            var outcome = workspace.importEvidence().importFiles(java.util.List.of(folder.resolve("again.cdx.json")),
                    new org.vouchsafe.usecase.evidence.ImportOptions("Halden", "Gauge", "4.1", null, null, null, null,
                            org.vouchsafe.usecase.evidence.ImportOptions.Mode.KEEP),
                    new org.vouchsafe.usecase.Actor("Mara"), org.vouchsafe.job.Progress.UNWATCHED);
            assertThat(outcome.followed()).anySatisfy(each -> assertThat(each).contains("Open again by itself"));
            assertThat(workspace.incidents().reading().all(org.vouchsafe.domain.Viewpoint.LATEST).getFirst().status())
                    .isEqualTo(org.vouchsafe.domain.incident.Incident.Status.OPEN);
        }
    }

    @Test
    void evidenceThatIsWithdrawnTakesTheClosureAwayToo() {
        close();
        done("evidence", "withdraw", "E-001", "--reason", "of another product");
        assertThat(done("incident", "log", id)).contains("Open again by itself", "Gauge 4.1 is unknown");
    }

    @Test
    void whatBearsTheClosureOutDoesNotOpenIt() {
        close();
        inventory("Halden", "Gauge", "4.1", "left-frob@1.2.1");
        done("register", "set", "--create", "--supplier", "Halden", "--product", "Dial", "--release", "1.0");
        assertThat(done("incident", "list")).contains("closed");
        // Of a release that is new and of which something is known, the closure never spoke.
        inventory("Halden", "Dial", "1.0", "left-frob@1.3.0");
        assertThat(done("incident", "list")).doesNotContain("closed");
    }

    @Test
    void afterTheWatchItIsToldButNotOpened() {
        close();
        story = new CommandLineStory(folder, java.time.Instant.parse("2026-06-01T08:00:00Z"));
        inventory("Halden", "Gauge", "4.1", "left-frob@1.3.0");
        assertThat(done("incident", "list")).contains("closed");
        assertThat(status()).contains("What is held contradicts the closure: Gauge 4.1 is affected");
    }

    @Test
    void anExceptionThatRunsOutTakesTheClosureItBoreAway() {
        inventory("Halden", "Gauge", "4.1", "left-frob@1.3.0");
        done("incident", "exception", id, "--release", "Gauge@4.1", "--owner", "Plant IT", "--reason", "offline", "--control", "no egress",
                "--until", "2026-03-20");
        done("incident", "close", id, "--words", "one exception", "--exception-by", "J. Moen", "--watch-until", "2026-12-31");
        done("incident", "say", id, "still closed");
        assertThat(done("incident", "list")).contains("closed");
        story = new CommandLineStory(folder, java.time.Instant.parse("2026-03-21T08:00:00Z"));
        done("incident", "say", id, "a look after the day");
        assertThat(done("incident", "log", id)).contains("ran out on 2026-03-20, and Gauge 4.1 is affected");
    }

    @Test
    void compromiseIsAssumedOnceWithTheReasonAndAWithdrawalIsTold() {
        done("register", "set", "--create", "--supplier", "Halden", "--product", "Gauge", "--release", "4.1", "--environment", "plant-3",
                "--criticality",
                "critical");
        assertThat(done("incident", "log", id)).doesNotContain("Compromise");
        inventory("Halden", "Gauge", "4.1", "left-frob@1.3.0");
        inventory("Halden", "Gauge", "4.1", "left-frob@1.3.0");
        String log = done("incident", "log", id);
        assertThat(log.lines().filter(each -> each.contains("Compromise is to be assumed"))).as("told in one line").hasSize(1);
        assertThat(log).contains("1 to 2", "Gauge 4.1: pkg:npm/left-frob@1.3.0 is listed. The same where it is deployed: plant-3.");
        assertThat(done("incident", "log", id, "--json")).as("and kept apart").contains("plant-3, missing: secret rotation",
                "Gauge 4.1 is deployed there");
        done("incident", "record", id, "secret-rotation", "--as", "done", "--release", "Gauge@4.1", "--words", "all rotated");
        assertThat(status()).contains("cites no evidence");
        done("incident", "record", id, "secret-rotation", "--as", "done", "--words", "all rotated", "--evidence", "E-002");
        assertThat(status()).contains("plant-3: no record says that the hosts");
        done("evidence", "withdraw", "E-004", "--reason", "of another build");
        assertThat(done("incident", "log", id)).contains("E-004 was withdrawn, and nothing else that is held shows it.");
        assertThat(status()).contains("no record says that the hosts");
        assertThat(done("check")).contains("All is well");
    }

    @Test
    void anEnvironmentIsAssessedByWhatIsAttachedToIt() {
        done("import", story.file("ci.cdx.json", Documents.sbom("Own", "CI", "1", "2026-03-01T08:00:00Z", "left-frob@1.3.0")));
        assertThat(refused("incident", "attach", id, "CI system", "--words", "its SBOM")).contains("Name the evidence");
        done("incident", "attach", id, "CI system", "--words", "its SBOM", "--evidence", "E-004");
        assertThat(status()).contains("CI system    affected").contains("CI system is affected towards MAL-2026-1.")
                .contains("CI system: no record says that the secrets");
        done("incident", "detach", id, "ci system", "--reason", "of last year", "--evidence", "E-004");
        assertThat(status()).doesNotContain("CI system is affected");
        assertThat(done("incident", "log", id)).contains("What is held shows it no longer.");
    }

    @Test
    void aWordOnAnEnvironmentIsADecisionAndEvidenceOvertakesIt() {
        done("import", story.file("egress.txt", "08:00 ok\n"));
        done("incident", "environment", id, "CI system", "--state", "not-affected", "--words", "seen in the log", "--evidence", "E-004");
        assertThat(status()).doesNotContain("CI system is");
        done("import", story.file("ci.cdx.json", Documents.sbom("Own", "CI", "1", "2026-03-01T08:00:00Z", "left-frob@1.3.0")));
        done("incident", "attach", id, "CI system", "--words", "its SBOM", "--evidence", "E-005");
        assertThat(status()).contains("CI system is affected towards MAL-2026-1.");
    }

    @Test
    void anEntryIsRetractedOrUndoneAndStaysInTheLog() {
        done("incident", "action", id, "Pin left-frob", "--owner", "Plant IT", "--due", "2099-01-01");
        assertThat(status()).contains("1 of 1 have both");
        done("undo");
        assertThat(status()).contains("No action was recorded");
        assertThat(done("incident", "log", id)).contains("Action: Pin left-frob", "Entry 1 counts no longer: undone");
        done("incident", "say", id, "Freeze", "--decision");
        done("incident", "retract", id, "3", "--reason", "said in the wrong incident");
        assertThat(refused("incident", "retract", id, "3", "--reason", "again")).contains("retracted already");
        assertThat(done("check")).contains("All is well");
    }

    @Test
    void whatCouldHaveBeenTakenWhileItCouldBeHadIsAssumedToo() {
        done("register", "set", "--create", "--supplier", "Halden", "--product", "Dial", "--release", "1.0");
        done("advisory", "set", "MAL-2026-1", "--window", "2026-02-28T00:00:00Z/2026-03-02T00:00:00Z", "--source", "a report");
        done("import", story.file("dial.cdx.json", Documents.sbom("Halden", "Dial", "1.0", "2026-03-01T08:00:00Z", "left-frob@1.2.0")
                .replace("\"version\": \"1.2.0\", ", "").replace("pkg:npm/left-frob@1.2.0", "pkg:npm/left-frob")
                .replace("\"name\": \"left-frob\",",
                        "\"name\": \"left-frob\", \"versionRange\": \"vers:npm/>=1.0.0\", \"isExternal\": true,")
                .replace("\"specVersion\": \"1.6\"", "\"specVersion\": \"1.7\"")), "--supplier", "Halden", "--product", "Dial", "--release",
                "1.0");
        assertThat(done("incident", "log", id)).contains("Dial 1.0: it could have taken");
    }

    @Test
    void whatTellsOfAnEnvironmentNeedsNoRelease() {
        done("import", story.file("host/package-lock.json", """
                {"name": "host", "version": "1.0.0", "lockfileVersion": 3, "packages": {
                  "": {"name": "host", "version": "1.0.0", "dependencies": {"left-frob": "^1.0.0"}},
                  "node_modules/left-frob": {"version": "1.3.0"}}}"""));
        assertThat(done("inbox")).contains("package-lock.json");
        done("incident", "attach", id, "build host", "--words", "its tools", "--evidence", "E-004");
        assertThat(done("inbox")).doesNotContain("package-lock.json");
        assertThat(status()).contains("build host is affected towards MAL-2026-1.");
    }
}
