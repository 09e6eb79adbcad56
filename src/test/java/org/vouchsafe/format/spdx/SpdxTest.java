package org.vouchsafe.format.spdx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vouchsafe.domain.inventory.DeclaredCompleteness;
import org.vouchsafe.domain.inventory.InventoryDraft;
import org.vouchsafe.domain.inventory.Scope;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.format.ReadProgress;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.format.Reading;
import org.vouchsafe.format.TreeMutation;
import org.vouchsafe.format.spdx.document.SpdxJson;
import org.vouchsafe.format.spdx.tag.SpdxTagValue;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.SourceFile;

class SpdxTest {
    private static final String JSON = """
            {"spdxVersion": "SPDX-2.3", "dataLicense": "CC0-1.0", "SPDXID": "SPDXRef-DOCUMENT", "name": "portal",
             "documentNamespace": "https://example.test/portal", "creationInfo": {"created": "2026-04-02T08:00:00Z", "creators": ["Tool: x"]},
             "packages": [
              {"SPDXID": "SPDXRef-root", "name": "Portal", "versionInfo": "2.0", "supplier": "Organization: Northwind Systems (psirt@northwind.example)",
               "downloadLocation": "NOASSERTION", "primaryPackagePurpose": "APPLICATION",
               "externalRefs": [{"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl", "referenceLocator": "pkg:generic/northwind/portal@2.0"}]},
              {"SPDXID": "SPDXRef-a", "name": "axios", "versionInfo": "1.14.1", "supplier": "NOASSERTION", "downloadLocation": "NOASSERTION",
               "checksums": [{"algorithm": "SHA1", "checksumValue": "d6a770ba38583ed4bb4525bd96e50461655d2758"}],
               "externalRefs": [{"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl", "referenceLocator": "pkg:npm/axios@1.14.1"},
                {"referenceCategory": "SECURITY", "referenceType": "cpe23Type", "referenceLocator": "cpe:2.3:a:axios:axios:1.14.1:*:*:*:*:*:*:*"}]},
              {"SPDXID": "SPDXRef-b", "name": "follow-redirects", "versionInfo": "NOASSERTION", "downloadLocation": "NOASSERTION"}],
             "files": [{"SPDXID": "SPDXRef-f", "fileName": "./f"}],
             "relationships": [
              {"spdxElementId": "SPDXRef-DOCUMENT", "relationshipType": "DESCRIBES", "relatedSpdxElement": "SPDXRef-root"},
              {"spdxElementId": "SPDXRef-root", "relationshipType": "%s", "relatedSpdxElement": "SPDXRef-a"},
              {"spdxElementId": "SPDXRef-b", "relationshipType": "OPTIONAL_DEPENDENCY_OF", "relatedSpdxElement": "SPDXRef-a"},
              {"spdxElementId": "SPDXRef-b", "relationshipType": "DEPENDS_ON", "relatedSpdxElement": "NONE"}]}
            """;
    private static final String TAGS = """
            SPDXVersion: SPDX-2.3
            DataLicense: CC0-1.0
            SPDXID: SPDXRef-DOCUMENT
            DocumentName: portal
            DocumentNamespace: https://example.test/portal
            Creator: Tool: x
            Created: 2026-04-02T08:00:00Z

            # a comment
            PackageName: Portal
            SPDXID: SPDXRef-root
            PackageVersion: 2.0
            PackageSupplier: Organization: Northwind Systems (psirt@northwind.example)
            PackageDownloadLocation: NOASSERTION
            PrimaryPackagePurpose: APPLICATION
            PackageDescription: <text>Two
            PackageName: not a package
            lines</text>
            ExternalRef: PACKAGE-MANAGER purl pkg:generic/northwind/portal@2.0

            PackageName: axios
            SPDXID: SPDXRef-a
            PackageVersion: 1.14.1
            PackageSupplier: NOASSERTION
            PackageDownloadLocation: NOASSERTION
            PackageChecksum: SHA1: d6a770ba38583ed4bb4525bd96e50461655d2758
            ExternalRef: PACKAGE-MANAGER purl pkg:npm/axios@1.14.1
            ExternalRef: SECURITY cpe23Type cpe:2.3:a:axios:axios:1.14.1:*:*:*:*:*:*:*

            PackageName: follow-redirects
            SPDXID: SPDXRef-b
            PackageVersion: NOASSERTION
            PackageDownloadLocation: NOASSERTION

            FileName: ./f
            SPDXID: SPDXRef-f

            Relationship: SPDXRef-DOCUMENT DESCRIBES SPDXRef-root
            Relationship: SPDXRef-root DEPENDS_ON SPDXRef-a
            Relationship: SPDXRef-b OPTIONAL_DEPENDENCY_OF SPDXRef-a
            Relationship: SPDXRef-b DEPENDS_ON NONE
            """;
    private final Reading reading = new Reading();

    @Test
    void readsADocument() {
        ReadResult result = reading.of("s.json", json("DEPENDS_ON"));
        InventoryDraft inventory = result.inventories().getFirst();
        var header = inventory.header();
        assertThat(result.problems()).isEmpty();
        assertThat(result.formatAndVersion()).isEqualTo("SPDX JSON 2.3");
        assertThat(header.supplierName()).isEqualTo("Northwind Systems");
        assertThat(header.productName()).isEqualTo("Portal");
        assertThat(header.productVersion()).isEqualTo("2.0");
        assertThat(header.subject()).isEqualTo("generic/northwind/portal");
        assertThat(header.serialNumber()).isEqualTo("https://example.test/portal");
        assertThat(header.documentTime()).isEqualTo(Instant.parse("2026-04-02T08:00:00Z"));
        assertThat(header.completeness().unreachable()).isZero();
        assertThat(header.completeness().withoutEntry()).isZero();
        assertThat(header.completeness().purlTypes()).containsExactlyInAnyOrder("npm", "cpe");
        assertThat(Reading.edges(inventory)).containsExactlyInAnyOrder("Portal > axios", "axios > follow-redirects");
        var axios = inventory.members().get(1);
        assertThat(axios.component().cpe().key()).isEqualTo("a:axios:axios");
        assertThat(axios.component().hashes()).hasSize(1);
        assertThat(axios.location()).isInstanceOfSatisfying(Location.JsonPointer.class,
                at -> assertThat(at.pointer()).isEqualTo("/packages/1"));
        assertThat(inventory.members().get(2).component().version()).isNull();
        assertThat(inventory.members().get(2).scope()).isEqualTo(Scope.OPTIONAL);
    }

    @Test
    void readsTheSameInBothSyntaxes() {
        ReadResult tags = reading.of("s.spdx", TAGS);
        InventoryDraft one = reading.inventory("s.json", json("DEPENDS_ON"));
        InventoryDraft other = tags.inventories().getFirst();
        assertThat(tags.problems()).isEmpty();
        assertThat(one.header()).usingRecursiveComparison().ignoringFields("format", "elements.DIGESTS")
                .isEqualTo(other.header());
        assertThat(one.edges()).isEqualTo(other.edges());
        assertThat(one.members()).usingRecursiveComparison().ignoringFields("location").isEqualTo(other.members());
        assertThat(other.members().get(1).location()).isEqualTo(new Location.LineColumn(21, 1));
    }

    @ParameterizedTest
    @CsvSource({"DEPENDS_ON,true", "CONTAINS,true", "DYNAMIC_LINK,true", "STATIC_LINK,true", "DEPENDENCY_OF,false", "GENERATED_FROM,false"})
    void followsTheRelationshipsThatCount(String type, boolean reached) {
        InventoryDraft inventory = reading.inventory("s.json", json(type));
        assertThat(inventory.header().completeness().unreachable() == 0).isEqualTo(reached);
    }

    @Test
    void namesEachDeviationAndReadsTheRest() {
        ReadResult result = reading.of("s.json", """
                {"spdxVersion": "SPDX-2.2", "SPDXID": "SPDXRef-DOCUMENT", "name": "x", "creationInfo": {"created": "2026-04-02T08:00:00.123Z"},
                 "packages": [
                  {"SPDXID": "root", "name": "Portal", "downloadLocation": "NONE"},
                  {"SPDXID": "SPDXRef-a", "name": "a", "versionInfo": "1", "checksums": [{"algorithm": "sha256", "checksumValue": "12"}],
                   "externalRefs": [{"referenceType": "purl", "referenceLocator": "pkg:npm/a@2"}, {"referenceType": "purl", "referenceLocator": "nope"}]},
                  {"SPDXID": "SPDXRef-a", "name": "b", "downloadLocation": "NONE"}, {"SPDXID": "SPDXRef-c", "downloadLocation": "NONE"}, 7],
                 "documentDescribes": ["root"],
                 "relationships": [{"spdxElementId": "root", "relationshipType": "LIKES", "relatedSpdxElement": "SPDXRef-a"},
                  {"spdxElementId": "root", "relationshipType": "DEPENDS_ON", "relatedSpdxElement": "SPDXRef-ghost"},
                  {"spdxElementId": "root"}]}""");
        assertThat(result.problems()).extracting(problem -> problem.code() + " " + problem.location().text()).contains("MISSING_FIELD ",
                "LOOSE_TIME /creationInfo/created", "BAD_SPDXID /packages/0/SPDXID", "MISSING_FIELD /packages/1",
                "UNKNOWN_VALUE /packages/1/checksums/0", "BAD_HASH /packages/1/checksums/0", "BAD_PURL /packages/1/externalRefs/1",
                "FIELDS_DISAGREE /packages/1", "DUPLICATE_REF /packages/2", "NO_NAME /packages/3", "WRONG_TYPE /packages/4",
                "UNKNOWN_VALUE /relationships/0", "DANGLING_REF /relationships/1", "BAD_RELATIONSHIP /relationships/2");
        InventoryDraft inventory = result.inventories().getFirst();
        assertThat(inventory.members()).hasSize(4);
        assertThat(inventory.header().completeness().declared()).isEqualTo(DeclaredCompleteness.INCOMPLETE);
    }

    @Test
    void readsTagsThatWereWrittenCarelessly() {
        ReadResult result = reading.of("s.spdx", """
                SPDXVersion: SPDX-2.3
                PackageName: a
                PackageComment: <text>never closed
                SPDXID: SPDXRef-a
                stray words
                PackageVersion: 1
                PackageVersion: 2
                PackageCopyrightText: <text>closed</text>
                ExternalRef: purl
                Relationship: one two
                """);
        assertThat(Reading.codes(result)).contains("OPEN_TEXT", "NOT_A_TAG", "DUPLICATE_KEY", "BAD_EXTERNAL_REF", "BAD_RELATIONSHIP",
                "MISSING_FIELD");
        assertThat(result.problems()).filteredOn(problem -> problem.code().equals("NOT_A_TAG")).singleElement()
                .extracting(Problem::location)
                .isEqualTo(new Location.LineColumn(5, 1));
        InventoryDraft inventory = result.inventories().getFirst();
        assertThat(inventory.members()).singleElement().satisfies(member -> assertThat(member.component().version()).isEqualTo("1"));
        assertThat(inventory.root()).isZero();
    }

    @Test
    void findsNoRootWhereNoneIsSaid() {
        ReadResult result = reading.of("s.json", json("DEPENDS_ON").replace("\"DESCRIBES\"", "\"AMENDS\""));
        assertThat(Reading.codes(result)).containsExactly("NO_ROOT");
        assertThat(result.inventories().getFirst().root()).isEqualTo(-1);
        assertThat(result.inventories().getFirst().header().productName()).isNull();
    }

    @Test
    void takesTheDescribedPackageThatNoOtherNeeds() {
        ReadResult result = reading.of("s.json", json("DEPENDS_ON").replace("\"relationships\"",
                "\"documentDescribes\": [\"SPDXRef-a\", \"SPDXRef-root\", \"SPDXRef-b\"], \"relationships\""));
        assertThat(Reading.codes(result)).containsExactly("SEVERAL_ROOTS");
        assertThat(result.inventories().getFirst().header().productName()).isEqualTo("Portal");
    }

    @Test
    void survivesDamagedTrees() {
        var format = new SpdxJson(Limits.DEFAULT);
        var mutation = new TreeMutation(json("DEPENDS_ON"), 7);
        for (int i = 0; i < 1_000; i++) {
            format.read(new SourceFile("damaged.json", mutation.next()), ReadProgress.UNWATCHED).inventories().forEach(Reading::isSound);
        }
    }

    @Test
    void survivesDamagedTags() {
        var format = new SpdxTagValue(Limits.DEFAULT);
        var random = new java.util.Random(3);
        for (int i = 0; i < 1_000; i++) {
            byte[] bytes = TAGS.getBytes(java.nio.charset.StandardCharsets.UTF_8);
            for (int j = 0; j < 20; j++) {
                bytes[random.nextInt(bytes.length)] = (byte) "\n :<>\u0000aS".charAt(random.nextInt(8));
            }
            format.read(new SourceFile("damaged.spdx", bytes), ReadProgress.UNWATCHED).inventories().forEach(Reading::isSound);
        }
    }

    private static String json(String relationship) {
        return JSON.formatted(relationship);
    }
}
