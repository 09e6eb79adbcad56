package org.vouchsafe.format.cyclonedx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouchsafe.bench.GeneratedBom;
import org.vouchsafe.domain.Hash;
import org.vouchsafe.domain.inventory.Component;
import org.vouchsafe.domain.inventory.DeclaredCompleteness;
import org.vouchsafe.domain.inventory.InventoryDraft;
import org.vouchsafe.domain.inventory.InventoryHeader;
import org.vouchsafe.domain.inventory.Scope;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.domain.problem.Severity;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.format.Reading;
import org.vouchsafe.input.SourceFile;

class CycloneDxInventoryTest {
    private static final String HEAD = """
            {"bomFormat": "CycloneDX", "specVersion": "1.6", "serialNumber": "urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79", "version": 7,
             "metadata": {"timestamp": "2026-04-02T08:00:00+02:00", "supplier": {"name": "Northwind Systems"},
              "component": {"type": "application", "bom-ref": "root", "name": "Portal", "version": "2.0", "purl": "pkg:generic/northwind/portal@2.0"}},
            """;
    private final Reading reading = new Reading();

    @Test
    void readsWhatTheDocumentSaysOfItself() {
        InventoryDraft inventory = reading.inventory("s.json", HEAD + " \"components\": []}");
        InventoryHeader header = inventory.header();
        assertThat(header.format()).isEqualTo("CycloneDX JSON");
        assertThat(header.specVersion()).isEqualTo("1.6");
        assertThat(header.kind().text()).isEqualTo("build");
        assertThat(header.subject()).isEqualTo("generic/northwind/portal");
        assertThat(header.documentTime()).isEqualTo(Instant.parse("2026-04-02T06:00:00Z"));
        assertThat(header.serialNumber()).isEqualTo("3e671687-395b-41f5-a30f-a58921a69b79");
        assertThat(header.documentVersion()).isEqualTo(7);
        assertThat(header.supplierName()).isEqualTo("Northwind Systems");
        assertThat(header.productName()).isEqualTo("Portal");
        assertThat(header.productVersion()).isEqualTo("2.0");
        assertThat(inventory.root()).isEqualTo(0);
    }

    @Test
    void comparesSerialNumbersWithoutCase() {
        String text = HEAD.replace("3e671687", "3E671687") + " \"components\": []}";
        assertThat(reading.inventory("s.json", text).header().serialNumber()).isEqualTo("3e671687-395b-41f5-a30f-a58921a69b79");
    }

    @Test
    void prefersTheSupplierOfTheRoot() {
        String text = HEAD.replace("\"name\": \"Portal\"", "\"name\": \"Portal\", \"supplier\": {\"name\": \"Portal Works\"}");
        assertThat(reading.inventory("s.json", text + " \"components\": []}").header().supplierName()).isEqualTo("Portal Works");
    }

    @Test
    void readsAComponentWithAllThatIsKept() {
        ReadResult result = reading.of("s.json", HEAD + """
                 "components": [
                  {"type": "library", "bom-ref": "a", "group": "@acme", "name": "thing", "version": "1.0.0", "scope": "optional",
                   "purl": "pkg:npm/%40acme/thing@1.0.0", "cpe": "cpe:2.3:a:acme:thing:1.0.0:*:*:*:*:*:*:*",
                   "hashes": [{"alg": "SHA-1", "content": "9188560F22E0B73070D2EFCE670C74AF2BDF30AF"}],
                   "licenses": [{"license": {"id": "MIT"}}],
                   "pedigree": {"patches": [{"type": "backport", "resolves": [{"type": "security", "id": "CVE-2026-1"}]}, {"type": "unofficial"}]}}
                 ]}""");
        var member = result.inventories().getFirst().members().get(1);
        Component component = member.component();
        assertThat(component.purl().canonical()).isEqualTo("pkg:npm/%40acme/thing@1.0.0");
        assertThat(component.cpe().key()).isEqualTo("a:acme:thing");
        assertThat(component.hashes()).containsExactly(new Hash("SHA-1", "9188560f22e0b73070d2efce670c74af2bdf30af"));
        assertThat(component.disagreement()).isNull();
        assertThat(member.scope()).isEqualTo(Scope.OPTIONAL);
        assertThat(member.patches()).containsExactly("CVE-2026-1", "*");
        assertThat(member.location()).isEqualTo(new Location.JsonPointer("/components/0", 5, 2));
        assertThat(result.problems()).isEmpty();
    }

    @Test
    void takesTheVersionOfThePurlWhereThereIsNoOther() {
        InventoryDraft inventory = reading.inventory("s.json", HEAD + """
                 "components": [{"type": "library", "name": "axios", "purl": "pkg:npm/axios@1.14.1"}]}""");
        assertThat(inventory.members().get(1).component().version()).isEqualTo("1.14.1");
    }

    @Test
    void countsPartsAsReachedThroughTheirWhole() {
        InventoryDraft inventory = reading.inventory("s.json", HEAD.replace("\"name\": \"Portal\"",
                "\"name\": \"Portal\", \"components\": [{\"type\": \"library\", \"bom-ref\": \"in\", \"name\": \"inside\"}]") + """
                         "components": [
                          {"type": "library", "bom-ref": "a", "name": "outer", "components": [
                           {"type": "library", "bom-ref": "b", "name": "middle", "components": [{"type": "library", "bom-ref": "c", "name": "inner"}]}]}],
                         "dependencies": [{"ref": "root", "dependsOn": ["a"]}, {"ref": "c", "dependsOn": ["in"]}]}""");
        assertThat(Reading.edges(inventory)).containsExactlyInAnyOrder("Portal > inside", "Portal > outer", "outer > middle",
                "middle > inner",
                "inner > inside");
        assertThat(inventory.header().completeness().unreachable()).isZero();
        assertThat(inventory.header().completeness().withoutEntry()).isEqualTo(3);
        assertThat(inventory.members().getLast().location().text()).isEqualTo("/components/0/components/0/components/0");
    }

    @Test
    void resolvesReferencesWhateverTheOrder() {
        InventoryDraft inventory = reading.inventory("s.json", """
                {"dependencies": [{"ref": "root", "dependsOn": ["a"]}, {"ref": "a", "dependsOn": []}],
                 "components": [{"bom-ref": "a", "type": "library", "name": "a"}, {"bom-ref": "b", "type": "library", "name": "b"}],
                 "metadata": {"component": {"bom-ref": "root", "type": "application", "name": "Portal"}},
                 "specVersion": "1.4", "bomFormat": "CycloneDX"}""");
        assertThat(Reading.edges(inventory)).containsExactly("Portal > a");
        assertThat(inventory.header().completeness().unreachable()).isEqualTo(1);
        assertThat(inventory.header().completeness().withoutEntry()).isEqualTo(1);
    }

    @Test
    void followsPathsThroughServices() {
        InventoryDraft inventory = reading.inventory("s.json",
                HEAD + """
                 "components": [{"bom-ref": "a", "type": "library", "name": "a"}],
                 "services": [{"bom-ref": "s", "name": "outer", "services": [{"bom-ref": "t", "name": "inner"}]}],
                 "dependencies": [{"ref": "root", "dependsOn": ["s"]}, {"ref": "s", "dependsOn": ["t"]}, {"ref": "t", "dependsOn": ["a", "s"]}]}""");
        assertThat(Reading.edges(inventory)).containsExactly("Portal > a");
        assertThat(inventory.members()).hasSize(2);
    }

    @Test
    void reportsADanglingReferenceAndKnowsOfTheGap() {
        ReadResult result = reading.of("s.json", HEAD + """
                 "components": [{"bom-ref": "a", "type": "library", "name": "a"}],
                 "dependencies": [{"ref": "root", "dependsOn": ["a", "ghost"]}, {"ref": "a"}],
                 "compositions": [{"aggregate": "complete", "assemblies": ["root"]}]}""");
        assertThat(Reading.codes(result)).containsExactly("DANGLING_REF");
        assertThat(result.problems().getFirst().location().text()).isEqualTo("/dependencies/0");
        assertThat(result.inventories().getFirst().header().completeness().declared()).isEqualTo(DeclaredCompleteness.INCOMPLETE);
    }

    @Test
    void takesAPurlForTheReferenceOfAComponentWithoutOne() {
        ReadResult result = reading.of("s.json", HEAD + """
                 "components": [{"type": "library", "name": "axios", "version": "1.0.0", "purl": "pkg:npm/axios@1.0.0"}],
                 "dependencies": [{"ref": "root", "dependsOn": ["pkg:npm/axios@1.0.0"]}, {"ref": "pkg:npm/axios@1.0.0"}]}""");
        assertThat(Reading.codes(result)).containsExactly("NO_REF");
        assertThat(Reading.edges(result.inventories().getFirst())).containsExactly("Portal > axios");
    }

    @Test
    void keepsBothOfTwoWithOneReferenceAndLetsClaimsReachTheFirst() {
        ReadResult result = reading.of("s.json", HEAD + """
                 "components": [{"bom-ref": "a", "type": "library", "name": "one"}, {"bom-ref": "a", "type": "library", "name": "two"}],
                 "dependencies": [{"ref": "root", "dependsOn": ["a"]}, {"ref": "a"}]}""");
        InventoryDraft inventory = result.inventories().getFirst();
        assertThat(Reading.codes(result)).containsExactly("DUPLICATE_REF");
        assertThat(result.problems().getFirst().location().text()).isEqualTo("/components/1");
        assertThat(Reading.edges(inventory)).containsExactly("Portal > one", "Portal > two");
        assertThat(inventory.members().get(2).ref()).isNull();
    }

    @Test
    void reportsEachFlawWithItsPlaceAndReadsTheRest() {
        ReadResult result = reading.of("s.json", HEAD + """
                 "components": [
                  {"type": "library", "name": "a", "version": "1", "purl": "npm/a@1"},
                  {"type": "library", "name": "b", "version": "1", "cpe": "cpe:/z:b"},
                  {"type": "library", "name": "c", "version": "1", "hashes": [{"alg": "SHA-256", "content": "ab12"}]},
                  {"type": "gadget", "name": "d", "version": "1", "scope": "sometimes"},
                  {"type": "library", "name": "e", "version": "1", "purl": "pkg:npm/e@2"},
                  {"type": "library", "name": "f", "version": 3},
                  {"type": "library", "version": "1"},
                  "g",
                  {"type": "library", "name": "h", "name": "i", "version": "1"}]}""");
        List<Problem> problems = result.problems();
        assertThat(problems).extracting(problem -> problem.code() + " " + problem.location().text()).contains("BAD_PURL /components/0/purl",
                "BAD_CPE /components/1/cpe", "BAD_HASH /components/2/hashes/0/content", "UNKNOWN_VALUE /components/3/type",
                "UNKNOWN_VALUE /components/3/scope", "FIELDS_DISAGREE /components/4/purl", "WRONG_TYPE /components/5/version",
                "NO_NAME /components/6", "WRONG_TYPE /components/7", "DUPLICATE_KEY /components/8");
        InventoryDraft inventory = result.inventories().getFirst();
        assertThat(inventory.members()).hasSize(9);
        assertThat(inventory.members().get(5).component().disagreement()).contains("version 2").contains("says 1");
        assertThat(inventory.members().get(3).component().hashes()).isEmpty();
        assertThat(inventory.members().get(8).component().name()).isEqualTo("h");
        assertThat(inventory.header().completeness().declared()).isEqualTo(DeclaredCompleteness.INCOMPLETE);
        assertThat(problems).allMatch(problem -> !problem.what().isBlank() && !problem.fix().isBlank());
    }

    @Test
    void neverComparesTheNameOfTheRootWithItsPurl() {
        assertThat(reading.of("s.json", HEAD + " \"components\": []}").problems()).isEmpty();
        ReadResult npm = reading.of("s.json",
                HEAD.replace("pkg:generic/northwind/portal@2.0", "pkg:npm/portal-app@2.0") + " \"components\": []}");
        assertThat(npm.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"complete,root,COMPLETE", "complete,a,UNSTATED", "incomplete,a,INCOMPLETE", "incomplete_first_party_only,root,INCOMPLETE",
            "unknown,root,UNSTATED", "not_specified,root,UNSTATED", "perhaps,root,INCOMPLETE", "Complete,root,COMPLETE"})
    void readsCompositions(String aggregate, String ref, DeclaredCompleteness declared) {
        InventoryDraft inventory = reading.inventory("s.json", HEAD + """
                 "components": [{"bom-ref": "a", "type": "library", "name": "a"}],
                 "compositions": [{"aggregate": "%s", "dependencies": ["%s"]}]}""".formatted(aggregate, ref));
        assertThat(inventory.header().completeness().declared()).isEqualTo(declared);
    }

    @Test
    void letsAGapWinOverAnAssertion() {
        InventoryDraft inventory = reading.inventory("s.json", HEAD + """
                 "components": [{"bom-ref": "a", "type": "library", "name": "a"}],
                 "compositions": [{"aggregate": "complete", "assemblies": ["root"]}, {"aggregate": "incomplete", "assemblies": ["a"]}]}""");
        assertThat(inventory.header().completeness().declared()).isEqualTo(DeclaredCompleteness.INCOMPLETE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"components\": [], \"components\": [{\"type\": \"library\", \"name\": \"hidden\"}]",
            "\"components\": {\"name\": \"a\"}",
            "\"components\": [{\"type\": \"library\", \"name\": \"a\", \"components\": \"b\"}]"})
    void knowsOfAGapWhereComponentsCouldNotBeRead(String components) {
        InventoryDraft inventory = reading.inventory("s.json", HEAD + components + "}");
        assertThat(inventory.header().completeness().declared()).isEqualTo(DeclaredCompleteness.INCOMPLETE);
    }

    @Test
    void saysThatALargeFileWasNotCheckedAgainstTheSchema() {
        ReadResult result = reading.of(new SourceFile("large.json", GeneratedBom.json(6_000, 3)));
        assertThat(Reading.codes(result)).containsExactly("NOT_VALIDATED");
        InventoryDraft inventory = result.inventories().getFirst();
        assertThat(inventory.members()).hasSize(6_001);
        assertThat(inventory.header().completeness().unreachable()).isZero();
        assertThat(inventory.members().get(6_000).location()).isInstanceOfSatisfying(Location.JsonPointer.class,
                at -> assertThat(at.pointer()).isEqualTo("/components/5999"));
    }

    @ParameterizedTest
    @CsvSource({"build,build", "pre-build,source", "design,design", "operations,operations", "someday,build"})
    void readsLifecycles(String phase, String kind) {
        InventoryDraft inventory = reading.inventory("s.json",
                HEAD.replace("\"supplier\"", "\"lifecycles\": [{\"phase\": \"" + phase + "\"}], \"supplier\"") + " \"components\": []}");
        assertThat(inventory.header().kind().text()).isEqualTo(kind);
    }

    @Test
    void takesTwoDocumentsWithoutRootForTwoSubjects() {
        String text = "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.5\", \"components\": [{\"type\": \"library\", \"name\": \"a\"}]}";
        InventoryDraft one = reading.inventory("one.json", text);
        assertThat(one.root()).isEqualTo(-1);
        assertThat(one.header().subject()).isNotEqualTo(reading.inventory("two.json", text).header().subject());
        assertThat(one.header().completeness().unreachable()).isEqualTo(1);
    }

    @Test
    void readsABomThatMissesItsFormatField() {
        ReadResult result = reading.of("s.json",
                "{\"specVersion\": \"1.4\", \"version\": 1, \"components\": [{\"type\": \"library\", \"name\": \"a\"}]}");
        assertThat(result.inventories()).hasSize(1);
        assertThat(Reading.codes(result)).contains("BAD_BOM_FORMAT");
    }

    @Test
    void saysWhenItDoesNotKnowTheVersion() {
        ReadResult result = reading.of("s.json",
                HEAD.replace("\"1.6\"", "\"2.9\"") + " \"components\": [{\"type\": \"library\", \"name\": \"a\"}]}");
        assertThat(Reading.codes(result)).containsExactly("UNKNOWN_SPEC_VERSION");
        assertThat(result.inventories().getFirst().members()).hasSize(2);
    }

    @Test
    void namesWhatTheSchemaSaysWithItsPlace() {
        ReadResult result = reading.of("s.json", HEAD
                + " \"components\": [\n  {\"type\": \"library\", \"name\": \"a\", \"licenses\": [{\"license\": {\"id\": \"No-Such-Id\"}}]}]}");
        assertThat(result.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("SCHEMA");
            assertThat(problem.what()).contains("No-Such-Id");
            assertThat(problem.severity()).isEqualTo(Severity.WARNING);
            assertThat(problem.location()).isInstanceOfSatisfying(Location.JsonPointer.class, at -> {
                assertThat(at.pointer()).startsWith("/components/0/licenses/0");
                assertThat(at.line()).isEqualTo(5);
            });
        });
    }

    @Test
    void namesWhatItDoesNotKeepOfNewVersions() {
        ReadResult result = reading.of("s.json", HEAD.replace("1.6", "1.7")
                + """
                 "components": [{"bom-ref": "a", "type": "library", "name": "a", "isExternal": true, "versionRange": "vers:npm/>=1.0.0|<2.0.0"}]}""");
        assertThat(Reading.codes(result)).containsExactly("VERSION_RANGE", "EXTERNAL_COMPONENT");
        assertThat(result.inventories().getFirst().members().get(1).component().version()).isNull();
    }

    @org.junit.jupiter.params.ParameterizedTest
    @org.junit.jupiter.params.provider.CsvSource(delimiter = '|', textBlock = """
            ^1.2.0 | pkg:npm/tiny
            >=1.0 <2.0 | pkg:npm/tiny
            [1.0,2.0) | pkg:maven/org.example/tiny
            4.x | pkg:npm/tiny
            ^1.2.0 | pkg:npm/tiny@%5E1.2.0
            """)
    void aRangeInPlaceOfAVersionIsNoVersion(String range, String purl) {
        var read = new org.vouchsafe.format.Reading().of("bom.json", """
                {"bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1, "components": [
                  {"type": "library", "name": "tiny", "version": "%s", "purl": "%s"}]}""".formatted(range, purl));
        assertThat(org.vouchsafe.format.Reading.codes(read)).contains("VERSION_RANGE");
        assertThat(read.inventories().getFirst().members().getFirst()).satisfies(each -> {
            assertThat(each.component().version()).isNull();
            assertThat(String.valueOf(each.component().purl())).doesNotContain("@");
            assertThat(each.component().disagreement()).isNull();
            assertThat(each.particulars().declaredRange()).isEqualTo(range);
        });
    }

    @Test
    void aPackageThatRunsSomethingAtInstallIsMarked() {
        var draft = new org.vouchsafe.format.Reading().inventory("bom.json",
                """
                {"bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1, "components": [
                  {"type": "library", "name": "tiny", "version": "1.0.0", "properties": [{"name": "cdx:npm:hasInstallScript", "value": "true"}]},
                  {"type": "library", "name": "calm", "version": "1.0.0", "properties": [{"name": "cdx:npm:hasInstallScript", "value": "false"}]}]}""");
        assertThat(draft.members()).extracting(each -> each.installScript()).containsExactly(true, false);
    }
}
