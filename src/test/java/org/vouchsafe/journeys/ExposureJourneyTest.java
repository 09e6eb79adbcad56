package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an analyst adds to an advisory, through the command line. */
class ExposureJourneyTest {
    private static final String ID = "GHSA-frob-0001-aaaa";
    @TempDir
    Path folder;
    private CommandLineStory story;

    @BeforeEach
    void begin() {
        story = new CommandLineStory(folder);
        assertThat(story.run("new").code()).isZero();
        story.run("import",
                story.file("gauge.cdx.json",
                        Documents.sbom("Halden", "Gauge", "4.1", "2026-02-10T08:00:00Z", "http-box@2.0.0", "left-frob@1.3.0")),
                story.file("frob.json", Documents.advisory(ID, "CVE-2026-70001", "left-frob", "1.2.0", "1.4.0")));
    }

    @Test
    void aWindowAndMaliceAreRecordedShownAndUndoneTogether() {
        var said = story.run("advisory", "set", ID, "--window", "2026-02-10T07:00:00Z/2026-02-10T09:00:00Z", "--source", "post-mortem",
                "--malicious");
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out()).contains("addition 1 and addition 2");
        assertThat(story.run("advisory", "show", "CVE-2026-70001").out()).contains("malicious",
                "from 2026-02-10T07:00:00Z to 2026-02-10T09:00:00Z, by post-mortem");
        assertThat(story.run("explain", "Gauge@4.1", ID, "--json").out()).containsPattern("\"exposure\" ?: ?\"INSTALLED\"")
                .containsPattern("\"exposureRule\" ?: ?\"left-frob 1.3.0 is listed");
        assertThat(story.run("check").code()).isZero();
        assertThat(story.run("undo").out()).contains("window from 2026-02-10T07:00:00Z", "malicious code", ID);
        assertThat(story.run("advisory", "show", ID).out()).doesNotContain("malicious", "post-mortem");
        assertThat(story.run("audit", "log").out()).contains("add to advisory", "undo");
        assertThat(story.run("check").code()).isZero();
    }

    @Test
    void earlierDaysShowWhatWasRecordedThen() {
        String before = story.now().toString();
        story.run("advisory", "set", ID, "--window", "2026-02-10/2026-02-10", "--malicious", "--source", "A");
        String between = story.now().toString();
        story.run("advisory", "take-back", "2", "--reason", "wrong");
        assertThat(story.run("--as-of", before, "advisory", "show", ID).out()).doesNotContain("malicious", "could be had");
        assertThat(story.run("--as-of", between, "advisory", "show", ID).out()).contains("malicious", "could be had");
        assertThat(story.run("--as-of", between, "explain", "Gauge@4.1", ID, "--json").out()).contains("\"INSTALLED\"");
        assertThat(story.run("advisory", "show", ID).out()).contains("could be had").doesNotContain("malicious");
        assertThat(story.run("--as-of", before, "explain", "Gauge@4.1", ID, "--json").out()).doesNotContain("\"INSTALLED\"");
    }

    @Test
    void oneOfSeveralWindowsCanBeChosenAndTheChoiceTakenBack() {
        story.run("advisory", "set", ID, "--window", "2026-02-10/2026-02-10", "--source", "A");
        story.run("advisory", "set", ID, "--window", "2026-02-11/2026-02-12", "--source", "B");
        assertThat(story.run("advisory", "choose", "2", "--reason", "nearest to the registry").code()).isZero();
        assertThat(story.run("advisory", "show", ID).out()).contains("of the windows only 2 counts, by nearest to the registry");
        assertThat(story.run("advisory", "take-back", "3", "--reason", "no longer sure").code()).isZero();
        assertThat(story.run("advisory", "show", ID).out()).doesNotContain("only 2 counts");
        assertThat(story.run("advisory", "take-back", "3", "--reason", "again").code()).isEqualTo(2);
        assertThat(story.run("advisory", "choose", "9", "--reason", "x").code()).isEqualTo(2);
    }

    @Test
    void whatCannotBeIsRefusedInWords() {
        assertThat(story.run("advisory", "set", ID, "--window", "2026-03-31/2026-03-30", "--source", "A").err())
                .contains("before it starts");
        assertThat(story.run("advisory", "set", ID, "--window", "today", "--source", "A").err()).contains("is no window");
        assertThat(story.run("advisory", "set", ID, "--source", "A").err()).contains("nothing to record");
        assertThat(story.run("advisory", "set", ID, "--malicious").code()).isEqualTo(2);
        assertThat(story.run("advisory", "set", "GHSA-other", "--malicious", "--source", "A").out())
                .contains("No advisory document is held");
        assertThat(story.run("--as-of", "2026-03-01", "advisory", "set", ID, "--malicious", "--source", "A").code()).isEqualTo(2);
    }
}
