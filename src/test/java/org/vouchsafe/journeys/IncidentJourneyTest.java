package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An incident on the command line, from opening to closure: nothing is closed by a word alone. */
class IncidentJourneyTest {
    private static final String ADVISORY = """
            {"id": "MAL-2026-1", "modified": "2026-02-10T00:00:00Z", "summary": "Malware in left-frob",
             "affected": [{"package": {"ecosystem": "npm", "name": "left-frob"}, "versions": ["1.3.0"]}]}""";

    @TempDir
    Path folder;

    private CommandLineStory story;
    private String id = "";

    @BeforeEach
    void begin() throws IOException {
        story = new CommandLineStory(folder);
        done("new");
        done("register", "set", "--create", "--supplier", "Halden", "--product", "Gauge", "--release", "4.1");
        done("register", "set", "--create", "--supplier", "Pelago", "--product", "Bridge", "--release", "5.6");
        done("import", story.file("gauge.cdx.json",
                Documents.sbom("Halden", "Gauge", "4.1", "2026-02-10T08:00:00Z", "left-frob@1.3.0")), "--supplier", "Halden", "--product",
                "Gauge", "--release", "4.1");
        done("import", story.file("mal.json", ADVISORY));
        String opened = done("incident", "open", "left-frob compromise", "--advisory", "MAL-2026-1", "--lead", "Mara", "--severity",
                "critical",
                "--aware", "2026-02-10T06:00:00Z");
        id = opened.substring("Opened ".length(), opened.indexOf('.'));
    }

    private String done(String... words) {
        return done((Object[]) words);
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

    @Test
    void fromThenOnWhatIsMissingIsUnknown() {
        assertThat(status()).contains("2 releases in scope: 1 affected, 1 unknown.", "Gauge 4.1", "Bridge 5.6", "Gates: 0 of 5 met.",
                "The advisories that are held name versions of 1 package.",
                "0 of 2 suppliers with a release that is not clear were asked.");
        assertThat(done("states", "--json")).contains("Bridge");
        assertThat(done("incident", "list")).contains("left-frob compromise", "critical", "open");
        assertThat(done("check")).contains("All is well");
    }

    @Test
    void aScopeNarrowsAndAWrongNameIsRefused() {
        String other = done("incident", "open", "only Halden", "--advisory", "MAL-2026-1", "--lead", "Mara", "--product", "Halden/Gauge");
        assertThat(story.run("incident", "status", other.substring("Opened ".length(), other.indexOf('.'))).out())
                .contains("1 releases in scope").doesNotContain("Bridge");
        assertThat(refused("incident", "open", "x", "--advisory", "CVE-2099-1", "--lead", "Mara")).contains("CVE-2099-1");
        assertThat(refused("incident", "open", "x", "--supplier", "Nobody", "--lead", "Mara")).contains("Nobody");
        assertThat(refused("incident", "status", "INC-20990101-1")).contains("There is no incident");
        assertThat(refused("incident", "open", "x", "--environment", "nowhere", "--lead", "Mara")).contains("no environment 'nowhere'");
    }

    @Test
    void itsScopeAndAdvisoriesChangeByANewFactThatSaysWhoAndWhy() {
        assertThat(refused("incident", "change", id, "--product", "Gauge", "--reason", " ")).contains("Say why");
        assertThat(refused("incident", "change", id, "--product", "Gauge", "--everything", "--reason", "x")).contains("not both");
        assertThat(refused("incident", "change", id, "--everything", "--reason", "x")).contains("Nothing would be different");
        done("incident", "change", id, "--product", "Gauge", "--reason", "Pelago ships no npm", "--actor", "Jo");
        assertThat(status()).contains("1 releases in scope: 1 affected.").doesNotContain("Bridge");
        assertThat(done("incident", "log", id)).contains("Jo",
                "Pelago ships no npm. In scope: products Gauge; before: every release in use.");
        story.file("other.json", ADVISORY.replace("MAL-2026-1", "MAL-2026-2").replace("left-frob", "right-frob"));
        done("import", folder.resolve("other.json"));
        done("incident", "change", id, "--everything", "--advisory", "MAL-2026-1", "--advisory", "MAL-2026-2", "--reason",
                "the second one");
        assertThat(status()).contains("2 releases in scope", "About MAL-2026-1, MAL-2026-2");
        assertThat(done("states", "--advisory", "MAL-2026-2")).contains("Bridge");
        assertThat(refused("incident", "change", id, "--advisory", "CVE-2099-1", "--reason", "x")).contains("CVE-2099-1");
        done("undo");
        assertThat(status()).contains("1 releases in scope").doesNotContain("MAL-2026-2");
        assertThat(done("check")).contains("All is well");
        done("incident", "close", id, "--words", "over", "--exception-by", "J. Moen");
        assertThat(refused("incident", "change", id, "--everything", "--reason", "x")).contains("is closed. Open it again");
    }

    @Test
    void theBlastRadiusIsShownByWayEnvironmentCriticalityOwnerAndCustomer() {
        done("register", "set", "--create", "--supplier", "Halden", "--product", "Gauge", "--release", "4.1", "--environment", "plant 3",
                "--criticality",
                "critical", "--owner", "Plant IT", "--customer", "Harbour");
        assertThat(done("incident", "radius", id)).contains("plant 3", "critical", "Plant IT", "Harbour",
                "pkg:npm/left-frob@1.3.0 directly");
        assertThat(done("incident", "radius", id, "--by", "criticality")).contains("Critical    1", "Not stated  0         1");
        assertThat(done("incident", "radius", id, "--by", "customer")).contains("Harbour", "No customer recorded");
        assertThat(done("incident", "radius", id, "--json")).contains("\"direct\"", "\"criticality\"");
        assertThat(refused("incident", "radius", id, "--by", "colour")).contains("none of supplier, environment");
    }

    @Test
    void namesWithSlashesNarrowTheScopeToo() {
        done("register", "set", "--create", "--supplier", "Nord/West GmbH", "--product", "Tool/Box", "--release", "1.0");
        for (String written : List.of("Nord/West GmbH/Tool/Box", "Tool/Box")) {
            String opened = done("incident", "open", "slashes", "--lead", "Mara", "--product", written);
            assertThat(story.run("incident", "status", opened.substring("Opened ".length(), opened.indexOf('.'))).out())
                    .contains("1 releases in scope", "Tool/Box 1.0");
        }
        done("register", "set", "--create", "--supplier", "Nord", "--product", "West GmbH/Tool/Box", "--release", "1.0");
        assertThat(refused("incident", "open", "slashes", "--lead", "Mara", "--product", "Nord/West GmbH/Tool/Box"))
                .contains("may be one of several products");
    }

    @Test
    void theChecklistSeesNoMoreThanThereIs() {
        done("decide", "Bridge@5.6", "MAL-2026-1", "not-affected", "--reason", "we looked");
        assertThat(status()).contains("1 of 2 releases in scope have an inventory to look in.");
    }

    @Test
    void theLogIsOnlyAddedToAndCorrectionsReferBack() {
        done("incident", "say", id, "Freeze all updates", "--decision");
        done("incident", "say", id, "Freeze updates of npm packages only", "--corrects", "2", "--evidence", "E-001");
        assertThat(done("incident", "log", id)).contains("Decided: Freeze all updates",
                "Correction of 2: Freeze updates of npm packages only", "E-001");
        assertThat(refused("incident", "say", id, "x", "--corrects", "9")).contains("no entry 9");
        assertThat(refused("incident", "say", id, "x", "--evidence", "E-999")).contains("E-999 is not held");
        assertThat(refused("incident", "say", id, " ")).contains("Say what is noted");
        assertThat(done("check")).contains("All is well");
    }

    @Test
    void anActionIsVerifiedByAnother() {
        done("incident", "action", id, "Rotate the tokens", "--owner", "Plant IT");
        assertThat(status()).contains("Action 2 (Rotate the tokens) has no deadline.");
        done("incident", "action", id, "agreed", "--of", "2", "--as", "moved", "--owner", "Plant IT", "--due", "2099-01-01");
        assertThat(status()).contains("1 of 1 have both");
        assertThat(refused("incident", "action", id, "seen", "--of", "2", "--as", "verified", "--actor", "Jo")).contains("not done yet");
        done("incident", "action", id, "all rotated", "--of", "2", "--as", "done", "--actor", "Jo");
        assertThat(refused("incident", "action", id, "seen", "--of", "2", "--as", "verified", "--actor", "Jo")).contains("Another person");
        done("incident", "action", id, "seen", "--of", "2", "--as", "verified", "--actor", "Mara");
        assertThat(status()).contains("done and verified by Mara");
    }

    @Test
    void indicatorsAreLookedForInDocumentsAndShownDefanged() throws IOException {
        done("import", Files.writeString(folder.resolve("egress.txt"), "08:00 ok\n08:01 connect evil.example.org:8000\n"));
        done("incident", "indicator", id, "evil[.]example[.]org", "--source", "MAL-2026-1");
        assertThat(status()).contains("evil[.]example[.]org stands in E-003 line 2").doesNotContain("evil.example.org")
                .contains("E-003 still names evil[.]example[.]org.");
        assertThat(refused("incident", "indicator", id, "evil.example.org", "--dismiss", "E-003")).contains("Say why it is no sign");
        done("incident", "indicator", id, "evil.example.org", "--dismiss", "E-003", "--reason", "a drill of last year");
        assertThat(status()).contains("Nothing held names an indicator");
    }

    @Test
    void aDocumentTheLogRestsOnWaitsForNoPlace() throws IOException {
        done("import", Files.writeString(folder.resolve("egress.txt"), "08:00 nothing\n"));
        assertThat(done("inbox")).contains("egress.txt");
        done("incident", "say", id, "Nobody talked to it", "--evidence", "E-003");
        assertThat(done("inbox")).doesNotContain("egress.txt");
    }

    @Test
    void aMessageFreezesTheFactsItWasWrittenFrom() {
        assertThat(done("incident", "message", id, "--compose", "executive")).contains("1 affected, 1 unknown",
                "What is unknown is not known to be safe.");
        done("incident", "message", id, "--draft", "executive");
        assertThat(refused("incident", "message", id, "--publish", "2", "--to", "the board")).contains("was not approved");
        done("incident", "message", id, "--approve", "2", "--actor", "Jo");
        done("incident", "message", id, "--publish", "2", "--to", "the board");
        assertThat(done("incident", "log", id)).contains("Draft 2 sent to the board");
        assertThat(done("incident", "message", id, "--compose", "customers")).contains("Nothing is to be told.");
    }

    @Test
    void itIsNotClosedOverAnOpenGateUnlessSomebodyAnswersForIt() throws IOException {
        assertThat(refused("incident", "close", id, "--words", "over")).contains("gates are open", "Gauge 4.1 is affected");
        done("incident", "exception", id, "--release", "Gauge@4.1", "--owner", "Plant IT", "--reason", "offline device", "--control",
                "egress blocked at site", "--until", "2099-04-16");
        done("import", story.file("bridge.cdx.json",
                Documents.sbom("Pelago", "Bridge", "5.6", "2026-02-11T08:00:00Z", "left-frob@1.2.0")), "--supplier", "Pelago", "--product",
                "Bridge", "--release", "5.6");
        done("incident", "action", id, "Pin left-frob", "--owner", "Plant IT", "--due", "2099-01-01");
        assertThat(refused("incident", "close", id, "--words", "over")).contains("No record says that the hosts");
        done("incident", "record", id, "host-remediation", "--as", "done", "--words", "two build hosts made anew", "--owner", "Plant IT",
                "--evidence", "E-001");
        assertThat(status()).contains("Gates: 5 of 5 met.");
        done("incident", "close", id, "--words", "one exception remains", "--watch-until", "2099-05-01");
        assertThat(done("incident", "list")).contains("closed");
        assertThat(refused("incident", "close", id, "--words", "again")).contains("closed already");
        done("incident", "reopen", id, "--reason", "a new inventory lists it");
        assertThat(done("incident", "list")).contains("open");
        assertThat(done("check")).contains("All is well");
    }

    @Test
    void closingOverOpenGatesIsPossibleOnlyByNameAndStaysInTheLog() {
        done("incident", "close", id, "--words", "the board accepts it", "--exception-by", "J. Moen");
        assertThat(done("incident", "log", id))
                .contains("Closed over open gates (resolved, rebuilt, indicators, controls, actions) by exception of J. Moen");
    }

    @Test
    void aDecisionOnTheSuppliersWordAloneOpensNoGate() {
        done("decide", "Bridge@5.6", "MAL-2026-1", "not-affected", "--reason", "the supplier says so");
        assertThat(status()).contains(
                "Bridge 5.6: the decision towards MAL-2026-1 rests on nothing that bears it out: what suppliers claim, advisories and withdrawn evidence do not.");
    }
}
