package org.vouchsafe.format.spdx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vouchsafe.domain.claim.Claim;
import org.vouchsafe.domain.claim.ClaimDocument;
import org.vouchsafe.domain.claim.ClaimStatus;
import org.vouchsafe.domain.claim.ClaimTarget;
import org.vouchsafe.domain.claim.Justification;
import org.vouchsafe.domain.inventory.DeclaredCompleteness;
import org.vouchsafe.domain.inventory.DocumentElement;
import org.vouchsafe.domain.inventory.Element;
import org.vouchsafe.domain.inventory.InventoryDraft;
import org.vouchsafe.domain.inventory.InventoryKind;
import org.vouchsafe.domain.inventory.Member;
import org.vouchsafe.domain.inventory.Scope;
import org.vouchsafe.domain.inventory.Stated;
import org.vouchsafe.format.ReadProgress;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.format.Reading;
import org.vouchsafe.format.TreeMutation;
import org.vouchsafe.format.spdx.three.SpdxJsonLd;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.SourceFile;

class SpdxThreeTest {
    private static final String NS = "https://northwind.example/spdx/";
    private final String portal = resource("/spdx/three/portal.spdx3.json");
    private final Reading reading = new Reading();

    private static String resource(String name) {
        try (InputStream in = SpdxThreeTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Member member(InventoryDraft inventory, String name) {
        return inventory.members().stream().filter(each -> (NS + name).equals(each.ref())).findFirst().orElseThrow();
    }

    @Test
    void readsTheSoftwareProfileAsAnInventory() {
        ReadResult result = reading.of("p.json", portal);
        InventoryDraft inventory = result.inventories().getFirst();
        var header = inventory.header();
        assertThat(result.formatAndVersion()).isEqualTo("SPDX JSON-LD 3.0.1");
        assertThat(Reading.codes(result)).containsExactly("DANGLING_REF");
        assertThat(header.kind()).isEqualTo(InventoryKind.BUILD);
        assertThat(header.serialNumber()).isEqualTo(NS + "portal-2.0");
        assertThat(header.supplierName()).isEqualTo("Northwind Systems");
        assertThat(header.productPurl()).hasToString("pkg:generic/northwind/portal@2.0");
        assertThat(header.documentTime()).isEqualTo(Instant.parse("2026-04-02T08:00:00Z"));
        assertThat(header.elements()).containsEntry(DocumentElement.AUTHOR, Stated.present("Northwind Systems"))
                .containsEntry(DocumentElement.AUTHOR_CONTACT, Stated.present("psirt@northwind.example"))
                .containsEntry(DocumentElement.TOOL, Stated.present("listmaker"))
                .containsEntry(DocumentElement.TOOL_VERSION, Stated.present("4.2.1"))
                .containsEntry(DocumentElement.GENERATION_CONTEXT, Stated.present("build"));
        assertThat(Reading.edges(inventory)).containsExactlyInAnyOrder("Portal > axios", "axios > follow-redirects", "Portal > chai");
        assertThat(inventory.members()).extracting(each -> each.component().name()).containsExactly("Portal", "axios", "follow-redirects",
                "chai");
        assertThat(member(inventory, "chai").scope()).isEqualTo(Scope.DEVELOPMENT);
        assertThat(member(inventory, "redirects").scope()).isEqualTo(Scope.REQUIRED);
    }

    @Test
    void gathersWhatRelationshipsSayOfAPackage() {
        Member axios = member(reading.inventory("p.json", portal), "axios");
        assertThat(axios.component().purl()).hasToString("pkg:npm/axios@1.14.1");
        assertThat(axios.component().cpe().key()).isEqualTo("a:axios:axios");
        assertThat(axios.component().hashes()).singleElement().satisfies(hash -> assertThat(hash.algorithm()).isEqualTo("SHA-1"));
        assertThat(axios.particulars().elements()).containsEntry(Element.PRODUCER, Stated.present("Northwind Systems"))
                .containsEntry(Element.PRODUCER_CONTACT, Stated.present("psirt@northwind.example"))
                .containsEntry(Element.LICENCE_DECLARED, Stated.present("Apache-2.0 OR MIT"))
                .containsEntry(Element.LICENCE_CONCLUDED, Stated.unknown("NOASSERTION"))
                .containsEntry(Element.FILE_NAME, Stated.present("axios-1.14.1.tgz"))
                .containsEntry(Element.DEPLOYABLE_HASH, Stated.present("ab".repeat(64)))
                .containsEntry(Element.ARCHIVE, Stated.present("archive")).containsEntry(Element.STRUCTURED, Stated.present("container"));
        Member redirects = member(reading.inventory("p.json", portal), "redirects");
        assertThat(redirects.particulars().elements()).containsEntry(Element.DEPENDENCIES, Stated.present("NONE"));
    }

    @Test
    void believesCompletenessOnlyWhenItIsSaidOfEveryMember() {
        assertThat(reading.inventory("p.json", portal).header().completeness().declared()).isEqualTo(DeclaredCompleteness.COMPLETE);
        String one = portal.replace("\"to\": [\"NoneElement\"], \"completeness\": \"complete\"}", "\"to\": [\"NoneElement\"]}");
        assertThat(reading.inventory("p.json", one).header().completeness().declared()).isEqualTo(DeclaredCompleteness.UNSTATED);
        String gap = portal.replaceFirst("\"completeness\": \"complete\"", "\"completeness\": \"incomplete\"");
        assertThat(reading.inventory("p.json", gap).header().completeness().declared()).isEqualTo(DeclaredCompleteness.INCOMPLETE);
        // That all parts are listed does not say that all dependencies are.
        String parts = portal.replace("\"dependsOn\"", "\"contains\"");
        assertThat(reading.inventory("p.json", parts).header().completeness().declared()).isEqualTo(DeclaredCompleteness.UNSTATED);
    }

    @Test
    void readsTheSecurityProfileAsClaims() {
        List<ClaimDocument> documents = reading.of("p.json", portal).claimDocuments();
        assertThat(documents).extracting(each -> each.author().names().getFirst()).containsExactly("Northwind Systems", "Contoso Lab");
        assertThat(documents.getFirst().author().names()).contains("northwind.example");
        assertThat(documents).extracting(ClaimDocument::documentKey).containsExactly(NS + "portal-2.0", NS + "portal-2.0#Contoso Lab");
        List<Claim> own = documents.getFirst().claims();
        assertThat(own).extracting(Claim::status).containsExactlyInAnyOrder(ClaimStatus.AFFECTED, ClaimStatus.NOT_AFFECTED,
                ClaimStatus.UNDER_INVESTIGATION);
        assertThat(own).allSatisfy(claim -> assertThat(claim.vulnerabilityIds().getFirst()).isEqualTo("CVE-2026-10001"));
        Claim affected = own.stream().filter(each -> each.status() == ClaimStatus.AFFECTED).findFirst().orElseThrow();
        assertThat(affected.nativeStatus()).isEqualTo("affects");
        assertThat(affected.action()).isEqualTo("Update to 2.1.");
        assertThat(affected.target()).isInstanceOfSatisfying(ClaimTarget.OfBom.class, target -> assertThat(target.root()).isTrue());
        Claim cleared = own.stream().filter(each -> each.status() == ClaimStatus.NOT_AFFECTED).findFirst().orElseThrow();
        assertThat(cleared.justification()).isEqualTo(Justification.VULNERABLE_CODE_NOT_IN_EXECUTE_PATH);
        assertThat(cleared.nativeJustification()).isEqualTo("vulnerableCodeNotInExecutePath");
        assertThat(cleared.impactStatement()).isEqualTo("Redirects are switched off.");
        assertThat(cleared.statedAt()).isEqualTo(Instant.parse("2026-04-03T08:00:00Z"));
        // The assessed element is the part of the product that is spoken of.
        assertThat(cleared.target()).isInstanceOfSatisfying(ClaimTarget.OfBom.class, target -> {
            assertThat(target.ref()).isEqualTo(NS + "axios");
            assertThat(target.root()).isFalse();
        });
        Claim open = own.stream().filter(each -> each.status() == ClaimStatus.UNDER_INVESTIGATION).findFirst().orElseThrow();
        assertThat(open.target()).isInstanceOfSatisfying(ClaimTarget.OfBom.class,
                target -> assertThat(target.component().purls()).hasToString("[pkg:npm/left-pad@1.3.0]"));
    }

    @Test
    void takesAListOfWhatItSpeaksOfForNoInventory() {
        InventoryDraft inventory = reading.inventory("v.json",
                """
                {"@context": "https://spdx.org/rdf/3.0.1/spdx-context.jsonld", "@graph": [
                 {"type": "CreationInfo", "@id": "_:c", "specVersion": "3.0.1", "created": "2026-04-02T08:00:00Z", "createdBy": ["x:o"]},
                 {"type": "SpdxDocument", "spdxId": "x:d", "creationInfo": "_:c", "rootElement": ["x:p"]},
                 {"type": "software_Package", "spdxId": "x:p", "name": "Portal"}, {"type": "software_Package", "spdxId": "x:a", "name": "axios"},
                 {"type": "security_Vulnerability", "spdxId": "x:CVE-2026-1"},
                 {"type": "security_VexFixedVulnAssessmentRelationship", "spdxId": "x:f", "creationInfo": "_:c", "from": "x:CVE-2026-1", "to": ["x:a"]}]}""");
        assertThat(inventory.header().kind()).isEqualTo(InventoryKind.VEX);
    }

    @Test
    void namesEachDeviationAndReadsTheRest() {
        ReadResult result = reading.of("p.json", """
                {"@context": ["https://spdx.org/rdf/3.0.0/spdx-context.jsonld"], "@graph": [7,
                 {"type": "CreationInfo", "@id": "_:c", "specVersion": "3.4.0"},
                 {"type": "software_Sbom", "spdxId": "x:s", "creationInfo": "_:c", "software_sbomType": ["analyzed"], "rootElement": ["x:p"]},
                 {"type": "software_Package", "spdxId": "x:p", "name": "Portal", "suppliedBy": {"type": "Person", "spdxId": "x:i", "name": "Inline"}},
                 {"type": "software_Package", "spdxId": "x:p", "name": "again"},
                 {"type": "software_Package", "spdxId": "x:a", "software_packageUrl": "nope", "verifiedUsing": [{"algorithm": "sha256", "hashValue": "12"}]},
                 {"type": "Relationship", "from": "x:p", "relationshipType": "likes", "to": ["x:a"]},
                 {"type": "Relationship", "from": "x:p", "relationshipType": "dependsOn", "to": ["x:ghost"]},
                 {"type": "Relationship", "to": ["x:a"]},
                 {"type": "security_VexFixedVulnAssessmentRelationship", "to": ["x:a"]}]}""");
        assertThat(Reading.codes(result)).contains("WRONG_TYPE", "UNKNOWN_SPEC_VERSION", "MISSING_FIELD", "DUPLICATE_REF", "BAD_PURL",
                "BAD_HASH",
                "NO_NAME", "UNKNOWN_VALUE", "DANGLING_REF", "BAD_RELATIONSHIP", "NO_VULNERABILITY");
        InventoryDraft inventory = result.inventories().getFirst();
        assertThat(inventory.header().kind()).isEqualTo(new InventoryKind("post-build"));
        assertThat(inventory.header().supplierName()).isEqualTo("Inline");
        assertThat(inventory.header().completeness().declared()).isEqualTo(DeclaredCompleteness.INCOMPLETE);
        assertThat(inventory.members()).as("also the second of one address").hasSize(3);
    }

    @Test
    void survivesDamagedTrees() {
        var format = new SpdxJsonLd(Limits.DEFAULT);
        var mutation = new TreeMutation(portal, 11);
        for (int i = 0; i < 600; i++) {
            format.read(new SourceFile("damaged.json", mutation.next()), ReadProgress.UNWATCHED).inventories().forEach(Reading::isSound);
        }
    }
}
