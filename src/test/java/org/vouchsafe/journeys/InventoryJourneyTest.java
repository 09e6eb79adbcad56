package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.journeys.CommandLineStory.Said;

/** Inventories judged, compared and asked in one go, through the command line on a real workspace. */
class InventoryJourneyTest {
    private static final String SUPPLIER = "Halden Measurement";
    @TempDir
    Path folder;
    private CommandLineStory story;

    @BeforeEach
    void begin() {
        story = new CommandLineStory(folder);
        assertThat(story.run("new").code()).isZero();
        Path old = story.file("old.cdx.json", Documents.sbom(SUPPLIER, "Gauge", "4.1", "2026-02-10T08:00:00Z", "http-box@2.0.0",
                "left-frob@1.3.0", "tiny@0.1.0"));
        Path fresh = story.file("new.cdx.json", Documents.sbom(SUPPLIER, "Gauge", "4.2", "2026-02-20T08:00:00Z", "http-box@2.1.0",
                "left-frob@1.2.0", "late@1.0.0"));
        Path advisory = story.file("frob.json",
                Documents.advisory("GHSA-frob-0001-aaaa", "CVE-2026-70001", "left-frob", "1.3.0", "1.4.0"));
        assertThat(story.run("import", old, fresh, advisory).code()).isZero();
    }

    @Test
    void qualityNamesWhatIsMissingAndWhere() {
        Said said = story.run("quality", "Gauge@4.1");
        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("E-001 old.cdx.json", "NTIA minimum elements July 2021: falls short",
                "Supplier is missing: http-box 2.0.0 at /components/0; left-frob 1.3.0 at /components/1; tiny 0.1.0 at /components/2.");
        assertThat(story.run("quality", "E-001", "--strict").code()).isEqualTo(1);
        assertThat(story.run("quality", "E-003").code()).isEqualTo(2);
        assertThat(story.run("quality", "E-001", "--profile", "nist").code()).isEqualTo(2);
        JsonObject row = story.run("quality", "e1", "--profile", "ntia-2021", "--json").rows().getFirst();
        assertThat(row.text("evidence")).isEqualTo("E-001");
        assertThat(row.bool("complete")).isTrue();
    }

    @Test
    void diffOfReleasesNamesComponentsAndStates() {
        Said said = story.run("diff", "Gauge@4.1", "Gauge@4.2");
        assertThat(said.code()).isZero();
        assertThat(said.out()).containsPattern("added +late +1.0.0").containsPattern("removed +tiny +0.1.0")
                .containsPattern("upgraded +http-box +2.0.0 +2.1.0").containsPattern("downgraded +left-frob +1.3.0 +1.2.0")
                .contains("1 added, 1 removed, 1 upgraded, 1 downgraded, 0 unchanged.")
                .containsPattern("CVE-2026-70001 +left-frob +affected +");
        assertThat(story.run("diff", "E-001", "E-002", "--strict").code()).isEqualTo(1);
        assertThat(story.run("diff", "E-001", "E-001", "--strict").code()).isZero();
        assertThat(story.run("diff", "E-001", "Gauge@9").code()).isEqualTo(2);
    }

    @Test
    void whatIsThereIsFoundHoweverItIsSpelled() {
        Path list = story.file("list.txt", "npm:left-frob@1.3.0\nleft-frob@npm:1.3.0\nleft-frob v1.3.0\nleft-frob@v1.3.0\nleft_frob==9\n");
        assertThat(story.run("where", "--list", list, "--json").rows()).extracting(row -> row.bool("found")).containsExactly(true, true,
                true, true, false);
    }

    @Test
    void aListIsAnsweredLineByLine() {
        Path list = story.file("list.txt",
                "# what the feed says\nleft-frob@1.3.0\nnobody-has-this@1\nthis is no coordinate\npkg:npm/tiny\n");
        Said said = story.run("where", "--list", list);
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).contains(list + ":4:1: error NO_COORDINATE");
        assertThat(said.out()).containsPattern("2 +left-frob@1.3.0 +Halden Measurement +Gauge 4.1")
                .containsPattern("3 +nobody-has-this@1 +not found").contains("3 lines: 2 found, 1 not found, 1 problem.");
        assertThat(story.run("where", "--list", list, "--json").rows()).extracting(row -> row.bool("found")).containsExactly(true, false,
                true);
        assertThat(story.run("where", "--list", folder.resolve("missing.txt")).code()).isEqualTo(2);
        assertThat(story.run("where").code()).isEqualTo(2);
    }

    @Test
    void aLetterAndAComparisonLeaveAsReports() throws IOException {
        for (String format : new String[] {"pdf", "xlsx", "json", "txt"}) {
            Path letter = folder.resolve("letter." + format);
            assertThat(story.run("report", "quality", "--evidence", "E-001", "--format", format, "--out", letter).code()).isZero();
            assertThat(letter).isNotEmptyFile();
            Path diff = folder.resolve("diff." + format);
            assertThat(story.run("report", "comparison", "--compare", "Gauge@4.1", "E-002", "--format", format, "--out", diff).code())
                    .isZero();
            assertThat(diff).isNotEmptyFile();
        }
        assertThat(Files.readString(folder.resolve("letter.txt"))).contains("What to fix in your SBOM: Gauge 4.1",
                "To: Halden Measurement", "Name who supplies each component.");
        assertThat(Files.readString(folder.resolve("diff.txt"))).contains("downgraded", "left-frob");
        assertThat(story.run("report", "comparison", "--evidence", "E-001", "--format", "txt", "--out", folder.resolve("x.txt")).code())
                .isEqualTo(2);
        assertThat(story.run("report", "quality", "--evidence", "E-003", "--format", "txt", "--out", folder.resolve("x.txt")).code())
                .isEqualTo(2);
    }

    @Test
    void aFloorInThePolicyHoldsBackWhatTooLittleCarries() {
        Path nameless = story.file("nameless.cdx.json", Documents.sbom(SUPPLIER, "Gauge", "4.3", "2026-02-25T08:00:00Z", "http-box@2.0.0",
                "tiny@0.1.0").replace(", \"purl\": \"pkg:npm/tiny@0.1.0\"", ""));
        story.run("import", nameless);
        assertThat(story.run("evidence", "show", "E-004").out()).containsPattern("Identified +1 by package URL or CPE \\(50 %\\)")
                .contains("yes, because its dependency graph reaches", "held for npm");
        Said set = story.run("policy", "set", "--floor", "60", "--reason", "Half is too little.");
        assertThat(set.code()).isZero();
        assertThat(set.out()).containsPattern("floor +60 %");
        assertThat(story.run("evidence", "show", "E-004").out()).contains("no, because of its 2 components 50 % have a package URL");
        assertThat(story.run("evidence", "show", "E-004", "--json").out()).contains("\"identified\": 1", "\"complete\": false");
        assertThat(story.run("policy", "set", "--floor", "200").code()).isEqualTo(2);
        assertThat(story.run("policy", "set", "--absence", "sometimes").code()).isEqualTo(2);
        assertThat(story.run("check").code()).isZero();
    }
}
