package org.vouchsafe.format.cyclonedx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vouchsafe.domain.claim.Claim;
import org.vouchsafe.domain.inventory.InventoryDraft;
import org.vouchsafe.domain.inventory.Member;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.format.Reading;

/** The same BOM written in JSON and in XML reads the same. */
class CycloneDxSyntaxesTest {
    private static final String JSON = """
            {"bomFormat": "CycloneDX", "specVersion": "1.6", "serialNumber": "urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79", "version": 2,
             "metadata": {"timestamp": "2026-04-02T08:00:00Z", "lifecycles": [{"phase": "pre-build"}],
              "authors": [{"name": "Jane", "email": "jane@Northwind.example"}],
              "component": {"type": "application", "bom-ref": "root", "name": "Portal", "version": "2.0"}, "supplier": {"name": "Northwind"}},
             "components": [
              {"type": "library", "bom-ref": "a", "group": "org.example", "name": "core", "version": "1", "scope": "required",
               "hashes": [{"alg": "MD5", "content": "641b6e166f8b33c5e959e2adcc18b1c7"}], "purl": "pkg:maven/org.example/core@1",
               "pedigree": {"patches": [{"type": "backport", "resolves": [{"type": "security", "id": "CVE-1"}]}]},
               "components": [{"type": "library", "bom-ref": "b", "name": "part"}]}],
             "services": [{"bom-ref": "s", "name": "service"}],
             "dependencies": [{"ref": "root", "dependsOn": ["a", "s"]}, {"ref": "a", "dependsOn": ["b"]}, {"ref": "b"}, {"ref": "s", "dependsOn": ["b"]}],
             "compositions": [{"aggregate": "complete", "assemblies": ["root"]}],
             "vulnerabilities": [{"bom-ref": "v", "id": "CVE-1", "references": [{"id": "GHSA-1", "source": {"name": "x"}}],
              "recommendation": "Update.", "affects": [{"ref": "a"}],
              "analysis": {"state": "not_affected", "justification": "code_not_reachable", "response": ["update"], "detail": "Never called.",
               "lastUpdated": "2026-04-03T08:00:00Z"}}]}
            """;
    private static final String XML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bom xmlns="http://cyclonedx.org/schema/bom/1.6" serialNumber="urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79" version="2">
             <metadata><timestamp>2026-04-02T08:00:00Z</timestamp><lifecycles><lifecycle><phase>pre-build</phase></lifecycle></lifecycles>
              <authors><author><name>Jane</name><email>jane@Northwind.example</email></author></authors>
              <component type="application" bom-ref="root"><name>Portal</name><version>2.0</version></component>
              <supplier><name>Northwind</name></supplier></metadata>
             <components>
              <component type="library" bom-ref="a"><group>org.example</group><name>core</name><version>1</version><scope>required</scope>
               <hashes><hash alg="MD5">641b6e166f8b33c5e959e2adcc18b1c7</hash></hashes><purl>pkg:maven/org.example/core@1</purl>
               <pedigree><patches><patch type="backport"><resolves><issue type="security"><id>CVE-1</id></issue></resolves></patch></patches></pedigree>
               <components><component type="library" bom-ref="b"><name>part</name></component></components></component></components>
             <services><service bom-ref="s"><name>service</name></service></services>
             <dependencies><dependency ref="root"><dependency ref="a"/><dependency ref="s"/></dependency>
              <dependency ref="a"><dependency ref="b"/></dependency><dependency ref="b"/>
              <dependency ref="s"><dependency ref="b"/></dependency></dependencies>
             <compositions><composition><aggregate>complete</aggregate><assemblies><assembly ref="root"/></assemblies></composition></compositions>
             <vulnerabilities><vulnerability bom-ref="v"><id>CVE-1</id><references><reference><id>GHSA-1</id><source><name>x</name></source></reference></references>
              <recommendation>Update.</recommendation>
              <analysis><state>not_affected</state><justification>code_not_reachable</justification><responses><response>update</response></responses>
               <detail>Never called.</detail><lastUpdated>2026-04-03T08:00:00Z</lastUpdated></analysis>
              <affects><target><ref>a</ref></target></affects></vulnerability></vulnerabilities>
            </bom>
            """;
    private final Reading reading = new Reading();

    @Test
    void givesTheSameInventory() {
        ReadResult json = reading.of("s.json", JSON);
        ReadResult xml = reading.of("s.xml", XML);
        assertThat(json.problems()).isEmpty();
        assertThat(xml.problems()).isEmpty();
        InventoryDraft one = json.inventories().getFirst();
        InventoryDraft other = xml.inventories().getFirst();
        assertThat(one.header()).usingRecursiveComparison().ignoringFields("format").isEqualTo(other.header());
        assertThat(one.edges()).containsExactlyInAnyOrderElementsOf(other.edges()).hasSize(3);
        assertThat(withoutPlace(one)).isEqualTo(withoutPlace(other));
        assertThat(other.members().get(1).location()).isEqualTo(new Location.XmlPath("/bom/components/component", 8, 3));
    }

    @Test
    void givesTheSameClaims() {
        Claim one = reading.of("s.json", JSON).claimDocuments().getFirst().claims().getFirst();
        var other = reading.of("s.xml", XML).claimDocuments().getFirst();
        assertThat(one).usingRecursiveComparison().ignoringFields("location").isEqualTo(other.claims().getFirst());
        assertThat(other.author().names()).containsExactly("Jane", "jane@Northwind.example", "northwind.example");
    }

    private static List<Member> withoutPlace(InventoryDraft inventory) {
        return inventory.members().stream().map(member -> new Member(member.component(), member.ref(), Location.WHOLE_FILE, member.scope(),
                member.patches(), member.particulars())).toList();
    }
}
