package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An advisory an analyst writes, through the command line. */
class HandAdvisoryJourneyTest {
    @TempDir
    Path folder;
    private CommandLineStory story;

    @BeforeEach
    void begin() {
        story = new CommandLineStory(folder);
        assertThat(story.run("new").code()).isZero();
        story.run("import", story.file("gauge.cdx.json",
                Documents.sbom("Halden", "Gauge", "4.1", "2026-02-10T08:00:00Z", "http-box@2.0.0", "left-frob@1.3.0")));
    }

    @Test
    void isEvidenceIsCorrectedAndIsTakenBack() {
        var said = story.run("advisory", "add", "ACME-2026-1", "--affects", "npm left-frob >= 1.2.0, < 1.4.0", "--source", "a call",
                "--malicious", "--severity", "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", "--window",
                "2026-02-10T07:00:00Z/2026-02-10T09:00:00Z");
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out()).contains("E-002", "affected");
        assertThat(story.run("advisory", "show", "ACME-2026-1").out()).contains("malicious", "Severity 9.8 critical", "by a call",
                "from Mara", "2026-02-10T07:00:00Z");
        assertThat(story.run("advisory", "show", "ACME-2026-1").out()).as("whose word the severity is")
                .containsPattern("Severity 9.8 critical[^\\n]*a call").doesNotContainPattern("Severity 9.8 critical[^\\n]*ACME");
        assertThat(story.run("advisory", "add", "ACME-2026-1", "--affects", "npm left-frob < 1.2.0", "--source", "a later call").out())
                .contains("not affected");
        assertThat(story.run("undo").out()).contains("advisory ACME-2026-1", "affected");
        assertThat(story.run("states").out()).contains("ACME-2026-1", "affected");
        assertThat(story.run("undo").code()).isZero();
        assertThat(story.run("states").out()).doesNotContain("ACME-2026-1");
        assertThat(story.run("check").code()).isZero();
    }

    @Test
    void neverTakesThePlaceOfAPublishedRecordOfThatId() {
        story.run("import",
                story.file("frob.json", Documents.advisory("GHSA-frob-0001-aaaa", "CVE-2026-70001", "left-frob", "1.2.0", "1.4.0")));
        story.run("advisory", "add", "GHSA-frob-0001-aaaa", "--affects", "npm left-frob = 9.9.9", "--source", "a call");
        assertThat(story.run("states", "--json").out()).contains("\"AFFECTED\"");
    }

    @Test
    void whatCannotBeUnderstoodIsRefusedInWords() {
        assertThat(story.run("advisory", "add", "ACME-1", "--affects", "npm left-frob", "--source", "x").err()).contains("which versions");
        assertThat(story.run("advisory", "add", "ACME-1", "--affects", "npm left-frob > 1", "--source", "x").err()).contains("no bound");
        assertThat(story.run("advisory", "add", "ACME-1", "--affects", "nmp left-frob = 1", "--source", "x").err())
                .contains("no ecosystem");
        assertThat(story.run("advisory", "add", "ACME-1", "--affects", "npm left-frob = 1", "--hash", "sha256:12", "--source", "x").err())
                .contains("no hash");
        assertThat(story.run("evidence", "list").out()).doesNotContain("ACME-1");
    }

    @Test
    void saysWhatThereIsNoAdvisoryDataFor() {
        assertThat(story.run("states").out()).contains("No advisory data at all for: npm");
        story.run("advisory", "add", "ACME-1", "--affects", "npm left-frob = 1.3.0", "--source", "x");
        assertThat(story.run("explain", "Gauge@4.1", "ACME-1").out()).contains("npm: single advisories only");
        assertThat(story.run("--feeds", folder.resolve("feeds"), "feed", "import", Dumps.zip(folder.resolve("all.zip"),
                java.util.Map.of("a.json", Dumps.osv("GHSA-other-0002-bbbb", "", "nobody", "1.0.0", "2026-02-20")))).code()).isZero();
        assertThat(story.run("explain", "Gauge@4.1", "ACME-1").out()).contains("npm: OSV npm of 2026-02-20, 10 days old");
        assertThat(story.run("states").out()).contains("Looked up in: OSV npm").doesNotContain("No advisory data");
    }
}
