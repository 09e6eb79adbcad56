package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.journeys.CommandLineStory.Said;

/** An analyst's day through the command line, on a real workspace. */
class CommandLineJourneyTest {
    private static final String SUPPLIER = "Halden Measurement";
    @TempDir
    Path folder;
    private CommandLineStory story;

    @BeforeEach
    void begin() {
        story = new CommandLineStory(folder);
        assertThat(story.run("new").code()).isZero();
    }

    private Path sbom() {
        return story.file("gauge.cdx.json",
                Documents.sbom(SUPPLIER, "Gauge", "4.1", "2026-02-10T08:00:00Z", "http-box@2.0.0", "left-frob@1.3.0", "tiny@0.1.0"));
    }

    private Path advisory() {
        return story.file("frob.json", Documents.advisory("GHSA-frob-0001-aaaa", "CVE-2026-70001", "left-frob", "1.2.0", "1.4.0"));
    }

    private Path vex(String status, String more) {
        return story.file("vex.json",
                Documents.openVex(SUPPLIER, "CVE-2026-70001", "pkg:generic/halden-measurement/gauge@4.1", status, more));
    }

    private JsonObject onlyState(Object... more) {
        Object[] words = new Object[more.length + 2];
        words[0] = "states";
        words[1] = "--json";
        System.arraycopy(more, 0, words, 2, more.length);
        Said said = story.run(words);
        assertThat(said.code()).isZero();
        assertThat(said.rows()).hasSize(1);
        return said.rows().getFirst();
    }

    @Test
    void importSaysWhatItChanged() {
        Said first = story.run("import", sbom());
        assertThat(first.err()).isEmpty();
        assertThat(first.code()).isZero();
        assertThat(first.out()).contains("E-001", "CycloneDX JSON 1.6", "3 components, 1 direct", "Halden Measurement / Gauge 4.1");
        Said second = story.run("import", advisory());
        assertThat(second.out()).contains("E-002").containsPattern("Gauge 4.1 +CVE-2026-70001 +none +affected");
    }

    @Test
    void aStateHasItsReasonsAndTheirPlaces() {
        story.run("import", sbom(), advisory());
        JsonObject row = onlyState();
        assertThat(row.text("supplier")).isEqualTo(SUPPLIER);
        assertThat(row.text("state")).isEqualTo("AFFECTED");
        assertThat(row.text("basis")).isEqualTo("INVENTORY");
        assertThat(row.texts("aliases")).containsExactly("GHSA-frob-0001-aaaa");
        assertThat(row.texts("component")).containsExactly("pkg:npm/left-frob@1.3.0");
        Said explained = story.run("explain", "Gauge@4.1", "GHSA-frob-0001-aaaa");
        assertThat(explained.code()).isZero();
        assertThat(explained.out()).contains("State: affected, resting on inventory", "E-001 /components/1");
    }

    @Test
    void whereShowsTheWayAndTheState() {
        story.run("import", sbom(), advisory());
        story.run("register", "set", "--supplier", SUPPLIER, "--product", "Gauge", "--release", "4.1", "--create", "--environment",
                "production",
                "--owner",
                "Ops", "--criticality", "high");
        for (String query : new String[] {"pkg:npm/left-frob@1.3.0", "pkg:npm/left-frob", "left-frob", "left-frob@1.3.0"}) {
            Said said = story.run("where", query, "--json");
            assertThat(said.rows()).as(query).singleElement().satisfies(row -> {
                assertThat(row.bool("direct")).isFalse();
                assertThat(row.texts("path")).hasSize(3);
                assertThat(row.text("environment")).isEqualTo("production");
                assertThat(row.text("owner")).isEqualTo("Ops");
                assertThat(row.text("criticality")).isEqualTo("HIGH");
                assertThat(row.text("state")).isEqualTo("AFFECTED");
                assertThat(row.text("evidence")).isEqualTo("E-001");
            });
        }
        assertThat(story.run("where", "left-frob@9.9", "--json").rows()).isEmpty();
        assertThat(story.run("where", "pkg:broken").code()).isEqualTo(2);
    }

    @Test
    void whereShowsWhetherTheReleaseIsInUseAndForWhom() {
        story.run("import", sbom(), advisory());
        story.run("register", "set", "--create", "--supplier", SUPPLIER, "--product", "Gauge", "--release", "4.1", "--status", "superseded",
                "--environment", "production", "--customer", "Harbour", "--customer", "Ferries");

        assertThat(story.run("where", "left-frob").out()).contains("superseded", "Harbour, Ferries");
        assertThat(story.run("where", "left-frob", "--json").rows()).singleElement().satisfies(row -> {
            assertThat(row.text("status")).isEqualTo("SUPERSEDED");
            assertThat(row.texts("customers")).containsExactly("Harbour", "Ferries");
            assertThat(row.text("basis")).isEqualTo("INVENTORY");
            assertThat(row.text("ecosystem")).isEqualTo("npm");
        });
    }

    @Test
    void aClaimAboutAComponentIsShownBesideThatThereIsNoAdvisoryData() {
        String product = "pkg:generic/halden-measurement/gauge@4.1";
        String whole = "\"@id\": \"" + product + "\"";
        story.run("import", sbom(), story.file("vex.json", Documents.openVex(SUPPLIER, "CVE-2026-70009", product, "affected", "")
                .replace(whole, whole + ", \"subcomponents\": [{\"@id\": \"pkg:npm/left-frob@1.3.0\"}]")));

        assertThat(story.run("where", "left-frob").out()).contains("affected by the supplier's claim; no advisory data for npm");
        assertThat(story.run("where", "tiny").out()).as("another component of the same release").contains("no advisory data for npm")
                .doesNotContain("affected");
        assertThat(story.run("where", "left-frob", "--json").rows().getFirst().bool("advisoryData")).isFalse();
    }

    @Test
    void theRegisterShowsAllItHolds() {
        story.run("register", "set", "--create", "--supplier", SUPPLIER, "--contact", "psirt@halden.example", "--supplier-alias", "HI",
                "--product",
                "Gauge", "--product-alias", "Gauge Classic");
        assertThat(story.run("register", "list").out()).as("a product without releases is there").contains("Gauge");
        story.run("register", "set", "--create", "--supplier", SUPPLIER, "--product", "Gauge", "--release", "4.1", "--environment",
                "production",
                "--customer", "Harbour");
        assertThat(story.run("register", "list").out()).contains("Customers", "Harbour", "--wide");
        assertThat(story.run("register", "list", "--wide").out()).contains("psirt@halden.example", "HI", "Gauge Classic");
        assertThat(story.run("register", "list", "--json").out()).contains("psirt@halden.example", "HI", "Gauge Classic", "Harbour");
    }

    @Test
    void withoutAdvisoriesOfAnEcosystemThereIsNoAdvisoryData() {
        story.run("import", sbom());
        assertThat(story.run("where", "tiny").out()).contains("no advisory data");
        assertThat(story.run("where", "tiny", "--json").rows().getFirst().bool("advisoryData")).isFalse();
        story.run("import", advisory());
        assertThat(story.run("where", "tiny").out()).contains("no advisory matches");
    }

    @Test
    void whatIsNotPlacedIsSaidToBeNotAssessedAndNeverThatNothingMatches() {
        story.run("import", sbom(), advisory());
        assertThat(story.run("where", "left-frob").out()).as("the state and what it is towards").contains("affected", "CVE-2026-70001");
        story.run("evidence", "unplace", "E-001", "--reason", "Another product.");
        assertThat(story.run("where", "left-frob").out()).contains("not assessed until placed").doesNotContain("no advisory matches");
        assertThat(story.run("where", "--list", story.file("list.txt", "left-frob\n")).out()).contains("not assessed until placed");
    }

    @Test
    void aDecisionIsMadeAndTakenBack() {
        story.run("import", sbom(), advisory());
        Said decided = story.run("decide", "Gauge@4.1", "CVE-2026-70001", "not-affected", "--reason", "Checked on site.", "--evidence",
                "E-1",
                "--justification", "inline_mitigations_already_exist");
        assertThat(decided.code()).isZero();
        assertThat(decided.out()).contains("affected").contains("not affected");
        assertThat(onlyState().text("basis")).isEqualTo("DECISION");
        Said undone = story.run("undo");
        assertThat(undone.out()).contains("Undone: decision on Halden Measurement / Gauge 4.1, CVE-2026-70001");
        assertThat(onlyState().text("state")).isEqualTo("AFFECTED");
        assertThat(story.run("undo").code()).isEqualTo(2);
    }

    @Test
    void undoNeverReachesPastANewerActToAnOldDecision() {
        story.run("import", sbom(), advisory());
        story.run("decide", "Gauge@4.1", "CVE-2026-70001", "not-affected", "--reason", "Checked on site.");
        story.run("evidence", "place", "E-1", "--supplier", "Halden Measurement", "--product", "Gauge", "--release", "4.2",
                "--create");
        assertThat(story.run("undo").out()).contains("Undone: placing of E-001 at Halden Measurement / Gauge 4.2");
        story.run("import", story.file("letter.txt", "Dear all"));
        Said undone = story.run("undo");
        assertThat(undone.code()).isEqualTo(2);
        assertThat(undone.err()).contains("the newest act is the import of E-003 letter.txt, which stays");
        assertThat(onlyState().text("basis")).isEqualTo("DECISION");
    }

    @Test
    void aRetiredReleaseLeavesTheCountsButNotTheHistory() {
        story.run("import", sbom(), advisory());
        String inUse = story.run("advisory", "list").out();
        story.run("register", "set", "--supplier", "Halden Measurement", "--product", "Gauge", "--release", "4.1", "--status", "retired");
        assertThat(story.run("advisory", "list").out()).isNotEqualTo(inUse);
        assertThat(onlyState().text("state")).isEqualTo("AFFECTED");
    }

    @Test
    void nothingIsDecidedInThePast() {
        story.run("import", sbom(), advisory());
        Said said = story.run("--as-of", "2026-01-01", "decide", "Gauge@4.1", "CVE-2026-70001", "fixed", "--reason", "x");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("What is recorded is recorded now");
        assertThat(onlyState().text("state")).isEqualTo("AFFECTED");
    }

    @Test
    void decisionsNeedAReleaseAReasonAndEvidenceThatIsHeld() {
        story.run("import", sbom(), advisory());
        assertThat(story.run("decide", "Gauge@4.1", "CVE-2026-70001", "fixed", "--reason", " ").code()).isEqualTo(2);
        assertThat(story.run("decide", "Gauge@9", "CVE-2026-70001", "fixed", "--reason", "x").err())
                .contains("The register has no release");
        assertThat(story.run("decide", "Gauge@4.1", "CVE-2026-70001", "mended", "--reason", "x").err()).contains("is not a state");
        assertThat(story.run("decide", "Gauge@4.1", "CVE-2026-70001", "fixed", "--reason", "x", "--evidence", "E-99").code()).isEqualTo(2);
        assertThat(onlyState().text("state")).isEqualTo("AFFECTED");
    }

    @Test
    void originalsSpeakJsonTooWhenAsked() {
        story.run("import", sbom());
        assertThat(story.run("evidence", "open", "E-001", "--json").tree().asObject().text("file")).isEqualTo("gauge.cdx.json");
        assertThat(story.run("evidence", "extract", "E-001", folder.resolve("copy.json"), "--json").tree().asObject().text("sha256"))
                .hasSize(64);
    }

    @Test
    void changesSayWhereAContradictionAppeared() {
        story.run("import", sbom(), advisory());
        assertThat(story.run("import", vex("not_affected", "\"justification\": \"component_not_present\"")).out())
                .containsPattern("Before +After +Contradiction").contains("appeared");
    }

    @Test
    void contradictionsAreShownAndCanFailABuild() {
        story.run("import", sbom(), advisory(), vex("fixed", ""));
        assertThat(story.run("contradictions").out()).contains("FIXED_BUT_PRESENT", "E-001", "E-003");
        assertThat(story.run("contradictions").code()).isZero();
        assertThat(story.run("contradictions", "--strict").code()).isEqualTo(1);
        assertThat(story.run("inbox", "--json").rows().getFirst().text("kind")).isEqualTo("CONTRADICTION");
    }

    @Test
    void asOfIsWhatWasKnownThen() {
        story.run("import", sbom(), advisory());
        String then = story.now().toString();
        story.run("import", vex("not_affected", "\"justification\": \"vulnerable_code_not_in_execute_path\""));
        assertThat(onlyState().text("state")).isEqualTo("NOT_AFFECTED");
        assertThat(onlyState("--as-of", then).text("state")).isEqualTo("AFFECTED");
        assertThat(story.run("states", "--json", "--as-of", "2025-01-01").rows()).isEmpty();
    }

    @Test
    void theSameBytesTwiceAreHarmless() {
        story.run("import", sbom());
        Said again = story.run("import", sbom());
        assertThat(again.code()).isZero();
        assertThat(again.out()).contains("already held");
        assertThat(story.run("evidence", "list", "--json").rows()).hasSize(1);
    }

    @Test
    void aDryRunChangesNothing() {
        String root = story.run("audit", "root").out();
        Said dry = story.run("import", "--dry-run", sbom(), advisory());
        assertThat(dry.out()).contains("would import").containsPattern("CVE-2026-70001 +none +affected");
        assertThat(story.run("evidence", "list", "--json").rows()).isEmpty();
        assertThat(story.run("register", "list", "--json").rows()).isEmpty();
        assertThat(story.run("audit", "root").out()).isEqualTo(root);
    }

    @Test
    void aBrokenFileGivesALocatedProblemAndIsKeptOnlyWhenWished() {
        Path broken = story.file("broken.json", "{\"bomFormat\": \"CycloneDX\",\n \"specVersion\": \"1.6\", \"components\": [}");
        Said said = story.run("import", broken);
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).contains(broken + ":2:").contains("error ");
        assertThat(story.run("evidence", "list", "--json").rows()).isEmpty();
        assertThat(story.run("import", "--keep-unreadable", broken).code()).isEqualTo(1);
        assertThat(story.run("evidence", "list", "--json").rows()).hasSize(1);
    }

    @Test
    void aLetterIsKeptInAFolderAsWellAndWhatProgramsLeaveThereIsNamed() {
        story.file("mail/letter.txt", "Dear customer, we are not affected.");
        story.file("mail/.settings", "colour=blue");
        story.file("mail/app.js", "console.log(1)");
        story.file("mail/old.txt~", "Dear customer");
        Said said = story.run("import", folder.resolve("mail"));
        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("letter.txt: text, kept as a document");
        assertThat(said.err()).contains("This is hidden. It was not kept.").contains("This is source code, or made of it.")
                .contains("This is a temporary file or a backup.");
        assertThat(story.run("evidence", "list", "--json").rows()).hasSize(1);
        assertThat(story.run("evidence", "open", "E-001").out()).contains("1  Dear customer");
        assertThat(story.run("inbox", "--json").rows()).singleElement()
                .satisfies(item -> assertThat(item.text("kind")).isEqualTo("UNPLACED_EVIDENCE"));
        assertThat(story.run("import", folder.resolve("mail/old.txt~")).out()).contains("kept as a document");
    }

    @Test
    void whatCannotBePlacedWaitsAndIsPlacedByHand() {
        Path nameless = story.file("app.cdx.json", Documents.sbom("", "app", "1.0", "2026-02-10T08:00:00Z", "left-frob@1.3.0"));
        assertThat(story.run("import", nameless, advisory()).out()).contains("unplaced: It does not say who supplies app 1.0");
        assertThat(story.run("states", "--json").rows()).isEmpty();
        assertThat(story.run("where", "left-frob").out()).contains("1 inventory that lists it is not placed yet");
        Said placed = story.run("evidence", "place", "E-001", "--supplier", SUPPLIER, "--product", "Gauge", "--release", "4.2",
                "--create");
        assertThat(placed.out()).containsPattern("Gauge 4.2 +CVE-2026-70001 +none +affected");
        assertThat(onlyState().text("release")).isEqualTo("4.2");
    }

    @Test
    void optionsPlaceADocumentThatIsHeldAlready() {
        Path nameless = story.file("app.cdx.json", Documents.sbom("", "app", "1.0", "2026-02-10T08:00:00Z", "left-frob@1.3.0"));
        story.run("import", nameless, advisory());
        Said again = story.run("import", nameless, "--supplier", SUPPLIER, "--product", "Gauge", "--release", "4.2");
        assertThat(again.out()).contains("already held").contains("Halden Measurement / Gauge 4.2").contains("affected");
        assertThat(story.run("evidence", "list", "--json").rows()).hasSize(2);
    }

    @Test
    void withdrawnEvidenceNoLongerCountsButStays() {
        story.run("import", sbom(), advisory());
        Said withdrawn = story.run("evidence", "withdraw", "E-001", "--reason", "The supplier sent the wrong file.");
        assertThat(withdrawn.code()).isZero();
        assertThat(story.run("states", "--json").rows()).isEmpty();
        assertThat(story.run("evidence", "list").out()).contains("withdrawn");
    }

    @Test
    void theLogHoldsEveryActAndProvesIt() {
        story.run("import", sbom(), advisory(), "--actor", "Jo", "--why", "New release");
        String[] head = story.run("audit", "root").out().strip().split(" ");
        assertThat(story.run("audit", "log").out()).contains("Jo", "import", "E-001 gauge.cdx.json", "New release");
        story.run("decide", "Gauge@4.1", "CVE-2026-70001", "affected", "--reason", "Confirmed.");
        assertThat(story.run("audit", "verify", "--size", head[0], "--root", head[1]).code()).isZero();
        assertThat(story.run("audit", "verify", "--size", head[0], "--root", "00".repeat(32)).code()).isEqualTo(1);
        assertThat(story.run("audit", "verify", "--size", "999", "--root", head[1]).err()).contains("LOG_SHORTER");
        assertThat(story.run("check").out()).contains("All is well");
    }

    @Test
    void entriesAreNumberedAsReportsCountThemAndEachCanBeProved() throws Exception {
        story.run("import", sbom(), advisory());
        story.run("decide", "Gauge@4.1", "CVE-2026-70001", "affected", "--reason", "Confirmed.");
        String[] head = story.run("audit", "root").out().strip().split(" ");
        List<JsonObject> log = story.run("audit", "log", "--json").rows();

        assertThat(log.stream().map(row -> row.integer("number").orElseThrow())).first().isEqualTo(1);
        assertThat(log.getLast().integer("number").orElseThrow()).asString().isEqualTo(head[0]);
        assertThat(log.getLast().integer("seq").orElseThrow()).as("one act may be several facts").isGreaterThan(Integer.parseInt(head[0]));
        assertThat(story.run("audit", "log").out().lines().toList().getLast()).startsWith(head[0] + " ");
        for (int number = 1; number <= Integer.parseInt(head[0]); number++) {
            List<String> proof = story.run("audit", "proof", number).out().lines().toList();
            byte[] hash = HexFormat.of().parseHex(proof.get(1).split("\\s+")[1]);
            for (String line : proof.subList(2, proof.size() - 1)) {
                byte[] other = HexFormat.of().parseHex(line.split("\\s+")[1]);
                hash = line.endsWith("left") ? joined(other, hash) : joined(hash, other);
            }
            assertThat(HexFormat.of().formatHex(hash)).as("entry " + number).isEqualTo(head[1]);
        }
        String earlier = story.run("audit", "root", "--size", "2").out().strip().split(" ")[1];
        assertThat(story.run("audit", "verify", "--size", "2", "--root", earlier).code()).isZero();
        assertThat(story.run("audit", "proof", "99").err()).contains("There is no entry 99");
        assertThat(story.run("audit", "root", "--size", "99").code()).isEqualTo(2);
    }

    private static byte[] joined(byte[] left, byte[] right) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update((byte) 1);
        digest.update(left);
        return digest.digest(right);
    }

    @Test
    void originalsComeBackByteForByte() throws IOException {
        Path sent = sbom();
        story.run("import", sent);
        Path target = folder.resolve("out.json");
        assertThat(story.run("evidence", "extract", "E-001", target).code()).isZero();
        assertThat(target).hasSameBinaryContentAs(sent);
        Files.writeString(target, "mine");
        assertThat(story.run("evidence", "extract", "E-001", target).code()).isEqualTo(2);
        assertThat(target).hasContent("mine");
    }

    @Test
    void exitCodesTellUsageFromEnvironment() {
        assertThat(story.bare("--version").out()).startsWith("vouchsafe test");
        assertThat(story.bare("states").code()).isEqualTo(2);
        assertThat(story.bare("-w", folder.resolve("none.vouchsafe"), "states").code()).isEqualTo(2);
        assertThat(story.run("new").code()).isEqualTo(2);
        assertThat(story.run("nonsense").code()).isEqualTo(2);
        assertThat(story.run("register").code()).isEqualTo(2);
        assertThat(story.run("import", folder.resolve("missing.json")).code()).isEqualTo(2);
        assertThat(story.run("import", sbom(), "--release", "1").code()).isEqualTo(2);
        assertThat(story.bare("-w", story.file("text.vouchsafe", "no database"), "states").code()).isEqualTo(2);
    }

    @Test
    void factsOfTheWorkspace() {
        story.run("import", sbom(), advisory());
        assertThat(story.run("info").out()).containsPattern("Releases +1").containsPattern("Components +4");
        assertThat(story.run("policy", "show").out()).containsPattern("absence +graph");
        assertThat(story.run("advisory", "list").out()).contains("CVE-2026-70001", "left-frob");
        assertThat(story.run("advisory", "show", "ghsa-frob-0001-aaaa").out()).contains("from 1.2.0, fixed in 1.4.0");
        assertThat(story.run("advisory", "show", "CVE-1").code()).isEqualTo(2);
    }
}
