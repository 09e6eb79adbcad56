package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchsafe.input.tree.JsonObject;

/** Looking back (history), ahead (what if) and aside (proposals for other releases). */
class HindsightJourneyTest {
    private static final String SUPPLIER = "Halden Measurement";
    private static final String CVE = "CVE-2026-70001";
    private static final String REASON = "The parser is never called in our build.";
    @TempDir
    Path folder;
    private CommandLineStory story;

    @BeforeEach
    void begin() {
        story = new CommandLineStory(folder, java.time.Instant.parse("2026-06-02T08:00:00Z"));
        story.run("new");
        bring("gauge.cdx.json", Documents.sbom(SUPPLIER, "Gauge", "4.1", "2026-02-10T08:00:00Z", "left-frob@1.3.0", "tiny@0.1.0"));
        bring("frob.json", Documents.advisory("GHSA-frob-0001-aaaa", CVE, "left-frob", "1.2.0", "1.4.0"));
    }

    private void bring(String name, String content) {
        var said = story.run("import", story.file(name, content));
        assertThat(said.code()).as(said.err()).isZero();
    }

    private void claims(String name, String author, String version, String status, String more) {
        bring(name, Documents.openVex(author, CVE, "pkg:generic/halden-measurement/gauge@" + version, status,
                more.isEmpty() ? "" : "\"justification\": \"" + more + "\""));
    }

    private List<JsonObject> history() {
        var said = story.run("history", "Gauge@4.1", "GHSA-frob-0001-aaaa", "--json");
        assertThat(said.code()).as(said.err()).isZero();
        return said.rows();
    }

    private static List<String> states(List<JsonObject> steps) {
        return steps.stream().map(each -> String.valueOf(each.text("state"))).toList();
    }

    @Test
    void eachStepIsWhatThatDayShowsAndNamesTheFactThatMadeIt() {
        claims("v.json", SUPPLIER, "4.1", "not_affected", "vulnerable_code_not_in_execute_path");
        story.run("policy", "set", "--claims", "signed", "--reason", "Stricter");
        story.run("decide", "Gauge@4.1", CVE, "fixed", "--reason", "Rebuilt.", "--expires", "2026-06-02");
        story.run("undo");
        story.run("evidence", "withdraw", "E-003", "--reason", "Retracted");
        List<JsonObject> steps = history();
        assertThat(states(steps)).containsExactly("AFFECTED", "NOT_AFFECTED", "AFFECTED", "FIXED", "AFFECTED", "AFFECTED");
        for (JsonObject step : steps) {
            String at = Objects.requireNonNull(step.text("at"));
            assertThat(story.run("states", "--json", "--as-of", at).rows().getFirst().text("state")).as(at).isEqualTo(step.text("state"));
        }
        assertThat(steps.get(1).objects("causes").getFirst().text("action")).isEqualTo("import");
        assertThat(steps.get(1).objects("causes").getFirst().texts("evidence")).containsExactly("E-003");
        assertThat(steps.get(2).objects("causes").getFirst().text("why")).isEqualTo("Stricter");
        assertThat(steps.get(3).objects("causes").getFirst().text("actor")).isEqualTo("Mara");
        assertThat(steps.getLast().texts("changed")).contains("remarks: unsigned claim -> none");
    }

    @Test
    void everyReadingCommandAnswersForThatDay() {
        String then = Objects.requireNonNull(history().getFirst().text("at"));
        String root = story.run("audit", "root").out();
        String info = object(story.run("info", "--json")).text("auditRoot");
        claims("v.json", SUPPLIER, "4.1", "affected", "");
        bring("more.cdx.json", Documents.sbom(SUPPLIER, "Gauge", "4.2", "2026-03-10T08:00:00Z", "never-seen@9.9.9"));
        story.run("policy", "set", "--absence", "stated", "--reason", "Stricter");
        story.run("reports", "letterhead", "--organisation", "Berth and Sons");
        assertThat(story.run("report", "portfolio", "--format", "json", "--out", folder.resolve("r.json").toString()).code()).isZero();

        assertThat(lastOf(story.run("audit", "root", "--as-of", then).out())).isEqualTo(root.strip());
        assertThat(story.run("audit", "log", "--as-of", then, "--json").rows()).hasSize(Integer.parseInt(root.split(" ")[0]));
        assertThat(story.run("audit", "log", "--valid-at", then).err()).contains("one time");
        assertThat(object(story.run("info", "--as-of", then, "--json")).text("auditRoot")).isEqualTo(info);
        assertThat(object(story.run("info", "--as-of", then, "--json")).integer("components")).hasValue(3);
        assertThat(object(story.run("policy", "show", "--as-of", then, "--json")).text("absence")).isEqualTo("graph");
        assertThat(object(story.run("policy", "show", "--json")).text("absence")).isEqualTo("stated");
        assertThat(story.run("advisory", "list", "--as-of", then, "--json").rows().getFirst().integer("claimCount")).hasValue(0);
        assertThat(story.run("advisory", "list", "--json").rows().getFirst().integer("claimCount")).hasValue(1);
        assertThat(story.run("reports", "list", "--as-of", then, "--json").rows()).isEmpty();
        assertThat(story.run("reports", "list", "--json").rows()).hasSize(1);
        assertThat(object(story.run("reports", "letterhead", "--as-of", then, "--json")).text("organisation")).isEmpty();
        assertThat(story.run("feed", "list", "--as-of", then).err()).contains("info");
    }

    private static JsonObject object(CommandLineStory.Said said) {
        return Objects.requireNonNull(said.tree().asObject());
    }

    private static String lastOf(String out) {
        return out.strip().lines().toList().getLast();
    }

    @Test
    void noFactTakesAContradictionAwaySilently() {
        claims("v.json", SUPPLIER, "4.1", "fixed", "");
        assertThat(states(story.run("states", "--json").rows())).containsExactly("UNKNOWN");
        Path newer = story.file("w.json", Documents.openVex(SUPPLIER, CVE, "pkg:generic/halden-measurement/gauge@4.1", "affected", "")
                .replace("2026-03-01", "2026-03-05"));
        assertThat(story.run("import", newer).out()).contains("gone");
        assertThat(history().getLast().texts("changed")).contains("contradiction gone: fixed but present");
    }

    @Test
    void whatBearsOnOthersOrChangesNothingIsToldOnlyWhereItIsOfThisRelease() {
        bring("other.cdx.json", Documents.sbom("Contoso", "Pump", "1.0", "2026-02-10T08:00:00Z", "left-frob@1.3.0"));
        claims("w.json", SUPPLIER, "4.1", "affected", "");
        story.run("policy", "set", "--floor", "10", "--reason", "x");
        assertThat(history()).hasSize(2);
        assertThat(story.run("history", "Gauge@4.1", CVE).out()).contains("The first position.", "basis: inventory -> corroborated");
        assertThat(story.run("history", "Gauge@4.1", CVE, "--as-of", "2026-06-01").code()).isEqualTo(2);
    }

    @Test
    void anExpiredDecisionIsAStepOfItsOwn() {
        story.run("decide", "Gauge@4.1", CVE, "not-affected", "--reason", REASON, "--expires", "2026-06-03");
        String later = story.run("history", "Gauge@4.1", CVE, "--as-of", "2026-06-10").out();
        assertThat(later).contains("because a decision expired", "state: not affected -> affected");
    }

    @Test
    void whatIfSaysWhatDoingItWouldChangeAndWritesNothing() {
        claims("v.json", SUPPLIER, "4.1", "not_affected", "vulnerable_code_not_in_execute_path");
        String root = story.run("audit", "root").out();
        String changes = table(story.run("what-if", "--claims", "signed").out());
        assertThat(changes).contains("not affected").contains("affected");
        assertThat(table(story.run("what-if", "--drop-author", SUPPLIER.toUpperCase(java.util.Locale.ROOT)).out())).isEqualTo(changes);
        assertThat(table(story.run("what-if", "--withdraw", "E-003").out())).isEqualTo(changes);
        assertThat(story.run("what-if", "--withdraw", "E-002", "--withdraw", "E-003").out()).containsPattern("not affected +none");
        assertThat(story.run("audit", "root").out()).isEqualTo(root);
        assertThat(story.run("states", "--json").rows().getFirst().text("state")).isEqualTo("NOT_AFFECTED");
        assertThat(story.run("check").out()).contains("All is well");
        assertThat(table(story.run("policy", "set", "--claims", "signed", "--reason", "x").out())).isEqualTo(changes);
    }

    @Test
    void aDecisionMayBeSupposedAndAClaimAcceptedOrRejectedForATry() {
        claims("r.json", "Some Researcher", "4.1", "not_affected", "vulnerable_code_not_in_execute_path");
        String root = story.run("audit", "root").out();
        String cleared = table(story.run("what-if", "--accept-claim", "C-0001").out());
        assertThat(cleared).containsPattern("Gauge 4.1 +" + CVE + " +affected +not affected");
        assertThat(table(story.run("what-if", "--decide", "Gauge@4.1", CVE, "not-affected").out())).isEqualTo(cleared);
        assertThat(story.run("what-if", "--reject-claim", "C-0001").out()).as("it is affected already, and would be by decision")
                .doesNotContain("No position").containsPattern("Gauge 4.1 +" + CVE + " +affected +inventory +decision");
        assertThat(story.run("what-if", "--claims", "corroborated").out()).contains("No position would change");
        assertThat(story.run("what-if", "--accept-claim", "C-0001", "--decide", "Gauge@4.1", CVE, "unknown").out()).as("the last one holds")
                .containsPattern("affected +unknown");
        assertThat(story.run("what-if", "--accept-claim", "C-0099").err()).contains("There is no claim C-0099");
        assertThat(story.run("what-if", "--decide", "Gauge@4.1", "CVE-2020-1", "fixed").err()).contains("names 'CVE-2020-1'");
        assertThat(story.run("what-if", "--decide", "Gauge@4.1", CVE, "green").code()).isEqualTo(2);
        assertThat(story.run("what-if", "--decide", "Gauge@4.1", CVE).code()).isEqualTo(2);
        assertThat(story.run("audit", "root").out()).as("nothing was written").isEqualTo(root);
        assertThat(table(story.run("decide", "Gauge@4.1", CVE, "not-affected", "--reason", REASON).out())).isEqualTo(cleared);
    }

    @Test
    void aClaimThatIsRejectedLeavesUnknownWhatNoInventoryLists() {
        claims("v.json", SUPPLIER, "4.1", "not_affected", "vulnerable_code_not_in_execute_path");
        story.run("evidence", "withdraw", "E-002", "--reason", "x");
        assertThat(story.run("what-if", "--reject-claim", "C-0001").out()).containsPattern("not affected +unknown");
        bring("g2.json", Documents.openVex(SUPPLIER, CVE, "pkg:generic/gauge-by-another-name@4.1", "not_affected",
                "\"justification\": \"vulnerable_code_not_in_execute_path\""));
        assertThat(story.run("what-if", "--accept-claim", "C-0002").err()).contains("speaks of no release");
    }

    private static String table(String out) {
        return out.substring(out.indexOf("Supplier"));
    }

    @Test
    void anAuthorMayBeAcceptedAndAClaimPlacedForATry() {
        claims("r.json", "Some Researcher", "4.1", "not_affected", "vulnerable_code_not_in_execute_path");
        assertThat(story.run("what-if", "--accept-author", "Some Researcher").out()).containsPattern("Gauge 4.1 +" + CVE
                + " +affected +not affected");
        bring("g2.json", Documents.openVex(SUPPLIER, CVE, "pkg:generic/gauge-by-another-name@4.1", "not_affected",
                "\"justification\": \"vulnerable_code_not_in_execute_path\""));
        assertThat(story.run("what-if", "--place", "E-004", "--at", "Gauge@4.1").out()).containsPattern("affected +not affected");
        assertThat(story.run("states", "--json").rows().getFirst().text("state")).isEqualTo("AFFECTED");
        assertThat(story.run("what-if", "--accept-author", "Sme Researcher").err()).contains("Some Researcher");
        assertThat(story.run("what-if").code()).isEqualTo(2);
        assertThat(story.run("what-if", "--authors").out()).contains("Some Researcher", SUPPLIER);
    }

    @Test
    void aDecisionIsProposedForTheNextReleaseAndAcceptedAsOneOfItsOwn() {
        bring("next.cdx.json", Documents.sbom(SUPPLIER, "Gauge", "4.2", "2026-03-10T08:00:00Z", "left-frob@1.3.0", "tiny@0.1.0"));
        bring("other-version.cdx.json", Documents.sbom(SUPPLIER, "Gauge", "4.3", "2026-04-10T08:00:00Z", "left-frob@1.3.1"));
        bring("sibling.cdx.json", Documents.sbom(SUPPLIER, "Valve", "1.0", "2026-03-10T08:00:00Z", "left-frob@1.3.0"));
        bring("stranger.cdx.json", Documents.sbom("Contoso", "Pump", "1.0", "2026-03-10T08:00:00Z", "left-frob@1.3.0"));
        assertThat(story.run("proposals").out()).contains("No decision");
        claims("said.json", SUPPLIER, "4.1", "affected", "");
        story.run("decide", "Gauge@4.1", CVE, "not-affected", "--reason", REASON);
        List<JsonObject> proposals = story.run("proposals", "--json").rows();
        assertThat(proposals).extracting(each -> each.text("product") + "@" + each.text("release")).containsExactly("Gauge@4.2",
                "Valve@1.0");
        assertThat(proposals.getFirst().texts("same")).anyMatch(each -> each.contains("left-frob@1.3.0"));
        assertThat(proposals.getFirst().texts("different"))
                .anyMatch(each -> each.contains("Claims say none here, " + SUPPLIER + ": affected there"));
        assertThat(proposals.getLast().texts("different")).anyMatch(each -> each.contains("Valve here, Gauge there"));
        assertThat(states(story.run("states", "--json").rows())).filteredOn("NOT_AFFECTED"::equals).hasSize(1);
        assertThat(story.run("proposals", "--accept", "1", "Gauge@4.3").err()).contains("not proposed");
        var said = story.run("proposals", "--accept", "1", "Gauge@4.2", "--remark", "Same build.");
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(story.run("explain", "Gauge@4.2", CVE).out()).contains(
                "Carried forward from decision 1 on Halden Measurement / Gauge 4.1",
                REASON + " Same build.");
        assertThat(story.run("undo").out()).contains("decision on Halden Measurement / Gauge 4.2");
        assertThat(story.run("proposals", "--json").rows()).hasSize(2);
    }
}
