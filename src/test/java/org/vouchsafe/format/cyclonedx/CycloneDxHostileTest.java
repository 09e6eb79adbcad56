package org.vouchsafe.format.cyclonedx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.format.Format;
import org.vouchsafe.format.ReadProgress;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.format.Reading;
import org.vouchsafe.format.TreeMutation;
import org.vouchsafe.format.cyclonedx.schema.SchemaValidation;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.SourceFile;

/** Whatever a file holds, a reader answers with problems and never with an exception. */
class CycloneDxHostileTest {
    private static final String VALID = """
            {"bomFormat": "CycloneDX", "specVersion": "1.6", "serialNumber": "urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79", "version": 2,
             "metadata": {"timestamp": "2026-04-02T08:00:00Z", "lifecycles": [{"phase": "build"}],
              "authors": [{"name": "Jane", "email": "jane@example.com"}], "manufacturer": {"name": "Maker", "url": ["https://maker.example"]},
              "component": {"type": "application", "bom-ref": "root", "name": "Portal", "version": "2.0", "supplier": {"name": "Northwind"}}},
             "components": [
              {"type": "library", "bom-ref": "a", "group": "@acme", "name": "core", "version": "1", "scope": "required",
               "hashes": [{"alg": "MD5", "content": "641b6e166f8b33c5e959e2adcc18b1c7"}], "purl": "pkg:npm/%40acme/core@1",
               "cpe": "cpe:2.3:a:acme:core:1:*:*:*:*:*:*:*", "licenses": [{"license": {"id": "MIT"}}],
               "pedigree": {"patches": [{"type": "backport", "resolves": [{"type": "security", "id": "CVE-1"}]}]},
               "components": [{"type": "library", "bom-ref": "b", "name": "part", "components": [{"type": "file", "name": "c"}]}]}],
             "services": [{"bom-ref": "s", "name": "service", "services": [{"bom-ref": "t", "name": "inner"}]}],
             "dependencies": [{"ref": "root", "dependsOn": ["a", "s"]}, {"ref": "a", "dependsOn": ["b"]}, {"ref": "s", "dependsOn": ["t", "b"]}],
             "compositions": [{"aggregate": "complete", "assemblies": ["root"], "dependencies": ["a"]}],
             "vulnerabilities": [{"bom-ref": "v", "id": "CVE-1", "references": [{"id": "GHSA-1", "source": {"name": "x"}}],
              "recommendation": "Update.", "affects": [{"ref": "a", "versions": [{"version": "1", "status": "unaffected"}]}, {"ref": "urn:cdx:3e671687-395b-41f5-a30f-a58921a69b79/2#b"}],
              "analysis": {"state": "not_affected", "justification": "code_not_reachable", "response": ["update"], "detail": "Never called.",
               "firstIssued": "2026-04-01T08:00:00Z", "lastUpdated": "2026-04-03T08:00:00Z"}}]}
            """;
    private final Reading reading = new Reading();
    private final Format json = new CycloneDxJson(Limits.DEFAULT, new SchemaValidation(Limits.DEFAULT));
    private final Format xml = new CycloneDxXml(Limits.DEFAULT, new SchemaValidation(Limits.DEFAULT));

    @Test
    void survivesTwoThousandDamagedTrees() {
        assertThat(reading.of("valid.json", VALID).problems()).isEmpty();
        var mutation = new TreeMutation(VALID, 20260331);
        for (int i = 0; i < 2_000; i++) {
            ReadResult result = json.read(new SourceFile("damaged-" + i + ".json", mutation.next()), ReadProgress.UNWATCHED);
            result.inventories().forEach(Reading::isSound);
            assertThat(result.problems()).noneMatch(problem -> problem.what().isBlank() || problem.fix().isBlank());
        }
    }

    @Test
    void importsNothingOfAFileThatIsCutOff() {
        byte[] bytes = VALID.strip().getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < bytes.length; length += 7) {
            ReadResult result = json.read(new SourceFile("cut.json", Arrays.copyOf(bytes, length)), ReadProgress.UNWATCHED);
            assertThat(result.inventories()).isEmpty();
            assertThat(result.claimDocuments()).isEmpty();
            assertThat(result.problems()).isNotEmpty().noneMatch(problem -> problem.location().equals(Location.WHOLE_FILE));
        }
    }

    @Test
    void readsComponentsNestedAsDeepAsRealOnes() {
        String open = "{\"type\": \"library\", \"name\": \"n\", \"components\": [";
        String deep = "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\", \"components\": [" + open.repeat(200) + "]}".repeat(200)
                + "]}";
        assertThat(reading.inventory("deep.json", deep).members()).hasSize(200);
        String deepXml = "<bom xmlns='http://cyclonedx.org/schema/bom/1.6' version='1'><components>"
                + "<component type='library'><name>n</name><components>".repeat(200) + "</components></component>".repeat(200)
                + "</components></bom>";
        assertThat(reading.inventory("deep.xml", deepXml).members()).hasSize(200);
    }

    @Test
    void refusesBottomlessNesting() {
        String open = "{\"type\": \"library\", \"name\": \"n\", \"components\": [";
        ReadResult result = reading.of("deep.json",
                "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\", \"components\": [" + open.repeat(50_000));
        assertThat(Reading.codes(result)).containsExactly("TOO_MUCH");
        ReadResult inXml = reading.of("deep.xml",
                "<bom xmlns='http://cyclonedx.org/schema/bom/1.6'>" + "<components><component>".repeat(50_000));
        assertThat(Reading.codes(inXml)).containsExactly("TOO_MUCH");
    }

    @Test
    void refusesADocumentTypeInXml() {
        ReadResult result = reading.of("evil.xml", """
                <?xml version="1.0"?><!DOCTYPE bom [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>
                <bom xmlns="http://cyclonedx.org/schema/bom/1.6"><components><component type="library"><name>&x;&b;</name></component></components></bom>
                """);
        assertThat(Reading.codes(result)).containsExactly("XML_DTD");
        assertThat(result.inventories()).isEmpty();
    }

    @Test
    void survivesXmlThatMixesEverythingUp() {
        String text = """
                <bom xmlns="http://cyclonedx.org/schema/bom/1.6" xmlns:o="urn:other" version="one" serialNumber="none">
                 <o:components><component type="library"><name>not ours</name></component></o:components>
                 <components>text<o:component/><component><o:name>other</o:name></component><component type="x" bom-ref=""><name/></component>
                  <component type="library"><name>a<b/></name><hashes><hash/><hash alg="MD5"/></hashes><purl>x</purl><components/></component></components>
                 <dependencies><dependency/><dependency ref=""/><dependency ref="q"><dependency/></dependency></dependencies>
                 <compositions><composition/></compositions>
                 <vulnerabilities><vulnerability/><vulnerability><analysis/></vulnerability>
                  <vulnerability><id>1</id><analysis><state>resolved</state></analysis><affects><target/></affects></vulnerability></vulnerabilities>
                </bom>""";
        ReadResult result = reading.of("mixed.xml", text);
        assertThat(result.inventories().getFirst().members()).extracting(member -> member.component().name()).containsExactly("(no name)",
                "(no name)", "a");
        assertThat(Reading.codes(result)).contains("BAD_SERIAL_NUMBER", "BAD_VERSION", "NO_NAME", "BAD_PURL", "BAD_HASH", "NO_REF",
                "DANGLING_REF",
                "NO_AGGREGATE", "NO_STATE", "NO_TARGET");
        for (int length = 0; length < text.length() - 1; length += 5) {
            ReadResult cut = xml.read(new SourceFile("cut.xml", text.substring(0, length).getBytes(StandardCharsets.UTF_8)),
                    ReadProgress.UNWATCHED);
            assertThat(cut.inventories()).isEmpty();
            assertThat(Reading.codes(cut)).contains("NOT_XML");
        }
    }

    @Test
    void countsTheProblemsThatItDoesNotList() {
        String bad = "{\"type\": \"library\", \"name\": \"n\", \"purl\": \"bad\"},";
        String text = "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\", \"components\": [" + bad.repeat(5_000)
                + "{\"type\": \"library\", \"name\": \"n\"}]}";
        ReadResult result = reading.of("many.json", text);
        assertThat(result.problems()).hasSize(Limits.DEFAULT.problems() + 1);
        assertThat(result.problems().getLast().code()).isEqualTo("MORE_PROBLEMS");
        assertThat(result.inventories().getFirst().members()).hasSize(5_001);
    }

    @Test
    void stopsWhenCancelled() {
        ReadProgress cancelled = bytes -> {
            throw new CancellationException();
        };
        assertThatThrownBy(() -> json.read(new SourceFile("s.json", VALID.getBytes(StandardCharsets.UTF_8)), cancelled))
                .isInstanceOf(CancellationException.class);
    }
}
