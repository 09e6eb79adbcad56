package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchsafe.input.JsonObject;
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
}
