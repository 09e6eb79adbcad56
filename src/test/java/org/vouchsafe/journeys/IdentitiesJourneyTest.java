package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vouchsafe.input.tree.JsonObject;

/** Components that go by several names, or by another name than the advisory's, through the command line: nothing of that clears a release. */
class IdentitiesJourneyTest {
    @TempDir
    Path folder;
    private CommandLineStory story;

    @BeforeEach
    void begin() {
        story = new CommandLineStory(folder);
        assertThat(story.run("new").code()).isZero();
        story.run("import",
                story.file("axios.json", Documents.advisory("GHSA-axio-0001-aaaa", "CVE-2026-70001", "axios", "1.14.1", "1.15.0")),
                story.file("other.json", Documents.advisory("GHSA-othe-0001-aaaa", "CVE-2026-70002", "other", "1.0.0", "3.0.0")));
    }

    /** All identities of one package: an npm package and its repository agree, two npm packages do not. */
    @Test
    void everyPurlOfAnSpdxPackageIsMatchedFoundAndShown() {
        story.run("import", story.file("s.spdx.json", spdx("pkg:generic/http@1.14.1", "pkg:npm/axios@1.14.1")));
        assertThat(state("CVE-2026-70001")).isEqualTo("AFFECTED null");
        assertThat(story.run("where", "pkg:npm/axios@1.14.1").out()).contains("Portal");
        assertThat(story.run("where", "axios@1.14.1").out()).contains("Portal");
        assertThat(story.run("where", "cpe:2.3:a:axios:axios").out()).contains("Portal");
        assertThat(story.run("check").code()).isZero();
    }

    @Test
    void purlsThatContradictOneAnotherDecideNothing() {
        var said = story.run("import", story.file("s.spdx.json", spdx("pkg:npm/axios@1.15.0", "pkg:npm/other@2.0.0")));
        assertThat(said.err()).contains("SECOND_PURL");
        assertThat(state("CVE-2026-70001")).isEqualTo("UNKNOWN VERSION_UNKNOWN");
        assertThat(state("CVE-2026-70002")).isEqualTo("UNKNOWN VERSION_UNKNOWN");
        assertThat(story.run("where", "pkg:npm/other@2.0.0").out()).contains("Portal");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{'field': 'purl', 'methods': [{'technique': 'manifest-analysis', 'confidence': 1, 'value': 'pkg:npm/other@2.0.0'}]}|UNKNOWN VERSION_UNKNOWN",
            "[{'field': 'purl', 'concludedValue': 'pkg:npm/other@2.0.0'}]|UNKNOWN VERSION_UNKNOWN",
            "[{'field': 'name', 'concludedValue': 'axios'}, {'field': 'purl', 'concludedValue': 'pkg:npm/axios@1.15.0'}]|none",
            "[{'field': 'version', 'concludedValue': '1.14.1'}]|none"})
    void whatEvidenceConcludesIsMatchedToo(String identity, String other) {
        String sbom = Documents.sbom("Northwind", "Portal", "2.0", "2026-02-10T08:00:00Z", "axios@1.15.0").replace(
                "\"purl\": \"pkg:npm/axios@1.15.0\"",
                "\"purl\": \"pkg:npm/axios@1.15.0\", \"evidence\": {\"identity\": %s}".formatted(identity.replace('\'', '"')));
        var said = story.run("import", story.file("s.cdx.json", sbom));
        assertThat(state("CVE-2026-70002")).as(said.err()).isEqualTo(other);
        boolean agrees = identity.contains("axios@1.15.0");
        assertThat(state("CVE-2026-70001")).as(said.err()).isEqualTo(agrees ? "NOT_AFFECTED null" : "UNKNOWN VERSION_UNKNOWN");
        assertThat(said.err().contains("FIELDS_DISAGREE")).isEqualTo(!agrees);
    }

    /** Beside a package of the ecosystem, in a complete graph: what may be the package under another name keeps the release unknown. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"\"purl\": \"pkg:generic/axios@1.14.1\"", "\"purl\": \"pkg:github/axios/axios@v1.14.1\"",
            "\"cpe\": \"cpe:2.3:a:axios:axios:1.14.1:*:*:*:*:*:*:*\"", "\"group\": \"\"", "\"purl\": \"pkg:bower/axios@1.14.1\"",
            "\"swid\": {\"tagId\": \"t\", \"name\": \"axios\", \"version\": \"1.14.1\"}"})
    void aComponentNamedOtherwiseClearsNothing(String identifier) {
        String name = identifier.contains("swid") ? "frontend library" : "axios";
        String sbom = Documents.sbom("Northwind", "Portal", "2.0", "2026-02-10T08:00:00Z", "left-pad@1.0.0", "axios@1.14.1")
                .replace("\"name\": \"axios\"", "\"name\": \"" + name + "\"").replace("\"purl\": \"pkg:npm/axios@1.14.1\"", identifier);
        story.run("import", story.file("s.cdx.json", sbom));
        assertThat(state("CVE-2026-70001")).isEqualTo("UNKNOWN POSSIBLE_MATCH");
        assertThat(story.run("explain", "Portal@2.0", "CVE-2026-70001").out()).contains("Perhaps");
    }

    private String state(String advisory) {
        for (JsonObject row : story.run("states", "--json").rows()) {
            if (advisory.equals(row.text("advisory"))) {
                return row.text("state") + " " + row.text("reason");
            }
        }
        return "none";
    }

    private static String spdx(String first, String second) {
        String name = first.substring(first.lastIndexOf('/') + 1, first.indexOf('@'));
        String version = first.substring(first.indexOf('@') + 1);
        return """
                {"spdxVersion": "SPDX-2.3", "dataLicense": "CC0-1.0", "SPDXID": "SPDXRef-DOCUMENT", "name": "portal",
                 "documentNamespace": "https://example.test/portal", "creationInfo": {"created": "2026-02-10T08:00:00Z", "creators": ["Organization: Northwind"]},
                 "packages": [
                  {"SPDXID": "SPDXRef-root", "name": "Portal", "versionInfo": "2.0", "supplier": "Organization: Northwind", "downloadLocation": "NOASSERTION",
                   "externalRefs": [{"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl", "referenceLocator": "pkg:generic/northwind/portal@2.0"}]},
                  {"SPDXID": "SPDXRef-b", "name": "left-pad", "versionInfo": "1.0.0", "downloadLocation": "NOASSERTION",
                   "externalRefs": [{"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl", "referenceLocator": "pkg:npm/left-pad@1.0.0"}]},
                  {"SPDXID": "SPDXRef-a", "name": "%s", "versionInfo": "%s", "downloadLocation": "NOASSERTION",
                   "externalRefs": [{"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl", "referenceLocator": "%s"},
                    {"referenceCategory": "SECURITY", "referenceType": "cpe23Type", "referenceLocator": "cpe:2.3:a:first:guess:%2$s:*:*:*:*:*:*:*"},
                    {"referenceCategory": "SECURITY", "referenceType": "cpe23Type", "referenceLocator": "cpe:2.3:a:axios:axios:%2$s:*:*:*:*:*:*:*"},
                    {"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl", "referenceLocator": "%s"}]}],
                 "relationships": [
                  {"spdxElementId": "SPDXRef-DOCUMENT", "relationshipType": "DESCRIBES", "relatedSpdxElement": "SPDXRef-root"},
                  {"spdxElementId": "SPDXRef-root", "relationshipType": "DEPENDS_ON", "relatedSpdxElement": "SPDXRef-b"},
                  {"spdxElementId": "SPDXRef-root", "relationshipType": "DEPENDS_ON", "relatedSpdxElement": "SPDXRef-a"}]}
                """
                .formatted(name, version, first, second);
    }
}
