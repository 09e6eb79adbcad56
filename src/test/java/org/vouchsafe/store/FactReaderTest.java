package org.vouchsafe.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchsafe.assess.fact.AdvisoryFacts;
import org.vouchsafe.assess.fact.ClaimFact;
import org.vouchsafe.assess.fact.InventoryFact;
import org.vouchsafe.assess.fact.ListedComponent;
import org.vouchsafe.domain.Cpe;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.claim.Claim;
import org.vouchsafe.domain.claim.ClaimDocument;
import org.vouchsafe.domain.claim.ClaimStatus;
import org.vouchsafe.domain.claim.ClaimTarget;
import org.vouchsafe.domain.decision.Decision;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.inventory.AlsoKnownAs;
import org.vouchsafe.domain.inventory.Component;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.job.Progress;
import org.vouchsafe.store.component.Components;
import org.vouchsafe.store.search.Found;

class FactReaderTest {
    @TempDir
    Path folder;
    private TestWorkspace workspace;

    @BeforeEach
    void fill() {
        workspace = new TestWorkspace(folder.resolve("case.vouchsafe"));
        Filling.fill(workspace);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void everythingThatBearsOnAnAdvisoryIsGathered() {
        AdvisoryFacts facts = facts("CVE-2026-1111", "GHSA-AAAA-bbbb-cccc", "MAL-2026-7");
        assertThat(facts.records()).hasSize(1);
        assertThat(facts.records().getFirst().record()).isEqualTo(Filling.ADVISORY);
        assertThat(facts.portfolio().releases()).hasSize(1);
        assertThat(facts.inventories()).hasSize(2);
        assertThat(facts.claims()).extracting(ClaimFact::claim).containsExactly(Filling.CLAIMS.getFirst());
        assertThat(facts.claims().getFirst().document().author().names()).contains("Northwind");
        assertThat(facts.claimDocuments()).hasSize(1);
        assertThat(facts.decisions()).extracting(Decision::reason).containsExactly("Looked at it.", "It is there.");
        assertThat(facts.decisions().getFirst().withdrawn()).isNotNull();
        assertThat(facts.decisions().getFirst().evidence()).hasSize(1);
    }

    @Test
    void candidatesCarryPathPlaceAndPlacements() {
        AdvisoryFacts facts = facts("GHSA-aaaa-bbbb-cccc");
        InventoryFact placed = facts.inventories().get(0);
        assertThat(placed.placements()).hasSize(1);
        assertThat(placed.withdrawn()).isNull();
        // More may be offered than matches (the claims of the group name the product itself), but nothing that is not listed.
        assertThat(placed.candidates()).noneMatch(each -> each.component().name().equals("axios"));
        InventoryFact other = facts.inventories().get(1);
        assertThat(other.withdrawn()).isNotNull();
        ListedComponent axios = other.candidates().stream().filter(each -> each.component().name().equals("axios")).findFirst()
                .orElseThrow();
        assertThat(axios.path()).containsExactly("portal 2.1", "@nw/http 1.0", "axios 1.14.1");
        assertThat(axios.direct()).isFalse();
        assertThat(axios.root()).isFalse();
        assertThat(axios.ref()).isEqualTo("ref-1");
        assertThat(axios.place().location().text()).isEqualTo("/components/1");
    }

    /** What a component is called beside its first purl is kept, finds it, and survives making the index anew. */
    @Test
    void everyIdentityOfAComponentFindsIt() {
        Component both = Drafts.npm(null, "bundle", "1.0").alsoKnownAs(new AlsoKnownAs(
                List.of(Drafts.npm(null, "axios", "1.14.1").purls().getFirst()),
                List.of(new Cpe("a", "example", "client", "1.5", "cpe:2.3:a:example:client:1.5:*:*:*:*:*:*:*")),
                List.of(Drafts.npm(null, "forked", "1.0").purls().getFirst()), List.of("bundle.min.js")));
        Component platform = Drafts.npm(null, "system", "9").alsoKnownAs(new AlsoKnownAs(List.of(),
                List.of(new Cpe("o", "example", "os", "9", "cpe:2.3:o:example:os:9")), List.of(), List.of()));
        workspace.write("import", tx -> {
            EvidenceId sbom = tx.recordEvidence().keep(TestWorkspace.file("both.cdx.json", new byte[] {1}, workspace.now(), List.of()));
            return tx.recordInventories().add(sbom,
                    Drafts.of(Drafts.header(null, "both", "1", 3), List.of(Drafts.npm(null, "both", "1"), both, platform)));
        });
        assertThat(listed()).containsExactlyInAnyOrder(both, platform);
        workspace.write("index", tx -> {
            Components.index(tx.session());
            return null;
        });
        assertThat(listed()).containsExactlyInAnyOrder(both, platform);
        assertThat(workspace.workspace().check(Progress.UNWATCHED)).isEmpty();
    }

    private List<Component> listed() {
        return facts("GHSA-aaaa-bbbb-cccc").inventories().getLast().candidates().stream().map(ListedComponent::component).toList();
    }

    @Test
    void refsOfClaimsAreCandidatesInTheBomThatHoldsThemOrThatTheyLinkTo() {
        EvidenceId own = workspace.read(tx -> tx.inventories().all(Viewpoint.LATEST)).get(1).evidence();
        AdvisoryFacts facts = facts("CVE-2026-2222");
        assertThat(facts.claims()).as("once in a VEX document without inventory, once in the BOM itself").hasSize(2);
        assertThat(candidates(facts, own)).containsExactly("axios 1.14.1");
        assertThat(facts.claims().get(1).document().bomSerial()).isEqualTo("0000");
        workspace.write("import", tx -> {
            EvidenceId vex = tx.recordEvidence().keep(TestWorkspace.file("link.json", new byte[] {5}, workspace.now(), List.of()));
            var target = new ClaimTarget.OfBom("0000", 1, "pkg:npm/%40nw/http@1.0", null, false);
            tx.recordClaims().add(vex, new ClaimDocument("CycloneDX", "1.6", null, null, false, null, null, List.of(new Claim(List.of(
                    "CVE-2026-3333"), ClaimStatus.FIXED, "resolved", null, null, null, null, null, target, Location.WHOLE_FILE))));
            return null;
        });
        assertThat(candidates(facts("CVE-2026-3333"), own)).containsExactly("@nw/http 1.0");
    }

    @Test
    void olderVersionsOfADocumentComeAlong() {
        workspace.write("import", tx -> {
            EvidenceId vex = tx.recordEvidence().keep(TestWorkspace.file("vex-4.json", new byte[] {4}, workspace.now(), List.of()));
            tx.recordClaims().add(vex,
                    new ClaimDocument("OpenVEX", "0.2.0", "https://northwind.example/vex/1", "4", false, null, null, List.of()));
            return null;
        });
        AdvisoryFacts facts = facts("CVE-2026-1111");
        assertThat(facts.claimDocuments()).extracting(each -> each.documentVersion()).containsExactly("3", "4");
    }

    @Test
    void namesAndTypesAreListedForJoining() {
        Set<List<String>> claimed = workspace.read(tx -> tx.claims().vulnerabilityIds());
        assertThat(claimed).containsExactly(List.of("cve-2026-1111", "GHSA-aaaa-bbbb-cccc"), List.of("CVE-2026-2222"));
        Set<String> types = workspace.read(tx -> tx.advisories().purlTypes(Viewpoint.LATEST));
        assertThat(types).containsExactly("cpe", "npm");
        Set<String> before = workspace.read(tx -> tx.advisories().purlTypes(new Viewpoint(Instant.parse("2026-03-31T08:30:00Z"), null)));
        assertThat(before).isEmpty();
    }

    @Test
    void textsOfDocumentsAreFound() {
        assertThat(found("never shipped")).containsExactly("CLAIM cve-2026-1111 GHSA-aaaa-bbbb-cccc We never shipped it. Nothing to do.");
        assertThat(found("ATTACHED lock")).containsExactly("ANSWER AX-1.2 partly see the attached lockfile");
        assertThat(found("portal.cdx")).containsExactly("EVIDENCE_NAME portal.cdx.json");
        assertThat(found("AX")).hasSize(1);
        assertThat(found("\"' OR 1")).isEmpty();
        assertThat(found(" ")).isEmpty();
    }

    @Test
    void figuresAreThoseOfTheViewpoint() {
        var now = workspace.read(tx -> tx.search().counts(Viewpoint.LATEST));
        assertThat(now.evidence()).isEqualTo(5);
        assertThat(now.claims()).isEqualTo(3);
        assertThat(now.inventories()).isEqualTo(2);
        assertThat(now.advisoryData()).isEqualTo(Instant.parse("2026-03-31T01:02:03.5Z"));
        var then = workspace.read(tx -> tx.search().counts(new Viewpoint(Instant.parse("2026-03-31T08:30:00Z"), null)));
        assertThat(then.releases()).isEqualTo(1);
        assertThat(then.evidence()).isZero();
        assertThat(then.advisoryData()).isNull();
    }

    private AdvisoryFacts facts(String... ids) {
        return workspace.read(tx -> tx.facts(Viewpoint.LATEST).facts(List.of(ids)));
    }

    private static List<String> candidates(AdvisoryFacts facts, EvidenceId evidence) {
        return facts.inventories().stream().filter(each -> each.evidence().equals(evidence)).flatMap(each -> each.candidates().stream())
                .map(
                        each -> each.component().displayName())
                .toList();
    }

    private List<String> found(String text) {
        List<Found> found = workspace.read(tx -> tx.search().find(text, 10, Viewpoint.LATEST));
        return found.stream().map(each -> each.kind() + " " + each.text()).toList();
    }
}
