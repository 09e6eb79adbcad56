package org.vouchsafe.format.cyclonedx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vouchsafe.domain.inventory.DocumentElement;
import org.vouchsafe.domain.inventory.Element;
import org.vouchsafe.domain.inventory.InventoryDraft;
import org.vouchsafe.domain.inventory.Particulars;
import org.vouchsafe.domain.inventory.Stated;
import org.vouchsafe.domain.inventory.Trait;
import org.vouchsafe.format.Reading;

class CycloneDxParticularsTest {
    private final Reading reading = new Reading();

    @Test
    void keepsWhatQualityProfilesAskOfAComponent() {
        InventoryDraft inventory = reading.inventory("s.json", """
                {"bomFormat": "CycloneDX", "specVersion": "1.7", "version": 1, "components": [
                 {"type": "library", "name": "left", "version": "1", "supplier": {"name": "NOASSERTION"},
                  "manufacturer": {"name": "Brass Works", "contact": [{"email": "sbom@brass.example"}]},
                  "licenses": [{"license": {"id": "MIT", "acknowledgement": "concluded"}}, {"expression": "MIT OR Apache-2.0"}],
                  "externalReferences": [{"type": "distribution", "url": "https://files.example/left.tgz",
                    "hashes": [{"alg": "SHA-512", "content": "%s"}]}, {"type": "vcs", "url": "https://code.example/left"}],
                  "properties": [{"name": "bsi:component:filename", "value": "left.tgz"}, {"name": "bsi:component:executable", "value": "withheld"}]},
                 {"type": "library", "name": "right", "versionRange": "vers:npm/>=1.0.0|<2.0.0", "isExternal": true}]}
                """.formatted("ab".repeat(64)));
        assertThat(inventory.members().get(0).particulars()).isEqualTo(Particulars.of(Map.of(
                Element.SUPPLIER, Stated.unknown("NOASSERTION"),
                Element.PRODUCER, Stated.present("Brass Works"),
                Element.PRODUCER_CONTACT, Stated.present("sbom@brass.example"),
                Element.LICENCE_CONCLUDED, Stated.present("MIT"),
                Element.LICENCE_DECLARED, Stated.present("Apache-2.0 OR MIT"),
                Element.DOWNLOAD, Stated.present("https://files.example/left.tgz"),
                Element.DEPLOYABLE_HASH, Stated.present("ab".repeat(64)),
                Element.SOURCE_CODE, Stated.present("https://code.example/left"),
                Element.FILE_NAME, Stated.present("left.tgz"),
                Element.EXECUTABLE, Stated.withheld("withheld"))));
        assertThat(inventory.members().get(1).particulars())
                .isEqualTo(new Particulars(Map.of(), "vers:npm/>=1.0.0|<2.0.0", null, Set.of(Trait.EXTERNAL)));
    }

    @Test
    void readsTheSameFromBothSyntaxes() {
        InventoryDraft json = reading.inventory("s.json", """
                {"bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1,
                 "metadata": {"lifecycles": [{"phase": "build"}], "tools": {"components": [{"type": "application", "name": "lister", "version": "4"}]},
                  "authors": [{"name": "Mara Lind", "email": "mara@brass.example"}]},
                 "components": [{"type": "library", "name": "left", "publisher": "Brass Works", "supplier": {"name": "Brass"},
                  "licenses": [{"license": {"name": "House licence"}}],
                  "externalReferences": [{"type": "distribution", "url": "https://files.example/left.tgz"}],
                  "properties": [{"name": "bsi:component:archive", "value": "archive"}]}]}
                """);
        InventoryDraft xml = reading.inventory("s.xml", """
                <bom xmlns="http://cyclonedx.org/schema/bom/1.6" version="1"><metadata><lifecycles><lifecycle><phase>build</phase></lifecycle></lifecycles>
                <tools><components><component type="application"><name>lister</name><version>4</version></component></components></tools>
                <authors><author><name>Mara Lind</name><email>mara@brass.example</email></author></authors></metadata>
                <components><component type="library"><supplier><name>Brass</name></supplier><publisher>Brass Works</publisher><name>left</name>
                <licenses><license><name>House licence</name></license></licenses>
                <externalReferences><reference type="distribution"><url>https://files.example/left.tgz</url></reference></externalReferences>
                <properties><property name="bsi:component:archive">archive</property></properties></component></components></bom>
                """);
        assertThat(xml.members().get(0).particulars()).isEqualTo(json.members().get(0).particulars());
        assertThat(xml.header().elements()).isEqualTo(json.header().elements()).isEqualTo(Map.of(
                DocumentElement.AUTHOR, Stated.present("Mara Lind"), DocumentElement.AUTHOR_CONTACT, Stated.present("mara@brass.example"),
                DocumentElement.TOOL, Stated.present("lister"), DocumentElement.TOOL_VERSION, Stated.present("4"),
                DocumentElement.GENERATION_CONTEXT, Stated.present("build")));
    }

    @Test
    void readsTheToolsOfOlderVersions() {
        InventoryDraft json = reading.inventory("s.json", """
                {"bomFormat": "CycloneDX", "specVersion": "1.4", "version": 1,
                 "metadata": {"tools": [{"vendor": "Brass", "name": "lister", "version": "3"}]}, "components": []}
                """);
        InventoryDraft xml = reading.inventory("s.xml", """
                <bom xmlns="http://cyclonedx.org/schema/bom/1.4" version="1"><metadata><tools><tool><vendor>Brass</vendor><name>lister</name>
                <version>3</version></tool></tools></metadata><components/></bom>
                """);
        assertThat(json.header().elements()).containsEntry(DocumentElement.TOOL, Stated.present("lister"));
        assertThat(xml.header().elements()).isEqualTo(json.header().elements());
    }
}
