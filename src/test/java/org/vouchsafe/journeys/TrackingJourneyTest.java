package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchsafe.journeys.CommandLineStory.Said;

/** An advisory is asked of every release, and no longer. */
class TrackingJourneyTest {
    private static final String CVE = "CVE-2026-70001";
    @TempDir
    Path folder;
    private CommandLineStory story;

    @BeforeEach
    void begin() {
        story = new CommandLineStory(folder);
        story.run("new");
        Path sbom = story.file("gauge.cdx.json",
                Documents.sbom("Halden Measurement", "Gauge", "4.1", "2026-02-10T08:00:00Z", "left-frob@1.3.0", "tiny@0.1.0"));
        Path advisory = story.file("frob.json", Documents.advisory("GHSA-frob-0001-aaaa", CVE, "left-frob", "1.2.0", "1.4.0"));
        assertThat(story.run("import", sbom, advisory).code()).isZero();
        story.run("register", "set", "--supplier", "Contoso", "--product", "Pump", "--release", "1.0", "--create");
    }

    private List<String> states() {
        return story.run("states", "--json").rows().stream()
                .map(each -> (each.text("product") + " " + each.text("state") + " " + each.text("reason")).replace(" null", ""))
                .toList();
    }

    @Test
    void missingEvidenceShowsFromThenOnAndTheFileStaysSound() {
        assertThat(states()).containsExactly("Gauge AFFECTED");
        Said said = story.run("advisory", "track", "GHSA-frob-0001-aaaa", "--reason", "Incident 7");
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out()).contains("Tracked for every release.").containsPattern("Pump 1.0 +CVE-2026-70001 +none +unknown");
        assertThat(states()).containsExactly("Pump UNKNOWN NO_EVIDENCE", "Gauge AFFECTED");
        assertThat(story.run("inbox").out()).contains("there is no inventory and no claim");
        assertThat(story.run("advisory", "show", CVE).out()).contains("Tracked for every release.");
        assertThat(story.run("check").out()).contains("All is well");
        String then = story.now().toString();
        assertThat(story.run("advisory", "untrack", CVE, "--reason", "Closed").out()).containsPattern("Pump 1.0 .*unknown +none");
        assertThat(states()).containsExactly("Gauge AFFECTED");
        assertThat(story.run("states", "--as-of", then).out()).contains("Pump");
        assertThat(story.run("check").out()).contains("All is well");
    }

    @Test
    void trackingIsUndone() {
        story.run("advisory", "track", CVE, "--supplier", "Contoso", "--reason", "Incident 7");
        assertThat(states()).hasSize(2);
        assertThat(story.run("undo").out()).contains("Undone: tracking of CVE-2026-70001 for every release of Contoso");
        assertThat(states()).hasSize(1);
        assertThat(story.run("advisory", "track", CVE, "--release", "Contoso/Pump@1.0", "--reason", "Again").code()).isZero();
        assertThat(states()).hasSize(2);
        assertThat(story.run("check").out()).contains("All is well");
    }

    @Test
    void whatIsNotKnownOrTrackedAlreadyIsRefused() {
        assertThat(story.run("advisory", "track", "CVE-2026-70002", "--reason", "x").err()).contains("The nearest name is " + CVE);
        assertThat(story.run("advisory", "track", CVE, "--supplier", "Contso", "--reason", "x").err()).contains("Contoso");
        assertThat(story.run("advisory", "untrack", CVE, "--reason", "x").code()).isEqualTo(2);
        story.run("advisory", "track", CVE, "--reason", "x");
        assertThat(story.run("advisory", "track", CVE, "--reason", "x").err()).contains("already");
    }
}
