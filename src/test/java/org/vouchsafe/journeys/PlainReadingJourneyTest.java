package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchsafe.journeys.CommandLineStory.Said;

/** What a file does not say is not concluded from it, and a number means the same wherever it stands. */
class PlainReadingJourneyTest {
    private static final String OTHER = "CVE-2026-70001";
    @TempDir
    Path folder;
    private CommandLineStory story;

    @BeforeEach
    void begin() {
        story = new CommandLineStory(folder);
        assertThat(story.run("new").code()).isZero();
        story.run("import", story.file("frob.json", Documents.advisory("GHSA-frob-0001-aaaa", OTHER, "left-frob", "1.3.0", "1.4.0")));
        story.run("advisory", "track", OTHER, "--reason", "asked");
    }

    private static String bom() {
        return Documents.sbom("Halden", "Gauge", "4.1", "2026-02-10T08:00:00Z", "http-box@2.0.0", "tiny@0.1.0");
    }

    private static String spdx(String end) {
        return """
                {"spdxVersion": "SPDX-2.3", "dataLicense": "CC0-1.0", "SPDXID": "SPDXRef-DOCUMENT", "name": "gauge",
                 "documentNamespace": "https://halden.example/gauge", "creationInfo": {"created": "2026-02-10T08:00:00Z", "creators": "Tool: x"},
                 "packages": [
                  {"SPDXID": "SPDXRef-root", "name": "Gauge", "versionInfo": "4.1", "supplier": "Organization: Halden", "downloadLocation": "NOASSERTION"},
                  {"SPDXID": "SPDXRef-a", "name": "tiny", "versionInfo": "0.1.0", "downloadLocation": "NOASSERTION",
                   "externalRefs": [{"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl", "referenceLocator": "pkg:npm/tiny@0.1.0"}]}],
                 "relationships": [
                  {"spdxElementId": "SPDXRef-DOCUMENT", "relationshipType": "DESCRIBES", "relatedSpdxElement": "SPDXRef-root"},
                  {"spdxElementId": "SPDXRef-root", "relationshipType": "DEPENDS_ON", "relatedSpdxElement": "SPDXRef-a"},
                  {"spdxElementId": "SPDXRef-a", "relationshipType": "DEPENDS_ON", "relatedSpdxElement": "%s"}]}
                """.formatted(end);
    }

    @Test
    void aCountOfComponentsNeverCountsTheProductItself() {
        Path sbom = story.file("gauge.cdx.json", bom());
        assertThat(story.run("import", sbom).out()).contains("2 components, 1 direct");
        assertThat(story.run("evidence", "show", "E-002").out()).contains("2 components");
        assertThat(story.run("quality", "E-002").out()).contains("2 components and the product itself asked");
        assertThat(story.run("quality", "E-002", "--json").rows().getFirst().integer("components")).hasValue(2);
        assertThat(story.run("diff", "E-002", "E-002").out()).contains("2 components").contains("2 unchanged");
        Path letter = folder.resolve("letter.txt");
        assertThat(story.run("report", "quality", "--evidence", "E-002", "--format", "txt", "--out", letter).code()).isZero();
        assertThat(letter).content().contains("which lists 2 components");
    }

    @Test
    void whatWasPlannedDoesNotShowWhatWasBuilt() {
        story.run("import", story.file("gauge.cdx.json", bom()));
        assertThat(story.run("states", "--json").rows()).singleElement()
                .satisfies(row -> assertThat(row.text("state")).isEqualTo("NOT_AFFECTED"));
        story.run("evidence", "withdraw", "E-002", "--reason", "test");
        String planned = bom().replace("\"metadata\": {", "\"metadata\": {\"lifecycles\": [{\"phase\": \"design\"}],")
                .replace("\"dependencies\"",
                        "\"compositions\": [{\"aggregate\": \"complete\", \"assemblies\": [\"root\"]}], \"dependencies\"");
        story.run("import", story.file("planned.cdx.json", planned));
        assertThat(story.run("states", "--json").rows()).singleElement()
                .satisfies(row -> assertThat(row.text("state")).isEqualTo("UNKNOWN"));
        assertThat(story.run("quality", "E-003").out()).contains("no, because it was made at design time");
    }

    @Test
    void aPackageThatAssertsNothingOfWhatItNeedsLeavesAGap() {
        Said said = story.run("import", story.file("gauge.spdx.json", spdx("NOASSERTION")));
        assertThat(said.err()).contains("\"creators\" is text where a list is expected; it was read as a list of one.");
        assertThat(said.code()).isZero();
        assertThat(story.run("states", "--json").rows()).singleElement()
                .satisfies(row -> assertThat(row.text("state")).isEqualTo("UNKNOWN"));
        assertThat(story.run("quality", "E-002").out())
                .contains("no, because it makes no assertion of what one of its packages needs or holds");
        story.run("evidence", "withdraw", "E-002", "--reason", "test");
        story.run("import", story.file("none.spdx.json", spdx("NONE")));
        assertThat(story.run("states", "--json").rows()).singleElement()
                .satisfies(row -> assertThat(row.text("state")).isEqualTo("NOT_AFFECTED"));
    }

    @Test
    void anAdvisoryWithoutPackagesIsNotSaidToBeUnlisted() {
        story.run("import", story.file("gauge.cdx.json", bom()));
        story.run("import", story.file("bare.json", """
                {"schema_version": "1.7.0", "id": "CVE-2026-80000", "modified": "2026-02-01T00:00:00Z", "summary": "Something"}"""));
        story.run("advisory", "track", "CVE-2026-80000", "--reason", "asked");
        assertThat(story.run("explain", "Gauge@4.1", "CVE-2026-80000").out()).contains("the advisory names no package to look for")
                .doesNotContain("none lists");
    }

    private String stateBeside(String asked, String askedName, String locked, String lockedName) {
        story.run("import", story.file("werkzeug.json",
                """
                {"schema_version": "1.7.0", "id": "CVE-2026-90001", "modified": "2026-02-01T00:00:00Z", "summary": "Something",
                 "affected": [{"package": {"ecosystem": "PyPI", "name": "werkzeug"}, "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}]}]}]}"""));
        story.run("advisory", "track", "CVE-2026-90001", "--reason", "asked");
        story.run("import", "--supplier", "Halden", "--product", "Gauge", "--release", "4.1", story.file(askedName, asked),
                story.file(lockedName, locked));
        return story.run("states", "--json").rows().stream().filter(row -> "CVE-2026-90001".equals(row.text("advisory"))).findFirst()
                .orElseThrow().text("state");
    }

    @Test
    void aLockedListBesideRequirementsThatAreOpenClearsNothing() {
        String locked = "click==8.1.7 --hash=sha256:" + "0".repeat(64) + "\n";
        assertThat(stateBeside("-r base.txt\nflask>=3.0\n", "requirements.txt", locked, "base.txt")).isEqualTo("UNKNOWN");
    }

    @Test
    void requirementsCompiledFromOthersSettleThem() {
        String locked = "flask==3.0.0 --hash=sha256:" + "0".repeat(64) + "\n";
        assertThat(stateBeside("flask>=3.0\n", "requirements.in", locked, "requirements.txt")).isEqualTo("NOT_AFFECTED");
    }
}
