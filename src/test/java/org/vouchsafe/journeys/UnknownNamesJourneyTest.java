package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vouchsafe.journeys.CommandLineStory.Said;

/** What somebody mistypes is never taken for an answer. */
class UnknownNamesJourneyTest {
    @TempDir
    Path folder;

    private CommandLineStory story;

    @BeforeEach
    void begin() {
        story = new CommandLineStory(folder);
        assertThat(story.run("new").code()).isZero();
        Path sbom = story.file("portal.cdx.json",
                Documents.sbom("Northwind Systems", "Portal", "2.0", "2026-02-20T08:00:00Z", "left-over@1.2.0"));
        Path advisory = story.file("advisory.json",
                Documents.advisory("CVE-2026-10001", "GHSA-aaaa-bbbb-cccc", "left-over", "1.0.0", "1.3.0"));
        assertThat(story.run("import", sbom, advisory).code()).isZero();
        assertThat(story.run("register", "set", "--create", "--supplier", "Northwind Systems", "--supplier-alias", "NW").code()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "--supplier|Nothwind Systems|no supplier 'Nothwind Systems'. The nearest name is Northwind Systems.",
            "--supplier|Kestrel|no supplier 'Kestrel'. 'vouchsafe register list'",
            "--product|Portl|no product 'Portl'. The nearest name is Portal.",
            "--release|9.9|no release '9.9' of Portal. It has 2.0.", "--release|Portal@2.0|Give the version alone",
            "--advisory|CVE-2026-1001|No advisory 'CVE-2026-1001' is held, and no statement or decision is about it. The nearest name is CVE-2026-10001."})
    void statesSayWhichNameIsNotKnown(String option, String name, String says) {
        Said said = story.run("states", option, name);

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).contains(says);
    }

    @Test
    void statesFindASupplierByAnotherNameAndSayWhenNothingFits() {
        assertThat(story.run("states", "--supplier", "nw", "--product", "portal", "--release", "2.0").out()).contains("affected");
        Said none = story.run("states", "--state", "fixed");
        assertThat(none.code()).isZero();
        assertThat(none.out()).contains("No position is all of that.");
        assertThat(story.run("states", "--supplier", "NW", "--product", "Potral").err())
                .contains("no product 'Potral' of Northwind Systems. It has Portal.");
    }

    @Test
    void whatWasNotKnownThenIsNotKnown() {
        Said said = story.run("states", "--advisory", "CVE-2026-10001", "--as-of", "2026-03-01");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("No advisory 'CVE-2026-10001' is held as of then");
    }

    @Test
    void otherCommandsSayItInTheSameWords() {
        assertThat(story.run("explain", "Portl@2.0", "CVE-2026-10001").err()).contains("The nearest name is Portal@2.0.");
        assertThat(story.run("explain", "Portal@2.9", "CVE-2026-10001").err()).contains("It has Northwind Systems/Portal@2.0.");
        assertThat(story.run("explain", "Portal@2.0", "CVE-2026-1001").err()).contains("The nearest name is CVE-2026-10001.");
        assertThat(story.run("advisory", "show", "CVE-2026-1001").err()).contains("The nearest name is CVE-2026-10001.");
        assertThat(story.run("report", "supplier", "--supplier", "Nothwind Systems", "--format", "json", "--out", folder.resolve("a.json"))
                .err())
                .contains("The nearest name is Northwind Systems.");
        assertThat(story.run("where", "left-ovr").out()).contains("No inventory held lists it.", "The nearest name is left-over.");
    }

    @Test
    void aDecisionAboutSomethingNobodyKnowsSaysSo() {
        Said refused = story.run("decide", "Portal@2.0", "CVE-2026-1001", "affected", "--reason", "Told by phone.");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("The nearest name is CVE-2026-10001.", "--advisory-to-come");
        Said meant = story.run("decide", "Portal@2.0", "CVE-2026-1001", "affected", "--reason", "Told by phone.", "--advisory-to-come");
        assertThat(meant.code()).isZero();
        assertThat(meant.err()).contains("The decision waits for its advisory.");
        assertThat(story.run("decide", "Portal@2.0", "CVE-2026-10001", "affected", "--reason", "Seen.").err()).isEmpty();
    }

    @Test
    void aMissingFileIsNoVerdict() {
        Said said = story.bare("verify", folder.resolve("nowhere.pdf"));
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).contains("There is no file " + folder.resolve("nowhere.pdf"));
        assertThat(story.bare("verify", folder).err()).contains("is a folder");
    }

    @Test
    void anEmptyFolderSaysThatThereIsNothingInIt() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty/deeper")).getParent();
        Said said = story.run("import", empty);
        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("No files");
    }
}
