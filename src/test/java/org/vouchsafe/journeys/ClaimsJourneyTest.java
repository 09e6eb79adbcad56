package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.journeys.CommandLineStory.Said;

/** Claims that name a product otherwise than we do: why they wait, and that one act places them for good. */
class ClaimsJourneyTest {
    @TempDir
    Path folder;
    private CommandLineStory story;

    @BeforeEach
    void begin() {
        story = new CommandLineStory(folder);
        story.run("new");
        story.run("register", "set", "--create", "--supplier", "Halden Measurement", "--product", "Gauge", "--release", "4.1");
        story.run("register", "set", "--create", "--supplier", "Halden Measurement", "--product", "Gauge", "--release", "4.2");
    }

    private static String vex(String id, String author, String product, String more) {
        return """
                {"@context": "https://openvex.dev/ns/v0.2.0", "@id": "https://halden.example/vex/%s", "author": "%s",
                 "timestamp": "2026-03-01T10:00:00Z", "version": 1, "statements": [{"vulnerability": {"name": "CVE-2026-70001"},
                 "products": [%s], %s}]}""".formatted(id, author, product, more);
    }

    private static final String FIXED = "\"status\": \"fixed\"";

    private String state(String release) {
        List<JsonObject> rows = story.run("states", "--release", release, "--json").rows();
        return rows.isEmpty() ? "none" : String.valueOf(rows.getFirst().text("state"));
    }

    private String purl(String version) {
        return "{\"@id\": \"pkg:generic/hm/gauge-fw@%s\"}".formatted(version);
    }

    @Test
    void aClaimThatWaitsIsPlacedInOneActAndTheNextDocumentNeedsNone() {
        story.run("import", story.file("a.json", vex("1", "Halden Measurement", purl("4.1"), FIXED)));
        assertThat(state("4.1")).isEqualTo("none");
        List<JsonObject> waiting = story.run("claims", "--only", "waiting", "--json").rows();
        assertThat(waiting).singleElement().satisfies(each -> {
            assertThat(each.text("nativeStatus")).isEqualTo("fixed");
            assertThat(each.object("waits")).isNotNull();
        });
        Said placed = story.run("claim", "place", "C-1", "--supplier", "Halden Measurement", "--product", "Gauge", "--release", "4.1",
                "--reason", "their firmware name");
        assertThat(placed.code()).as(placed.err()).isZero();
        assertThat(placed.out()).contains("Rule A-001", "means Halden Measurement / Gauge", "C-0001 speaks");
        assertThat(state("4.1")).isEqualTo("FIXED");
        assertThat(state("4.2")).as("its version names 4.1 only").isEqualTo("none");
        story.run("import", story.file("b.json", vex("2", "Halden Measurement", purl("4.2"), FIXED)));
        assertThat(state("4.2")).isEqualTo("FIXED");
        assertThat(story.run("alias", "list").out()).contains("their firmware name").contains("Mara");
        assertThat(story.run("check").out()).contains("All is well");
        assertThat(story.run("audit", "log").out()).contains("alias rule");
    }

    @Test
    void whatAnotherSupplierSaysOfItsProductInTheSameWordsIsNoStatementOnThisOne() throws java.io.IOException {
        String words = "\"status\": \"not_affected\", \"impact_statement\": \"The vulnerable request adapter is never loaded by the server. "
                + "Fixed in left-frob 1.4.9.\"";
        story.run("import",
                story.file("frob.json", Documents.advisory("GHSA-frob-0001-aaaa", "CVE-2026-70001", "left-frob", "1.2.0", "1.4.0")),
                story.file("gauge.cdx.json",
                        Documents.sbom("Halden Measurement", "Gauge", "4.1", "2026-02-10T08:00:00Z", "left-frob@1.3.0")),
                story.file("pump.cdx.json", Documents.sbom("Contoso", "Pump", "1.0", "2026-02-10T08:00:00Z", "left-frob@1.3.0")),
                story.file("a.json", vex("1", "Halden Measurement", "{\"@id\": \"pkg:generic/halden-measurement/gauge@4.1\"}", words)),
                story.file("b.json", vex("2", "Contoso", "{\"@id\": \"pkg:generic/contoso/pump@1.0\"}", words)));
        String explained = story.run("explain", "Pump@1.0", "CVE-2026-70001").out();
        assertThat(explained).contains("JUSTIFICATION_COPIED", "FIXED_VERSION_UNKNOWN", "Claim: Contoso").doesNotContain("Claim: Halden");
        Path report = folder.resolve("pump-DRAFT.json");
        assertThat(
                story.run("report", "release", "--release", "Pump@1.0", "--format", "json", "--out", folder.resolve("pump.json"), "--draft")
                        .code())
                .isZero();
        assertThat(Files.readString(report)).contains("Contoso says not affected").doesNotContain("Halden Measurement says")
                .contains("The same words justify another product. The advisory does not know the version named as fixed.")
                .contains("Ask the supplier how it was established for this product. Ask the supplier which version holds the fix.");
    }

    @Test
    void ofSeveralComponentsTheOneThatIsMeantIsNamed() {
        String two = "{\"@id\": \"pkg:generic/halden/gauge@4.1\", \"subcomponents\": [{\"@id\": \"lib-frob\"}, {\"@id\": \"lib-tiny\"}]}";
        story.run("import", story.file("a.json", vex("1", "Halden Measurement", two, FIXED)));
        assertThat(story.run("claim", "place", "C-1", "--component", "pkg:npm/left-frob").err())
                .contains("names several components: lib-frob, lib-tiny", "--of NAME");
        assertThat(story.run("claim", "place", "C-1", "--component", "pkg:npm/left-frob", "--of", "nothing").err())
                .contains("names no component 'nothing'");
        Said placed = story.run("claim", "place", "C-1", "--component", "pkg:npm/left-frob", "--of", "Lib-Frob");
        assertThat(placed.out()).as(placed.err()).contains("\"lib-frob\" means the component pkg:npm/left-frob");
        assertThat(story.run("alias", "list").out()).contains("lib-frob").doesNotContain("lib-tiny");
    }

    @Test
    void aRuleIsUndoneAndNeverSaysWhoseWordItIs() {
        story.run("import", story.file("a.json", vex("1", "Halden Measurement GmbH", purl("4.1"), FIXED)));
        String before = story.now().toString();
        story.run("claim", "place", "C-1", "--supplier", "Halden Measurement", "--product", "Gauge");
        assertThat(state("4.1")).as("a look-alike stays a third party").isEqualTo("UNKNOWN");
        assertThat(story.run("claims").out()).contains("does not count: THIRD_PARTY");
        assertThat(story.run("states", "--as-of", before).out()).doesNotContain("Gauge");
        Said undone = story.run("undo");
        assertThat(undone.out()).contains("alias rule");
        assertThat(state("4.1")).isEqualTo("none");
        assertThat(story.run("alias", "list").out()).contains("No alias rules");
        assertThat(story.run("check").out()).contains("All is well");
    }

    @Test
    void aRuleOfOneReleaseHoldsForTheVersionAsWrittenOnly() {
        story.run("import", story.file("a.json", vex("1", "Halden Measurement", purl("2026-B7"), FIXED)));
        story.run("claim", "place", "C-1", "--supplier", "Halden Measurement", "--product", "Gauge", "--release", "4.1");
        assertThat(state("4.1")).isEqualTo("FIXED");
        story.run("import", story.file("b.json", vex("2", "Halden Measurement", purl("2026-B8"), FIXED)));
        assertThat(state("4.2")).isEqualTo("none");
        assertThat(story.run("claims", "--only", "waiting", "--json").rows()).hasSize(1);
        Said again = story.run("claim", "place", "C-1", "--supplier", "Halden Measurement", "--product", "Gauge", "--release", "4.1");
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("already");
        assertThat(story.run("alias", "remove", "A-1", "--reason", "wrong").code()).isZero();
        assertThat(state("4.1")).isEqualTo("none");
    }

    @Test
    void aNameOfAComponentMeansAPackageOfTheInventory() {
        story.run("import", story.file("frob.json", Documents.advisory("GHSA-frob-0001-aaaa", "CVE-2026-70001", "left-frob", "1.2.0",
                "1.4.0")));
        story.run("import", story.file("bom.json", """
                {"bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1, "metadata": {"component": {"type": "firmware",
                 "bom-ref": "r", "name": "Gauge", "version": "4.1", "supplier": {"name": "Halden Measurement"}}},
                 "components": [{"type": "library", "bom-ref": "f", "name": "left-frob", "version": "1.3.0",
                 "purl": "pkg:npm/left-frob@1.3.0"}], "dependencies": [{"ref": "r", "dependsOn": ["f"]}, {"ref": "f"}]}"""));
        assertThat(state("4.1")).isEqualTo("AFFECTED");
        story.run("import", story.file("a.json", vex("1", "Halden Measurement",
                "{\"@id\": \"Gauge 4.1\", \"subcomponents\": [{\"@id\": \"pkg:generic/frob-fork@1.3.0\"}]}",
                "\"status\": \"not_affected\", \"justification\": \"vulnerable_code_not_in_execute_path\"")));
        assertThat(state("4.1")).isEqualTo("AFFECTED");
        Said placed = story.run("claim", "place", "C-1", "--component", "pkg:npm/left-frob", "--reason", "our build of it");
        assertThat(placed.out()).as(placed.err()).contains("means the component pkg:npm/left-frob");
        assertThat(state("4.1")).isEqualTo("NOT_AFFECTED");
        assertThat(story.run("explain", "Gauge@4.1", "CVE-2026-70001").code()).isZero();
    }

    @Test
    void whyAStatementAboutAComponentReachesNothingNamesTheNearestListedOne() {
        story.run("import", story.file("frob.json", Documents.advisory("GHSA-frob-0001-aaaa", "CVE-2026-70001", "left-frob", "1.2.0",
                "1.4.0")),
                story.file("gauge.cdx.json",
                        Documents.sbom("Halden Measurement", "Gauge", "4.1", "2026-02-10T08:00:00Z", "left-frob@1.3.0")),
                story.file("a.json", vex("1", "Halden Measurement",
                        "{\"@id\": \"Gauge 4.1\", \"subcomponents\": [{\"@id\": \"pkg:npm/left-frob@1.3.1\"}]}",
                        "\"status\": \"not_affected\", \"justification\": \"vulnerable_code_not_in_execute_path\"")));
        assertThat(state("4.1")).isEqualTo("AFFECTED");
        assertThat(story.run("claim", "show", "C-1").out()).contains("Nearest is left-frob 1.3.0; what differs is the version",
                "it says \"1.3.1\", the list has \"1.3.0\"");
    }

    @Test
    void whyAStatementReachesNothingNamesThoseThatComeNext() {
        story.run("import",
                story.file("old.cdx.json", Documents.sbom("Halden Measurement", "Gauge", "4.1", "2026-02-10T08:00:00Z", "left-frob@1.3.0")),
                story.file("new.cdx.json", Documents.sbom("Halden Measurement", "Gauge", "4.2", "2026-02-11T08:00:00Z", "left-frob@1.3.0")),
                story.file("a.json", vex("1", "Halden Measurement", "{\"@id\": \"pkg:generic/halden-measurement/gauge@9\"}", FIXED)));
        assertThat(story.run("claim", "show", "C-1").out()).contains("Nearest is Gauge 4.1; what differs is the version",
                "Next: Gauge 4.2 (version).");
    }

    private static String csaf(String publisher, String version, String status, String category, String day, String productStatus) {
        String body = category.equals("csaf_withdrawn") ? "" : """
                , "product_tree": {"branches": [{"category": "vendor", "name": "Halden Measurement", "branches": [{"category": "product_name",
                  "name": "Gauge", "branches": [{"category": "product_version", "name": "4.1", "product": {"name": "Gauge 4.1",
                  "product_id": "P"}}]}]}]},
                 "vulnerabilities": [{"cve": "CVE-2026-70001", "product_status": {"%s": ["P"]}}]""".formatted(productStatus);
        return """
                {"document": {"category": "%s", "csaf_version": "2.1", "title": "t", "notes": [{"category": "description", "text": "n"}],
                  "publisher": {"category": "vendor", "name": "%s", "namespace": "https://halden.example"},
                  "tracking": {"id": "H-1", "version": "%s", "status": "%s", "current_release_date": "%sT10:00:00Z"}}%s}""".formatted(
                category, publisher, version, status, day, body);
    }

    private void importCsaf(String publisher, String version, String status, String category, String day, String productStatus) {
        story.run("import", story.file("csaf-" + story.now().toEpochMilli() + ".json",
                csaf(publisher, version, status, category, day, productStatus)));
    }

    @Test
    void aNewerVersionReplacesTheOlderAndWithdrawingItTakesItBack() {
        String us = "Halden Measurement";
        importCsaf(us, "1", "interim", "csaf_base", "2026-02-10", "known_affected");
        assertThat(state("4.1")).as("an interim document counts").isEqualTo("AFFECTED");
        importCsaf(us, "2", "final", "csaf_base", "2026-02-20", "fixed");
        assertThat(state("4.1")).isEqualTo("FIXED");
        importCsaf(us, "1", "interim", "csaf_base", "2026-02-11", "known_affected");
        assertThat(state("4.1")).as("a replayed old version changes nothing").isEqualTo("FIXED");
        importCsaf(us, "3", "draft", "csaf_base", "2026-02-21", "known_not_affected");
        assertThat(state("4.1")).as("a draft neither counts nor replaces").isEqualTo("FIXED");
        importCsaf(us + " GmbH", "9", "final", "csaf_base", "2026-02-22", "known_not_affected");
        assertThat(state("4.1")).as("a look-alike cannot replace it").isEqualTo("FIXED");
        importCsaf(us, "4", "final", "csaf_withdrawn", "2026-02-23", "");
        assertThat(state("4.1")).as("only the look-alike's word is left").isEqualTo("UNKNOWN");
        assertThat(story.run("claims").out()).contains("replaced by a newer version", "not heard: draft", "THIRD_PARTY");
    }

    @Test
    void aClaimOnWhatNobodyReportedYetSpeaksAsSoonAsItMatches() {
        story.run("import", story.file("a.json", vex("1", "Halden Measurement",
                "{\"@id\": \"Gauge 5.0\"}", "\"status\": \"affected\", \"action_statement\": \"wait\"")));
        assertThat(story.run("claims", "--only", "waiting", "--json").rows()).singleElement()
                .satisfies(each -> assertThat(String.valueOf(each.object("waits").text("because"))).contains("version"));
        story.run("register", "set", "--create", "--supplier", "Halden Measurement", "--product", "Gauge", "--release", "5.0");
        assertThat(state("5.0")).isEqualTo("AFFECTED");
        assertThat(story.run("claims", "--only", "waiting").out()).contains("No claims");
    }

    @Test
    void numbersAndHashesTellProductsApart() {
        story.run("register", "alias", "--supplier", "Halden Measurement", "--product", "Gauge", "--add", "model:HG-4*");
        story.run("register", "alias", "--supplier", "Halden Measurement", "--product", "Gauge", "--add", "sku:4711");
        story.run("import", story.file("a.json", """
                {"document": {"category": "csaf_base", "csaf_version": "2.0", "title": "t",
                  "publisher": {"category": "vendor", "name": "Halden Measurement", "namespace": "https://halden.example"},
                  "tracking": {"id": "H-2", "version": "1", "status": "final", "current_release_date": "2026-02-10T10:00:00Z"}},
                 "product_tree": {"branches": [{"category": "product_version", "name": "4.2", "product": {"name": "the small one",
                   "product_id": "P", "product_identification_helper": {"skus": ["4711"]}}},
                   {"category": "product_version", "name": "4.1", "product": {"name": "*", "product_id": "Q",
                   "product_identification_helper": {"serial_numbers": ["*"]}}}]},
                 "vulnerabilities": [{"cve": "CVE-2026-70001", "product_status": {"fixed": ["P", "Q"]}}]}"""));
        assertThat(state("4.2")).isEqualTo("FIXED");
        assertThat(state("4.1")).as("a star alone means nothing").isEqualTo("none");
    }
}
