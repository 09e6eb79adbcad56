package org.vouchsafe.format.cyclonedx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vouchsafe.domain.inventory.Element;
import org.vouchsafe.domain.inventory.InventoryDraft;
import org.vouchsafe.domain.inventory.Member;
import org.vouchsafe.domain.inventory.Stated;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.format.Reading;
import org.vouchsafe.input.SourceFile;

/** What BOMs say beyond the list itself, in both syntaxes, and BOMs as the usual generators write them. */
class CycloneDxDepthTest {
    private static final String JSON = """
            {"bomFormat": "CycloneDX", "specVersion": "1.7", "version": 1,
             "metadata": {"timestamp": "2026-04-01T00:00:00Z", "distributionConstraints": {"tlp": "AMBER"},
              "component": {"bom-ref": "root", "type": "application", "name": "Portal", "version": "2.0"}},
             "components": [
              {"bom-ref": "a", "type": "library", "name": "acme-tls", "version": "3.0.1-acme", "licenses": [{"expression": "(MIT OR Apache-2.0)"}],
               "pedigree": {"ancestors": [{"type": "library", "name": "openssl", "version": "3.0.1"}], "patches": [{"type": "backport"}]},
               "swid": {"tagId": "swid-1", "name": "acme-tls"}},
              {"bom-ref": "b", "type": "library", "name": "left-pad", "version": "1.3.0", "licenses": [{"license": {"id": "MIT"}}, {"license": {"id": "Apache-2.0"}}],
               "evidence": {"identity": [{"field": "name", "concludedValue": "x"}, {"field": "purl", "concludedValue": "pkg:npm/left-pad@1.3.0"}]}},
              {"bom-ref": "c", "type": "library", "name": "no-version", "version": "UNKNOWN", "swhid": ["swh:1:cnt:94a9ed024d3859793618152ea559a168bbcbb5e2"],
               "cryptoProperties": {"assetType": "algorithm"}},
              {"bom-ref": "d", "type": "library", "name": "crypto", "version": "1", "purl": "pkg:npm/crypto@1", "cryptoProperties": {"assetType": "algorithm"},
               "evidence": {"identity": [{"field": "purl", "concludedValue": "pkg:npm/other@2"}]}}],
             "dependencies": [{"ref": "root", "dependsOn": ["a", "b", "c", "d"]}, {"ref": "a"}, {"ref": "b"}, {"ref": "c"}, {"ref": "d"}],
             "compositions": [{"aggregate": "unknown", "dependencies": ["b"]}],
             "annotations": [{"subjects": ["a"], "annotator": {"individual": {"name": "x"}}, "timestamp": "2026-04-01T00:00:00Z", "text": "x"}],
             "citations": [{"timestamp": "2026-04-01T00:00:00Z", "pointers": ["/components/0/name"], "attributedTo": "a"}]}""";
    private static final String XML = """
            <bom xmlns="http://cyclonedx.org/schema/bom/1.7" version="1">
              <metadata><timestamp>2026-04-01T00:00:00Z</timestamp>
                <component type="application" bom-ref="root"><name>Portal</name><version>2.0</version></component>
                <distributionConstraints><tlp>AMBER</tlp></distributionConstraints></metadata>
              <components>
                <component type="library" bom-ref="a"><name>acme-tls</name><version>3.0.1-acme</version><licenses><expression>(MIT OR Apache-2.0)</expression></licenses>
                  <swid tagId="swid-1" name="acme-tls"/>
                  <pedigree><ancestors><component type="library"><name>openssl</name><version>3.0.1</version></component></ancestors>
                    <patches><patch type="backport"/></patches></pedigree></component>
                <component type="library" bom-ref="b"><name>left-pad</name><version>1.3.0</version>
                  <licenses><license><id>MIT</id></license><license><id>Apache-2.0</id></license></licenses>
                  <evidence><identity><field>name</field><concludedValue>x</concludedValue></identity>
                    <identity><field>purl</field><concludedValue>pkg:npm/left-pad@1.3.0</concludedValue></identity></evidence></component>
                <component type="library" bom-ref="c"><name>no-version</name><version>UNKNOWN</version>
                  <swhid>swh:1:cnt:94a9ed024d3859793618152ea559a168bbcbb5e2</swhid>
                  <cryptoProperties><assetType>algorithm</assetType></cryptoProperties></component>
                <component type="library" bom-ref="d"><name>crypto</name><version>1</version><purl>pkg:npm/crypto@1</purl>
                  <cryptoProperties><assetType>algorithm</assetType></cryptoProperties>
                  <evidence><identity><field>purl</field><concludedValue>pkg:npm/other@2</concludedValue></identity></evidence></component>
              </components>
              <dependencies><dependency ref="root"><dependency ref="a"/><dependency ref="b"/><dependency ref="c"/><dependency ref="d"/></dependency>
                <dependency ref="a"/><dependency ref="b"/><dependency ref="c"/><dependency ref="d"/></dependencies>
              <compositions><composition><aggregate>unknown</aggregate><dependencies><dependency ref="b"/></dependencies></composition></compositions>
              <annotations/>
              <citations/>
            </bom>""";
    private final Reading reading = new Reading();

    private static Member member(InventoryDraft inventory, String ref) {
        return inventory.members().stream().filter(each -> ref.equals(each.ref())).findFirst().orElseThrow();
    }

    private static List<String> own(ReadResult result) {
        return Reading.codes(result).stream().filter(code -> !code.equals("SCHEMA")).sorted().toList();
    }

    @Test
    void saysWhatItLeavesInTheOriginal() {
        for (ReadResult result : List.of(reading.of("s.json", JSON), reading.of("s.xml", XML))) {
            assertThat(own(result)).containsExactly("ANCESTOR", "FIELDS_DISAGREE", "FIELDS_DISAGREE", "NOT_KEPT", "NOT_KEPT", "NOT_KEPT",
                    "NOT_KEPT", "PURL_FROM_EVIDENCE");
            assertThat(result.problems()).filteredOn(problem -> problem.code().equals("NOT_KEPT"))
                    .allSatisfy(problem -> assertThat(problem.location()).isNotEqualTo(Location.WHOLE_FILE)).extracting(Problem::what)
                    .anySatisfy(what -> assertThat(what).contains("crypto properties").contains("2 places"))
                    .anySatisfy(what -> assertThat(what).contains("citations")).anySatisfy(what -> assertThat(what).contains("annotations"))
                    .anySatisfy(what -> assertThat(what).contains("distribution constraints"));
            assertThat(result.problems()).filteredOn(problem -> problem.code().equals("ANCESTOR")).extracting(Problem::what).singleElement()
                    .asString().contains("acme-tls").contains("openssl 3.0.1");
        }
    }

    @Test
    void takesWhatEvidenceConcludesBesideWhatIsSaid() {
        for (InventoryDraft inventory : List.of(reading.inventory("s.json", JSON), reading.inventory("s.xml", XML))) {
            assertThat(member(inventory, "b").component().purl()).hasToString("pkg:npm/left-pad@1.3.0");
            assertThat(member(inventory, "b").component().also().names()).containsExactly("x");
            assertThat(member(inventory, "a").component().also().names()).containsExactly("openssl@3.0.1", "acme-tls");
            assertThat(member(inventory, "d").component().purl()).hasToString("pkg:npm/crypto@1");
            assertThat(member(inventory, "d").component().also().purls()).singleElement().asString().startsWith("pkg:npm/");
            assertThat(member(inventory, "d").component().disagreement()).contains("purls name different packages");
        }
    }

    @Test
    void keepsLicencesInOneFormAndOtherIdentifiers() {
        for (InventoryDraft inventory : List.of(reading.inventory("s.json", JSON), reading.inventory("s.xml", XML))) {
            assertThat(member(inventory, "a").particulars().elements()).containsEntry(Element.LICENCE_DECLARED,
                    Stated.present("Apache-2.0 OR MIT")).containsEntry(Element.IDENTIFIER, Stated.present("swid-1"));
            assertThat(member(inventory, "a").patches()).containsExactly("*");
            assertThat(member(inventory, "b").particulars().elements())
                    .containsEntry(Element.LICENCE_DECLARED, Stated.present("Apache-2.0 AND MIT"))
                    .containsEntry(Element.DEPENDENCIES, Stated.unknown("unknown"));
            Member third = member(inventory, "c");
            assertThat(third.component().version()).isNull();
            assertThat(third.particulars().elements()).containsEntry(Element.VERSION, Stated.unknown("UNKNOWN"))
                    .containsEntry(Element.IDENTIFIER, Stated.present("swh:1:cnt:94a9ed024d3859793618152ea559a168bbcbb5e2"));
        }
    }

    @Test
    void forgivesWhatEditorsDoToJson() {
        String text = "// made by hand\n" + """
                {"bomFormat": "CycloneDX", "specVersion": "1.5", "version": 1, # comment
                 "components": [{"type": "library", "name": "M\u00fcller", "description": "two
                lines", "version": "1", "purl": "pkg:generic/m@1"},]}
                {"and": "more"}""";
        ReadResult result = reading.of(new SourceFile("s.json", text.getBytes(StandardCharsets.ISO_8859_1)));
        assertThat(Reading.codes(result)).containsExactlyInAnyOrder("NOT_UTF8", "JSON_COMMENT", "BAD_TEXT", "TRAILING_COMMA",
                "TRAILING_DATA");
        assertThat(result.inventories().getFirst().members()).singleElement()
                .satisfies(each -> assertThat(each.component().name()).isEqualTo("M\u00fcller"));
        assertThat(result.problems()).allSatisfy(problem -> assertThat(problem.location()).isNotEqualTo(Location.WHOLE_FILE));
    }

    @Test
    void readsBomsAsCdxgenWritesThem() {
        ReadResult result = reading.of("bom.json",
                """
                {"bomFormat": "CycloneDX", "specVersion": "1.6", "serialNumber": "urn:uuid:1f7f0f0e-6a8f-4d53-9e26-0c5b1b8b0a11", "version": 1,
                 "metadata": {"timestamp": "2026-03-30T01:02:03Z",
                  "tools": {"components": [{"group": "@cyclonedx", "name": "cdxgen", "version": "11.0.5", "purl": "pkg:npm/%40cyclonedx/cdxgen@11.0.5", "type": "application",
                    "bom-ref": "pkg:npm/@cyclonedx/cdxgen@11.0.5", "publisher": "OWASP Foundation"}]},
                  "authors": [{"name": "OWASP Foundation"}], "lifecycles": [{"phase": "build"}],
                  "component": {"group": "", "name": "portal", "version": "2.0.0", "purl": "pkg:npm/portal@2.0.0", "bom-ref": "pkg:npm/portal@2.0.0", "type": "application",
                   "components": [{"name": "web", "version": "2.0.0", "purl": "pkg:npm/web@2.0.0", "bom-ref": "pkg:npm/web@2.0.0", "type": "application"}]},
                  "properties": [{"name": "cdx:bom:componentTypes", "value": "npm"}]},
                 "components": [
                  {"group": "", "name": "axios", "version": "1.14.1", "scope": "required", "hashes": [{"alg": "SHA-1", "content": "d6a770ba38583ed4bb4525bd96e50461655d2758"}],
                   "licenses": [{"license": {"id": "MIT", "url": "https://opensource.example/MIT"}}], "purl": "pkg:npm/axios@1.14.1", "type": "library", "bom-ref": "pkg:npm/axios@1.14.1",
                   "evidence": {"identity": [{"field": "purl", "confidence": 1, "methods": [{"technique": "manifest-analysis", "confidence": 1, "value": "package-lock.json"}]}],
                    "occurrences": [{"location": "src/index.ts#4"}]},
                   "properties": [{"name": "SrcFile", "value": "package-lock.json"}]},
                  {"group": "@types", "name": "node", "version": "22.1.0", "scope": "optional", "purl": "pkg:npm/%40types/node@22.1.0", "type": "library", "bom-ref": "pkg:npm/@types/node@22.1.0",
                   "properties": [{"name": "cdx:npm:package:development", "value": "true"}]}],
                 "services": [], "dependencies": [{"ref": "pkg:npm/portal@2.0.0", "dependsOn": ["pkg:npm/web@2.0.0"]}, {"ref": "pkg:npm/web@2.0.0",
                  "dependsOn": ["pkg:npm/axios@1.14.1", "pkg:npm/@types/node@22.1.0"]}, {"ref": "pkg:npm/axios@1.14.1", "dependsOn": []}, {"ref": "pkg:npm/@types/node@22.1.0", "dependsOn": []}],
                 "formulation": [{"bom-ref": "f", "components": []}],
                 "annotations": [{"subjects": ["pkg:npm/portal@2.0.0"], "annotator": {"component": {"type": "application", "name": "cdxgen"}}, "timestamp": "2026-03-30T01:02:03Z", "text": "x"}]}""");
        assertThat(own(result)).containsExactly("NOT_KEPT", "NOT_KEPT");
        InventoryDraft inventory = result.inventories().getFirst();
        assertThat(inventory.header().productPurl()).hasToString("pkg:npm/portal@2.0.0");
        assertThat(inventory.members()).hasSize(4).allSatisfy(each -> assertThat(each.component().disagreement()).isNull());
        assertThat(inventory.header().completeness().unreachable()).isZero();
        assertThat(inventory.header().completeness().withoutEntry()).isZero();
        assertThat(member(inventory, "pkg:npm/axios@1.14.1").particulars().elements()).containsEntry(Element.LICENCE_DECLARED,
                Stated.present("MIT"));
    }
}
