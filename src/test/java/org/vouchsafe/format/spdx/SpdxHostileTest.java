package org.vouchsafe.format.spdx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.vouchsafe.format.Format;
import org.vouchsafe.format.ReadProgress;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.format.Reading;
import org.vouchsafe.format.Readings;
import org.vouchsafe.format.spdx.document.SpdxJson;
import org.vouchsafe.format.spdx.document.SpdxXml;
import org.vouchsafe.format.spdx.document.SpdxYaml;
import org.vouchsafe.format.spdx.rdf.SpdxRdf;
import org.vouchsafe.format.spdx.tag.SpdxTagValue;
import org.vouchsafe.format.spdx.three.SpdxJsonLd;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.SourceFile;

/** No SPDX file takes the program down, whatever was done to it. */
class SpdxHostileTest {
    private final Reading reading = new Reading();

    @TestFactory
    Stream<DynamicTest> survivesDamage() {
        return Stream.of(mutation(new SpdxJson(Limits.DEFAULT), "twins/portal.spdx.json"),
                mutation(new SpdxYaml(Limits.DEFAULT), "twins/portal.spdx.yaml"),
                mutation(new SpdxXml(Limits.DEFAULT), "twins/portal.spdx.xml"),
                mutation(new SpdxTagValue(Limits.DEFAULT), "twins/portal.spdx"),
                mutation(new SpdxRdf(Limits.DEFAULT), "twins/portal.spdx.rdf"),
                mutation(new SpdxJsonLd(Limits.DEFAULT), "three/portal.spdx3.json"),
                mutation(new SpdxJson(Limits.DEFAULT), "wild/hand-made.spdx.json"));
    }

    private static DynamicTest mutation(Format format, String file) {
        return DynamicTest.dynamicTest(file, () -> Readings.surviveMutations(format, bytes(file), 300));
    }

    @Test
    void readsTextsThatNeverEndWithoutSearchingAgainAndAgain() {
        var text = new StringBuilder("SPDXVersion: SPDX-2.3\nPackageName: a\n");
        text.append("PackageComment: <text>x\n".repeat(200_000));
        ReadResult result = reading.of("t.spdx", text.toString());
        assertThat(Reading.codes(result)).contains("OPEN_TEXT", "MORE_PROBLEMS");
        assertThat(result.inventories().getFirst().members()).hasSize(1);
    }

    @Test
    void followsNoLicenceRoundAndRound() {
        ReadResult result = reading.of("r.rdf", """
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:spdx="http://spdx.org/rdf/terms#">
                 <spdx:Package rdf:about="x#SPDXRef-a"><spdx:name>a</spdx:name><spdx:licenseDeclared rdf:nodeID="l"/></spdx:Package>
                 <spdx:ConjunctiveLicenseSet rdf:nodeID="l"><spdx:member rdf:nodeID="l"/></spdx:ConjunctiveLicenseSet>
                 <spdx:SpdxDocument rdf:about="x#SPDXRef-DOCUMENT"/></rdf:RDF>""");
        assertThat(result.inventories().getFirst().members()).hasSize(1);
        ReadResult three = reading.of("p.json", """
                {"@context": "https://spdx.org/rdf/3.0.1/spdx-context.jsonld", "@graph": [
                 {"type": "software_Sbom", "spdxId": "x:s", "rootElement": ["x:s"]},
                 {"type": "software_Package", "spdxId": "x:p", "name": "p"},
                 {"type": "expandedlicensing_ConjunctiveLicenseSet", "spdxId": "x:l", "expandedlicensing_member": ["x:l", "x:l"]},
                 {"type": "Relationship", "from": "x:p", "relationshipType": "hasDeclaredLicense", "to": ["x:l"]}]}""");
        assertThat(three.inventories().getFirst().members()).hasSize(1);
    }

    @Test
    void declaresNoEntity() {
        for (String root : new String[] {"Document", "rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\""}) {
            var file = new SourceFile("x.xml", ("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>\n<" + root
                    + "><SPDXID>&e;</SPDXID></" + root.split(" ")[0] + ">").getBytes(StandardCharsets.UTF_8));
            for (Format format : new Format[] {new SpdxXml(Limits.DEFAULT), new SpdxRdf(Limits.DEFAULT)}) {
                ReadResult result = format.read(file, ReadProgress.UNWATCHED);
                assertThat(Reading.codes(result)).containsExactly("XML_DTD");
                assertThat(result.inventories()).isEmpty();
            }
        }
    }

    private static byte[] bytes(String file) throws IOException {
        try (InputStream in = SpdxHostileTest.class.getResourceAsStream("/spdx/" + file)) {
            return in.readAllBytes();
        }
    }
}
