package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouchsafe.input.tree.JsonObject;

/** Artefacts known by their hashes, through the command line: whoever lists one is affected, whatever the version says. */
class HashesJourneyTest {
    private static final String ID = "GHSA-axio-0001-aaaa";
    private static final String SHA512 = "ab".repeat(64);
    private static final String SHA256 = "5bb67e88846096f1f8d42a0f0350c9c46260591567612ff9af46f98d1b7571cd";
    @TempDir
    Path folder;
    private CommandLineStory story;

    @BeforeEach
    void begin() {
        story = new CommandLineStory(folder);
        assertThat(story.run("new").code()).isZero();
        story.run("import", story.file("axios.json", Documents.advisory(ID, "CVE-2026-70001", "axios", "1.14.1", "1.15.0")));
    }

    /** npm writes base64, lists write hex: the same hash. */
    @ParameterizedTest
    @ValueSource(strings = {"hex", "named", "sri"})
    void aHashThatAnAnalystAddsFindsTheArtefactUnderAnyName(String form) {
        String sri = "sha512-" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(SHA512));
        story.run("import", story.file("package-lock.json", """
                {"name": "portal", "version": "2.0", "lockfileVersion": 3, "packages": {"": {"name": "portal", "version": "2.0", "dependencies": {"renamed": "^9.0.0"}},
                 "node_modules/renamed": {"version": "9.9.9", "resolved": "https://registry.example.org/renamed/-/renamed-9.9.9.tgz", "integrity": "%s"}}}
                """.formatted(sri)), "--supplier", "Northwind", "--product", "Portal", "--release", "2.0");
        assertThat(state()).isEqualTo("none");
        String before = story.now().toString();
        String written = form.equals("hex") ? SHA512 : form.equals("sri") ? sri : "SHA-512:" + SHA512.toUpperCase(java.util.Locale.ROOT);
        var said = story.run("advisory", "set", ID, "--hash", written, "--source", "our own analysis");
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(state()).isEqualTo("AFFECTED");
        assertThat(story.run("advisory", "show", ID).out()).contains("SHA-512 hash " + SHA512);
        assertThat(story.run("explain", "Portal@2.0", ID).out()).contains("an analyst listed its hash");
        assertThat(story.run("where", SHA512).out()).contains("renamed");
        assertThat(story.run("--as-of", before, "states", "--json").out()).doesNotContain("AFFECTED");
        assertThat(story.run("check").code()).isZero();
        assertThat(story.run("undo").out()).contains("SHA-512");
        assertThat(state()).isEqualTo("none");
        assertThat(story.run("check").code()).isZero();
    }

    /** Where the hash stands does not matter: at the component, at its address, in its evidence, at a file inside it. */
    @ParameterizedTest
    @ValueSource(strings = {"'hashes': [{'alg': 'SHA-256', 'content': '@'}]",
            "'externalReferences': [{'type': 'distribution', 'url': 'https://example.test/x.tgz', 'hashes': [{'alg': 'SHA-256', 'content': '@'}]}]",
            "'evidence': {'identity': [{'field': 'hash', 'concludedValue': '@'}]}",
            "'components': [{'type': 'file', 'name': 'setup.js', 'hashes': [{'alg': 'SHA-256', 'content': '@'}]}]"})
    void aListedHashIsFoundWhereverItStands(String field) {
        story.run("advisory", "set", ID, "--hash", SHA256, "--source", "us");
        String sbom = Documents.sbom("Northwind", "Portal", "2.0", "2026-02-10T08:00:00Z", "harmless@1.0.0").replace(
                "\"purl\": \"pkg:npm/harmless@1.0.0\"",
                "\"purl\": \"pkg:npm/harmless@1.0.0\", " + field.replace('\'', '"').replace("@", SHA256));
        story.run("import", story.file("s.cdx.json", sbom));
        assertThat(state()).isEqualTo("AFFECTED");
    }

    @Test
    void aFileOfAnSpdxDocumentIsFoundByItsHash() {
        story.run("advisory", "set", ID, "--hash", SHA256, "--source", "us");
        story.run("import", story.file("s.spdx.json", """
                {"spdxVersion": "SPDX-2.3", "dataLicense": "CC0-1.0", "SPDXID": "SPDXRef-DOCUMENT", "name": "portal",
                 "documentNamespace": "https://example.test/portal", "creationInfo": {"created": "2026-02-10T08:00:00Z", "creators": ["Organization: Northwind"]},
                 "packages": [
                  {"SPDXID": "SPDXRef-root", "name": "Portal", "versionInfo": "2.0", "supplier": "Organization: Northwind", "downloadLocation": "NOASSERTION",
                   "externalRefs": [{"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl", "referenceLocator": "pkg:generic/northwind/portal@2.0"}]},
                  {"SPDXID": "SPDXRef-b", "name": "harmless", "versionInfo": "1.0.0", "downloadLocation": "NOASSERTION",
                   "externalRefs": [{"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl", "referenceLocator": "pkg:npm/harmless@1.0.0"}]}],
                 "files": [{"SPDXID": "SPDXRef-f", "fileName": "./package/setup.js", "checksums": [{"algorithm": "SHA256", "checksumValue": "%s"}]}],
                 "relationships": [
                  {"spdxElementId": "SPDXRef-DOCUMENT", "relationshipType": "DESCRIBES", "relatedSpdxElement": "SPDXRef-root"},
                  {"spdxElementId": "SPDXRef-root", "relationshipType": "DEPENDS_ON", "relatedSpdxElement": "SPDXRef-b"},
                  {"spdxElementId": "SPDXRef-b", "relationshipType": "CONTAINS", "relatedSpdxElement": "SPDXRef-f"}]}
                """.formatted(SHA256)));
        assertThat(state()).isEqualTo("AFFECTED");
    }

    @Test
    void anAdvisoryThatNobodyHoldsIsFoundByHashesAlone() {
        story.run("advisory", "set", "INTERNAL-2026-1", "--hash", SHA256, "--malicious", "--source", "us");
        story.run("import",
                story.file("s.cdx.json", Documents.sbom("Northwind", "Portal", "2.0", "2026-02-10T08:00:00Z", "harmless@1.0.0").replace(
                        "\"purl\": \"pkg:npm/harmless@1.0.0\"",
                        "\"hashes\": [{\"alg\": \"SHA-256\", \"content\": \"%s\"}]".formatted(SHA256))));
        assertThat(story.run("states", "--json").out()).contains("INTERNAL-2026-1", "AFFECTED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2553649f2322049666871cea80a5d0d6adc700c", "h1:abcdefghijklmnopqrstuvwxyz0123456789+/ABCDE=", "sha256:abcd",
            "sha512-!!!",
            "not a hash", ""})
    void whatCannotBeAHashIsRefusedInWords(String text) {
        var said = story.run("advisory", "set", ID, "--hash", text, "--source", "us");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("is no hash");
    }

    private String state() {
        for (JsonObject row : story.run("states", "--json").rows()) {
            if ("CVE-2026-70001".equals(row.text("advisory"))) {
                return row.text("state");
            }
        }
        return "none";
    }
}
