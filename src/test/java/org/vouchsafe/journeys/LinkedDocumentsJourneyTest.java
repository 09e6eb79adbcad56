package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouchsafe.journeys.CommandLineStory.Said;

/** An SPDX document that needs elements of another: both together, when it is the one that is meant. */
class LinkedDocumentsJourneyTest {
    private static final String INCOMPLETE = "UNKNOWN NONE INVENTORY_INCOMPLETE";
    private static final String CLEAR = "NOT_AFFECTED INVENTORY";
    /** The document that is linked: a kernel that needs axios. */
    private static final String BASE = """
            {"spdxVersion": "SPDX-2.3", "SPDXID": "SPDXRef-DOCUMENT", "name": "base", "dataLicense": "CC0-1.0", "documentNamespace": "https://northwind.example/base",
             "creationInfo": {"created": "2026-02-10T08:00:00Z", "creators": ["Organization: Northwind Systems"]}, "documentDescribes": ["SPDXRef-kernel"],
             "packages": [{"SPDXID": "SPDXRef-kernel", "name": "kernel", "versionInfo": "6.1", "downloadLocation": "NOASSERTION"},
              {"SPDXID": "SPDXRef-axios", "name": "axios", "versionInfo": "1.15.0", "downloadLocation": "NOASSERTION",
               "externalRefs": [{"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl", "referenceLocator": "pkg:npm/axios@1.15.0"}]}],
             "relationships": [{"spdxElementId": "SPDXRef-kernel", "relationshipType": "DEPENDS_ON", "relatedSpdxElement": "SPDXRef-axios"}]}
            """;
    @TempDir
    Path folder;

    private CommandLineStory story;

    @BeforeEach
    void begin() {
        story = new CommandLineStory(folder);
        assertThat(story.bare("new", story.workspace()).code()).isZero();
        assertThat(story.run("import", story.file("advisory.json", """
                {"schema_version": "1.7.0", "id": "CVE-2026-70001", "modified": "2026-02-01T00:00:00Z", "summary": "A flaw",
                 "affected": [{"package": {"ecosystem": "npm", "name": "axios"},
                  "ranges": [{"type": "SEMVER", "events": [{"introduced": "0"}, {"fixed": "1.14.0"}]}]}]}
                """)).code()).isZero();
    }

    private static String digest(String algorithm, String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String portal(String namespace, String algorithm, String digest, String element) {
        return """
                SPDXVersion: SPDX-2.3
                DataLicense: CC0-1.0
                SPDXID: SPDXRef-DOCUMENT
                DocumentName: portal
                DocumentNamespace: https://northwind.example/portal
                ExternalDocumentRef: DocumentRef-base %s %s: %s
                Creator: Organization: Northwind Systems
                Created: 2026-02-10T08:00:00Z

                PackageName: portal
                SPDXID: SPDXRef-portal
                PackageVersion: 2.0
                PackageDownloadLocation: NOASSERTION

                PackageName: ws
                SPDXID: SPDXRef-ws
                PackageVersion: 8.0.0
                PackageDownloadLocation: NOASSERTION
                ExternalRef: PACKAGE-MANAGER purl pkg:npm/ws@8.0.0

                Relationship: SPDXRef-DOCUMENT DESCRIBES SPDXRef-portal
                Relationship: SPDXRef-portal DEPENDS_ON SPDXRef-ws
                Relationship: SPDXRef-portal DEPENDS_ON DocumentRef-base:%s
                """.formatted(namespace, algorithm, digest, element);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"https://northwind.example/base|SHA1|SHA-1|SPDXRef-kernel|" + CLEAR,
            "https://northwind.example/base#|SHA256|SHA-256|SPDXRef-axios|" + CLEAR,
            "https://northwind.example/base|SHA512|SHA-512|SPDXRef-DOCUMENT|" + CLEAR,
            "https://northwind.example/other|SHA1|SHA-1|SPDXRef-kernel|" + INCOMPLETE,
            "https://northwind.example/base|SHA1|SHA-1|SPDXRef-gone|" + INCOMPLETE,
            "https://northwind.example/base|MD5|MD5|SPDXRef-kernel|" + INCOMPLETE})
    void areOneListWhenItIsTheOneThatIsMeant(String namespace, String algorithm, String name, String element, String state) {
        Path base = story.file("base.spdx.json", BASE);
        Path portal = story.file("portal.spdx", portal(namespace, algorithm, digest(name, BASE), element));
        place(portal, base);
        assertThat(states()).isEqualTo(state);
        assertThat(story.run("evidence", "show", "E-002").err()).doesNotContain("not for the same release");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theOrderDoesNotMatter(boolean baseFirst) {
        List<Path> files = new ArrayList<>(List.of(story.file("base.spdx.json", BASE),
                story.file("portal.spdx", portal("https://northwind.example/base", "SHA1", digest("SHA-1", BASE), "SPDXRef-kernel"))));
        if (!baseFirst) {
            Collections.reverse(files);
        }
        place(files.getFirst());
        // Alone it does not name the package at all, and so has no position towards it.
        assertThat(states()).isEqualTo(baseFirst ? CLEAR : "");
        place(files.getLast());
        assertThat(states()).isEqualTo(CLEAR);
        Said shown = story.run("evidence", "show", baseFirst ? "E-003" : "E-002");
        assertThat(shown.err()).doesNotContain("OTHER_DOCUMENT");
        assertThat(shown.out().replaceAll("\\s+", " ")).contains(
                "DocumentRef-base (line 23, column 1): " + (baseFirst ? "E-002" : "E-003") + ", 1 component",
                "yes, because the documents it goes on in are there and complete");
        assertThat(story.run("evidence", "withdraw", baseFirst ? "E-002" : "E-003", "--reason", "wrong").code()).isZero();
        assertThat(story.run("quality", "Portal@2.0").out()).contains("\"DocumentRef-base\" is not among what is held");
    }

    @Test
    void anotherFileOfThatNameIsToldAndConcludesNothing() {
        place(story.file("portal.spdx",
                portal("https://northwind.example/base", "SHA1", digest("SHA-1", "what was meant"), "SPDXRef-kernel")),
                story.file("base.spdx.json", BASE));
        assertThat(states()).isEqualTo(INCOMPLETE);
        Said shown = story.run("evidence", "show", "E-002");
        assertThat(shown.err()).contains("portal.spdx:23:1: warning OTHER_DOCUMENT")
                .contains("E-003 has the name of \"DocumentRef-base\", but its file has another checksum");
    }

    @Test
    void aDocumentOfAnotherReleaseIsNamedAndConcludesNothing() {
        String affected = BASE.replace("1.15.0", "1.13.0");
        assertThat(story
                .run("import", "--supplier", "Northwind Systems", "--product", "Base", "--release", "1.0",
                        story.file("base.spdx.json", affected))
                .code()).isIn(0, 1);
        place(story.file("portal.spdx", portal("https://northwind.example/base", "SHA1", digest("SHA-1", affected), "SPDXRef-kernel")
                .replace("PackageName: ws", "PackageName: axios").replace("pkg:npm/ws@8.0.0", "pkg:npm/axios@1.15.0")));
        assertThat(story.run("states", "--json").rows().stream().map(row -> row.text("product") + " " + row.text("state")))
                .containsExactlyInAnyOrder(
                        "Base AFFECTED", "Portal UNKNOWN");
        assertThat(story.run("evidence", "show", "E-003").err())
                .contains("\"DocumentRef-base\" is held as E-002, but not for the same release");
    }

    @Test
    void whatIsListedThereCountsAndItsGapsDo() {
        String affected = BASE.replace("1.15.0", "1.13.0");
        place(story.file("portal.spdx", portal("https://northwind.example/base", "SHA1", digest("SHA-1", affected), "SPDXRef-kernel")),
                story.file("base.spdx.json", affected));
        assertThat(states()).isEqualTo("AFFECTED INVENTORY");
    }

    @Test
    void aGapInTheOtherIsOneHere() {
        String gap = BASE.replace("\"relatedSpdxElement\": \"SPDXRef-axios\"", "\"relatedSpdxElement\": \"SPDXRef-lost\"");
        place(story.file("portal.spdx", portal("https://northwind.example/base", "SHA1", digest("SHA-1", gap), "SPDXRef-kernel")),
                story.file("base.spdx.json", gap));
        assertThat(states()).isEqualTo(INCOMPLETE);
        assertThat(story.run("evidence", "show", "E-002").out().replaceAll("\\s+", " "))
                .contains("no, because it goes on in E-003, and of that");
    }

    @Test
    void versionThreeNamesElementsWithTheChecksumOfTheirFile() throws Exception {
        String three = """
                {"@context": "https://spdx.org/rdf/3.0.1/spdx-context.jsonld", "@graph": [
                 {"type": "CreationInfo", "@id": "_:c", "specVersion": "3.0.1", "created": "2026-02-10T08:00:00Z", "createdBy": ["https://northwind.example/a"]},
                 {"type": "Organization", "spdxId": "https://northwind.example/a", "creationInfo": "_:c", "name": "Northwind Systems"},
                 {"type": "SpdxDocument", "spdxId": "https://northwind.example/%1$s/d", "creationInfo": "_:c", "rootElement": ["https://northwind.example/%1$s"]%2$s},
                 {"type": "software_Package", "spdxId": "https://northwind.example/%1$s", "creationInfo": "_:c", "name": "%1$s", "software_packageVersion": "1.0"},
                 {"type": "software_Package", "spdxId": "https://northwind.example/%1$s/lib", "creationInfo": "_:c", "name": "%3$s", "software_packageVersion": "1.15.0", "software_packageUrl": "pkg:npm/%3$s@1.15.0"},
                 {"type": "Relationship", "spdxId": "https://northwind.example/%1$s/r", "creationInfo": "_:c", "relationshipType": "dependsOn", "from": "https://northwind.example/%1$s", "to": ["https://northwind.example/%1$s/lib"%4$s]}]}
                """;
        String base = three.formatted("base", "", "axios", "");
        Path basis = story.file("base.spdx3.json", base);
        for (String digest : List.of(digest("SHA-256", base), "0f".repeat(32))) {
            String link = ", \"import\": [{\"type\": \"ExternalMap\", \"externalSpdxId\": \"https://northwind.example/base\","
                    + " \"verifiedUsing\": [{\"type\": \"Hash\", \"algorithm\": \"sha256\", \"hashValue\": \"" + digest + "\"}]}]";
            Path portal = story.file("portal.spdx3.json", three.formatted("portal", link, "ws", ", \"https://northwind.example/base\""));
            place(portal, basis);
            assertThat(states()).isEqualTo(digest.startsWith("0f0f") ? INCOMPLETE : CLEAR);
            story.run("evidence", "withdraw", "E-002", "--reason", "another one comes");
        }
    }

    private void place(Path... files) {
        Said said = story
                .run(Stream.concat(Stream.of("import", "--supplier", "Northwind Systems", "--product", "Portal", "--release", "2.0"),
                        Stream.of(files)).toArray());
        assertThat(said.code()).as(said.err() + said.out()).isIn(0, 1);
    }

    private String states() {
        return story.run("states", "--json").rows().stream().map(row -> Stream.of(row.text("state"), row.text("basis"), row.text("reason"))
                .filter(each -> each != null).collect(Collectors.joining(" "))).collect(Collectors.joining(", "));
    }
}
