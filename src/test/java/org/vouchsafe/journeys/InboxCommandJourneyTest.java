package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The inbox through the command line: its order, and what is done about many items at once. */
class InboxCommandJourneyTest {
    private static final String EPSS = """
            #model_version:v2025.03.14,score_date:2026-02-20T00:00:00+0000
            cve,epss,percentile
            CVE-2026-70002,0.91234,0.99876
            CVE-2026-70003,0.00042,0.10000
            """;
    private static final String[] DOUBTED = {"alpha", "beta", "gamma", "delta"};
    @TempDir
    Path folder;
    private CommandLineStory story;

    /** Every component is listed without a version, so that every position is unknown. */
    @BeforeEach
    void begin() {
        story = new CommandLineStory(folder);
        assertThat(story.run("new").code()).isZero();
        for (int i = 0; i < DOUBTED.length; i++) {
            story.run("import", story.file(DOUBTED[i] + ".json",
                    Documents.advisory("GHSA-frob-000" + (i + 1) + "-aaaa", "CVE-2026-7000" + (i + 1), DOUBTED[i], "1.2.0", "1.4.0")));
        }
        story.run("import", story.file("gauge.cdx.json",
                Documents.sbom("Halden", "Gauge", "4.1", "2026-02-10T08:00:00Z", "nothing@1.0.0")));
        for (int i = 0; i < DOUBTED.length; i++) {
            story.run("advisory", "track", "CVE-2026-7000" + (i + 1), "--reason", "asked by the board");
        }
        story.run("register", "set", "--supplier", "Halden", "--product", "Valve", "--release", "2.0", "--create");
    }

    @Test
    void isOrderedByMaliceExploitationProbabilityWithTheSourceOfEach() {
        story.run("advisory", "set", "CVE-2026-70004", "--malicious", "--source", "a call");
        story.run("--feeds", folder.resolve("feeds"), "feed", "import", Dumps.gzip(folder.resolve("epss.csv.gz"), EPSS),
                story.file("kev.json", Dumps.kev("CVE-2026-70003", "2026-02-20T17:00:00Z")));
        var rows = story.run("inbox", "--kind", "unknown", "--json").rows();

        assertThat(rows).extracting(row -> row.text("advisory")).containsExactly("CVE-2026-70004", "CVE-2026-70003",
                "CVE-2026-70002", "CVE-2026-70001");
        assertThat(story.run("inbox").out()).contains("exploited by ransomware (CISA KEV)", "EPSS 0.91234 (FIRST EPSS)", "malicious");
    }

    @Test
    void manyArePutOffAskedAboutAndTakenUpAgain() {
        assertThat(story.run("inbox", "defer", "--until", "2026-04-01", "--reason", "They promised an SBOM.").err())
                .contains("Say which items");
        assertThat(story.run("inbox", "defer", "--advisory", "CVE-0000-1", "--until", "2026-04-01", "--reason", "x").code()).isNotZero();
        assertThat(
                story.run("inbox", "defer", "--advisory", "GHSA-frob-0001-aaaa", "--until", "2026-04-01", "--reason", "They promised one.")
                        .out())
                .contains("1 item put off until 2026-04-01");
        assertThat(story.run("inbox", "--json").out()).doesNotContain("CVE-2026-70001");
        assertThat(story.run("inbox", "--put-off").out()).contains("put off until 2026-04-01 by Mara");

        assertThat(story.run("inbox", "ask", "--release", "Valve@2.0", "--until", "2026-04-02", "--letter-only").out()).contains("Valve",
                "CVE-2026-70002");
        assertThat(story.run("inbox", "--put-off", "--json").rows()).as("a letter alone records nothing").hasSize(1);
        assertThat(story.run("inbox", "ask", "--supplier", "halden", "--until", "2026-04-02").out()).contains("Valve");
        assertThat(story.run("inbox").out()).contains("Nothing needs you");

        assertThat(story.run("inbox", "take-up", "--advisory", "CVE-2026-70001").code()).isZero();
        assertThat(story.run("inbox", "--json").out()).contains("CVE-2026-70001").doesNotContain("CVE-2026-70002");
        assertThat(story.run("check").code()).isZero();
    }

    @Test
    void manyAreDecidedAsOneActThatOneUndoTakesBack() {
        int before = story.run("inbox", "--json").rows().size();
        var said = story.run("inbox", "decide", "--as", "not-affected", "--release", "Halden/Valve@2.0", "--reason", "It has no network.",
                "--justification", "vulnerable_code_not_present");
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out()).contains("Recorded for 4 positions");
        assertThat(story.run("inbox", "--json").rows()).hasSize(before - 4);
        assertThat(story.run("undo").code()).isZero();
        assertThat(story.run("inbox", "--json").rows()).hasSize(before);
    }

    @Test
    void anItemAboutNoPositionIsNeverDecided() {
        story.run("import", story.file("stray.cdx.json", Documents.sbom("", "", "", "2026-02-10T08:00:00Z", "left-frob@1.3.0")));
        int before = story.run("inbox", "--json").rows().size();
        assertThat(story.run("inbox", "decide", "--as", "not-affected", "--kind", "unplaced_evidence", "--reason", "x").err())
                .contains("about no release and advisory");
        assertThat(story.run("inbox", "--json").rows()).hasSize(before);
    }
}
