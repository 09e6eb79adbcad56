package org.vouchsafe.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouchsafe.domain.inventory.DeclaredCompleteness;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.SourceFile;

/** What stands twice where one can stand says two things: one is read, and nothing may be concluded from that being all. */
class RepeatedValueTest {
    private static final String RDF = """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:spdx="http://spdx.org/rdf/terms#">
            <spdx:SpdxDocument rdf:about="http://x.example/1#SPDXRef-DOCUMENT"><spdx:specVersion>SPDX-2.3</spdx:specVersion></spdx:SpdxDocument>
            """;

    private static ReadResult read(String text) {
        var file = new SourceFile("twice", text.strip().getBytes(StandardCharsets.UTF_8));
        Format format = new Formats(Limits.DEFAULT).recognise(file).orElseThrow(() -> new AssertionError("not recognised"));
        return format.read(file, ReadProgress.UNWATCHED);
    }

    private static List<String> codes(ReadResult result) {
        return result.problems().stream().map(Problem::code).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
            <bom xmlns="http://cyclonedx.org/schema/bom/1.4"><components><component type="library"><name>axios</name>
              <version>1.14.0</version><version>1.14.1</version></component></components></bom>""", """
            <bom xmlns="http://cyclonedx.org/schema/bom/1.4"><components><component type="library"><name>axios</name><version>1.14.0</version>
              <purl>pkg:npm/axios@1.14.0</purl><purl>pkg:npm/axios@1.14.1</purl></component></components></bom>""", """
            <Document><SPDXID>SPDXRef-DOCUMENT</SPDXID><spdxVersion>SPDX-2.3</spdxVersion><packages><SPDXID>SPDXRef-a</SPDXID>
              <name>axios</name><versionInfo>1.14.0</versionInfo><versionInfo>1.14.1</versionInfo></packages></Document>""", """
            <Document><SPDXID>SPDXRef-DOCUMENT</SPDXID><spdxVersion>SPDX-2.3</spdxVersion><packages><SPDXID>SPDXRef-a</SPDXID>
              <name>axios</name><externalRefs><referenceType>purl</referenceType><referenceLocator>pkg:npm/axios@1.14.0</referenceLocator>
              <referenceLocator>pkg:npm/axios@1.14.1</referenceLocator></externalRefs></packages></Document>""", RDF + """
            <spdx:Package rdf:about="http://x.example/1#SPDXRef-a"><spdx:name>axios</spdx:name><spdx:versionInfo>1.14.0</spdx:versionInfo>
              <spdx:versionInfo>1.14.1</spdx:versionInfo></spdx:Package></rdf:RDF>"""})
    void leavesAGap(String text) {
        ReadResult result = read(text);
        assertThat(codes(result)).contains("DUPLICATE_KEY");
        assertThat(result.inventories()).singleElement()
                .satisfies(each -> assertThat(each.header().completeness().declared()).isEqualTo(DeclaredCompleteness.INCOMPLETE));
    }

    @Test
    void theSameValueAgainIsNoSecondOneInRdf() {
        ReadResult result = read(RDF + """
                <spdx:Package rdf:about="http://x.example/1#SPDXRef-a"><spdx:name>axios</spdx:name><spdx:versionInfo>1.14.0</spdx:versionInfo>
                </spdx:Package><spdx:Package rdf:about="http://x.example/1#SPDXRef-a"><spdx:versionInfo>1.14.0</spdx:versionInfo></spdx:Package>
                </rdf:RDF>""");
        assertThat(codes(result)).doesNotContain("DUPLICATE_KEY");
    }

    @Test
    void bothElementsOfOneAddressAreListed() {
        ReadResult result = read("""
                {"@context": "https://spdx.org/rdf/3.0.1/spdx-context.jsonld", "@graph": [
                  {"type": "software_Package", "spdxId": "http://x/p", "name": "axios", "software_packageVersion": "1.14.0"},
                  {"type": "software_Package", "spdxId": "http://x/p", "name": "axios", "software_packageVersion": "1.14.1"}]}""");
        assertThat(codes(result)).contains("DUPLICATE_REF");
        assertThat(result.inventories().getFirst().members()).extracting(each -> each.component().version())
                .containsExactlyInAnyOrder("1.14.0", "1.14.1");
    }

    @Test
    void whatIsNoComponentAmongComponentsIsSaid() {
        ReadResult result = read("""
                <bom xmlns="http://cyclonedx.org/schema/bom/1.4" xmlns:x="https://x.example/own"><components>
                  <component type="library"><name>a</name><version>1</version></component><x:note>ours</x:note>
                  <Component type="library"><name>axios</name><version>1.14.1</version></Component></components></bom>""");
        assertThat(result.problems()).filteredOn(each -> each.code().equals("WRONG_TYPE")).singleElement()
                .satisfies(each -> assertThat(each.what()).contains("\"Component\""));
        assertThat(result.inventories().getFirst().header().completeness().declared()).isEqualTo(DeclaredCompleteness.INCOMPLETE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:s=\"http://spdx.org/rdf/terms#\"",
            "Document><spdxVersion>SPDX-2.3</spdxVersion><x", "bom xmlns=\"http://cyclonedx.org/schema/bom/1.4\""})
    void aDocumentTypeIsSaidToBeTheReason(String root) {
        assertThat(codes(read("<!DOCTYPE a [<!ENTITY s \"x\">]><" + root + "/>"))).contains("XML_DTD");
    }
}
