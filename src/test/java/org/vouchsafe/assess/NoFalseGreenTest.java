package org.vouchsafe.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vouchsafe.assess.fact.Policy;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.claim.Author;
import org.vouchsafe.domain.claim.ClaimTarget;
import org.vouchsafe.domain.claim.Identification;
import org.vouchsafe.domain.evidence.SignatureVerdict;
import org.vouchsafe.domain.position.InventoryVerdict;
import org.vouchsafe.domain.position.Position;

/** What must hold of any mixture of facts, found by seeded chance: the order of facts is no fact, and worthless claims never lower a red. */
class NoFalseGreenTest {
    private static final List<String> RELEASES = List.of("1.9", "2.0", "3.0");
    private static final List<String> VERSIONS = List.of("1.14.0", "1.14.1", "1.14.2", "1.15.0", "latest");
    private static final List<
            String> STATUSES = List.of("affected", "fixed", "under_investigation", "not_affected", "component_not_present",
                    "vulnerable_code_not_in_execute_path", "resolved_with_pedigree");

    private static Case mixture(Random random) {
        Case workspace = Case.northwind();
        int facts = 3 + random.nextInt(8);
        for (int i = 0; i < facts; i++) {
            switch (random.nextInt(8)) {
                case 0 -> workspace.add(random.nextBoolean() ? An.axios() : An.axios().alias("MAL-2026-0001"));
                case 1 -> workspace
                        .add(new An.Osv("OSV-" + random.nextInt(2)).alias("CVE-2026-10001").affects("pkg:npm/axios", "introduced 0",
                                "fixed " + VERSIONS.get(random.nextInt(4))));
                case 2, 3, 4 -> workspace.add(inventory(random));
                case 5, 6 -> workspace.add(claim(random));
                default -> workspace.decide(pick(RELEASES, random), "CVE-2026-10001", pick(List.of(State.values()), random));
            }
        }
        return workspace;
    }

    private static An.Sbom inventory(Random random) {
        An.Sbom sbom = An.sbom(pick(RELEASES, random)).made("2026-04-0" + (1 + random.nextInt(4)) + "T08:00:00Z");
        for (int k = random.nextInt(3); k > 0; k--) {
            sbom.lists("pkg:npm/axios@" + pick(VERSIONS, random));
        }
        if (random.nextInt(4) == 0) {
            sbom.root("web", "pkg:generic/northwind-systems/web@1");
        }
        return random.nextInt(3) == 0 ? sbom.incomplete() : sbom;
    }

    private static A.Vex claim(Random random) {
        A.Vex vex = A.vex().at("2026-04-0" + (1 + random.nextInt(6)) + "T08:00:00Z");
        for (int k = 1 + random.nextInt(2); k > 0; k--) {
            String release = "pkg:generic/northwind-systems/portal" + (random.nextInt(3) == 0 ? "" : "@" + pick(RELEASES, random));
            if (random.nextBoolean()) {
                vex.says(release, pick(STATUSES, random));
            } else {
                vex.saysOf(release, pick(STATUSES, random), "pkg:npm/axios@" + pick(VERSIONS, random));
            }
        }
        return random.nextInt(3) == 0 ? vex.by("Contoso Research") : vex;
    }

    private static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    @Test
    void theOrderInWhichFactsAreGivenNeverChangesAPosition() {
        var random = new Random(20260401);
        for (int i = 0; i < 150; i++) {
            Case workspace = mixture(random);
            List<Position> expected = workspace.positions();
            for (int k = 0; k < 4; k++) {
                assertThat(workspace.positions(workspace.shuffled(random))).isEqualTo(expected);
            }
        }
    }

    @Test
    void whatWasKnownOnADayDoesNotChangeWithWhatIsLearntLater() {
        var random = new Random(77);
        for (int i = 0; i < 100; i++) {
            Case workspace = mixture(random);
            Instant then = workspace.mark();
            List<Position> expected = workspace.positions(new Viewpoint(then, null));
            workspace.add(inventory(random)).add(claim(random)).add(An.axios()).undoIfAny();
            assertThat(workspace.positions(new Viewpoint(then, null))).isEqualTo(expected);
        }
    }

    @Test
    void restrictingTheReleasesChangesNoPosition() {
        var random = new Random(5);
        for (int i = 0; i < 60; i++) {
            Case workspace = mixture(random);
            for (Position each : workspace.positions()) {
                assertThat(new Assessor(Policy.DEFAULT).assess(workspace.facts(), Viewpoint.LATEST, Case.TODAY, Set.of(each.release())))
                        .contains(each);
            }
        }
    }

    @Test
    void everyPositionExplainsItself() {
        var random = new Random(9);
        for (int i = 0; i < 150; i++) {
            for (Position each : mixture(random).positions()) {
                assertThat(each.reason() != null).as("%s", each).isEqualTo(each.state() == State.UNKNOWN);
                assertThat(each.checks().getFirst().id()).isEqualTo("STATE");
                assertThat(each.checks()).allSatisfy(check -> {
                    assertThat(check.question()).endsWith("?");
                    assertThat(check.answer()).isNotBlank().doesNotContain("null").doesNotContain("[").doesNotContain("  ");
                });
                assertThat(each.checks()).extracting(check -> check.id()).doesNotHaveDuplicates();
                assertThat(each.since()).isNotNull();
                assertThat(each.remarks()).allSatisfy(remark -> assertThat(remark.text()).endsWith(".").doesNotContain("null"));
                assertThat(each.contradictions())
                        .allSatisfy(contradiction -> assertThat(contradiction.text()).endsWith(".").doesNotContain("null"));
                boolean absence = each.computed().isClearing() && (each.inventoryVerdict() == InventoryVerdict.ABSENT_COMPLETE
                        || each.inventoryVerdict() == InventoryVerdict.PRESENT_UNAFFECTED);
                assertThat(each.coverage() != null).isEqualTo(absence);
            }
        }
    }

    /** Claims that are worth nothing, each hostile in its own way; none clears a release whose inventory lists an affected version. */
    private static List<A.Vex> hostile() {
        var hostile = new ArrayList<A.Vex>();
        for (String status : List.of("fixed", "component_not_present", "vulnerable_code_not_in_execute_path", "not_affected", "other",
                "resolved_with_pedigree")) {
            hostile.add(A.claim("2.0", status).by("Northwind Systems GmbH"));
            hostile.add(A.claim("2.0", status).by("N\u043erthwind Systems"));
            hostile.add(A.claim("2.0", status).by("Northwind\u200b Systems"));
            hostile.add(A.claim("2.0", status).by("security@northwind.example.evil.example"));
            hostile.add(A.claim("2.0", status).by(""));
            hostile.add(A.claim("2.0", status).by((Author) null));
            hostile.add(A.claim("2.0", status).by(new Author(List.of("Northwind Systems"), false, false)));
            hostile.add(A.claim("2.0", status).at("2999-01-01T00:00:00Z"));
            hostile.add(A.claim("2.0", status).at("2026-06-20T00:00:00Z"));
            hostile.add(A.claim("2.0", status).signed(SignatureVerdict.FAILED));
            hostile.add(A.claim("2.0", status).draft());
            hostile.add(A.vex().at("2020-01-01T00:00:00Z").says("pkg:generic/northwind-systems/portal", status));
            hostile.add(A.vex().at(null).says("pkg:generic/northwind-systems/portal", status));
            hostile.add(A.vex().at("2020-01-01T00:00:00Z").says(A.range("pkg:generic/northwind-systems/portal", "vers:generic/*"), status));
            hostile.add(A.vex().says("pkg:generic/northwind-system/portal@2.0", status));
            hostile.add(A.vex().says("pkg:generic/northwind-systems/p\u043ertal@2.0", status));
            hostile.add(A.vex().says("pkg:generic/northwind-systems/portal@2.0.0", status));
            hostile.add(A.vex().says("pkg:generic/northwind-systems/portal@2.0?arch=any", status));
            hostile.add(A.vex().says(A.csaf("Someone", "Portal", "2.0"), status));
            hostile.add(A.vex().saysOf("pkg:generic/northwind-systems/portal@2.0", status, "pkg:npm/lodash@4.17.21"));
            hostile.add(A.vex().saysOf("pkg:generic/northwind-systems/portal@2.0", status, "pkg:npm/axios@1.14.2"));
            hostile.add(A.vex().saysOf("pkg:generic/northwind-systems/portal@2.0", status, "pkg:npm/%40x/axios@1.14.1"));
            hostile.add(A.vex().says("pkg:npm/axios@1.14.1", status));
            hostile.add(A.vex().link("00000000-0000-0000-0000-000000000000", 1, "ref-0", status));
            hostile.add(A.vex().link(null, null, "ref-0", status));
            hostile.add(A.vex().says(new ClaimTarget.OfBom(null, null, null, null, true), status, null));
            hostile.add(A.claim("2.0", status).about("CVE-2026-99999"));
            hostile.add(A.claim("2.0", status).about("CVE-2026-1000", "CVE-2026-100010"));
        }
        hostile.add(A.claim("2.0", "not_affected"));
        hostile.add(A.claim("2.0", "not_affected").impact("   "));
        hostile.add(A.claim("2.0", "under_investigation"));
        return hostile;
    }

    private static Position axios(Case workspace) {
        return workspace.positions().stream()
                .filter(each -> each.release().equals(workspace.id("2.0")) && each.advisory().equals("CVE-2026-10001"))
                .findFirst().orElseThrow();
    }

    @Test
    void noHostileClaimLowersARed() {
        for (A.Vex each : hostile()) {
            Case workspace = Case.northwind().add(An.axios()).add(An.sbom("2.0", "pkg:npm/axios@1.14.1")).add(each);
            assertThat(axios(workspace).state()).as("%s", workspace.facts().claims()).isEqualTo(State.AFFECTED);
        }
    }

    @Test
    void noHostileClaimTurnsAnUnknownGreen() {
        for (A.Vex each : hostile()) {
            Case workspace = Case.northwind().add(An.axios()).add(An.sbom("2.0", "pkg:npm/axios").incomplete()).add(each);
            assertThat(axios(workspace).state()).as("%s", workspace.facts().claims()).isEqualTo(State.UNKNOWN);
        }
    }

    @Test
    void noHostileClaimSilencesTheSuppliersOwnAffected() {
        for (A.Vex each : hostile()) {
            Case workspace = Case.northwind().add(An.axios()).add(An.sbom("2.0", "pkg:npm/axios@1.15.0"))
                    .add(A.claim("2.0", "affected").version("K", "1")).add(each.version("K", "2"));
            Position position = axios(workspace);
            boolean bySupplier = workspace.facts().claims().getLast().document().author() != null;
            // The supplier itself may replace its document; then its own newer word holds.
            if (!bySupplier || position.remarks().stream().anyMatch(remark -> remark.code().name().equals("THIRD_PARTY"))) {
                assertThat(position.state()).as("%s", workspace.facts().claims()).isEqualTo(State.AFFECTED);
            }
        }
    }

    @Test
    void nothingButAConclusiveInventoryAndTheRightWordClearsMaliciousCode() {
        for (A.Vex each : hostile()) {
            Case workspace = Case.northwind().add(An.maliciousAxios()).add(An.sbom("2.0", "pkg:npm/axios@1.14.1"))
                    .add(each.about("MAL-2026-0001"));
            assertThat(workspace.position("2.0").state()).isEqualTo(State.AFFECTED);
        }
        for (String status : STATUSES) {
            Case listed = Case.northwind().add(An.maliciousAxios()).add(An.sbom("2.0", "pkg:npm/axios@1.14.1"))
                    .add(A.claim("2.0", status).about("MAL-2026-0001"));
            assertThat(listed.position("2.0").state()).isEqualTo(State.AFFECTED);
            Case word = Case.northwind().add(An.maliciousAxios()).add(An.sbom("2.0").incomplete())
                    .add(A.claim("2.0", status).about("MAL-2026-0001"));
            assertThat(word.position("2.0").state().isClearing()).isFalse();
        }
    }

    @Test
    void aClearingStatementWithVersionAndRangeHoldsOnlyWhereBothDo() {
        var limited = new Identification(List.of(An.purl("pkg:generic/northwind-systems/portal@2.0")), List.of(), List.of(), null, null,
                "2.0", "vers:generic/<2.0", "portal");
        assertThat(axios(
                Case.northwind().add(An.axios()).add(A.vex().says(limited, "fixed")).add(An.sbom("2.0", "pkg:npm/axios").incomplete()))
                .state())
                .isEqualTo(State.UNKNOWN);
        var part = new Identification(List.of(An.purl("pkg:npm/axios@1.14.1")), List.of(), List.of(), null, null, "1.14.1",
                "vers:npm/<1.14.1", "axios");
        Case inside = Case.northwind().add(An.axios()).add(An.sbom("2.0", "pkg:npm/axios@1.14.1"))
                .add(A.vex().says(new ClaimTarget.OfProduct(A.named("pkg:generic/northwind-systems/portal@2.0"), List.of(part)),
                        "vulnerable_code_not_in_execute_path", null));
        assertThat(axios(inside).state()).isEqualTo(State.AFFECTED);
    }

    @Test
    void ofTwoStatusesInOneDocumentAtOneTimeTheWorseSpeaks() {
        String exact = "pkg:generic/northwind-systems/portal@2.0";
        for (String clearing : List.of("fixed", "vulnerable_code_not_present")) {
            for (Identification wider : List.of(A.named("pkg:generic/northwind-systems/portal"),
                    A.range("pkg:generic/northwind-systems/portal", "vers:generic/<=2.0"))) {
                Case affected = Case.northwind().add(An.axios()).add(An.sbom("2.0").incomplete())
                        .add(A.vex().says(exact, clearing).says(wider, "affected"));
                assertThat(axios(affected).state()).isEqualTo(State.AFFECTED);
                assertThat(axios(affected).contradictions()).extracting(each -> each.code().name()).contains("SELF_CONTRADICTION");
                Case open = Case.northwind().add(An.axios()).add(An.sbom("2.0").incomplete())
                        .add(A.vex().says(wider, "under_investigation").says(exact, clearing));
                assertThat(axios(open).state()).isEqualTo(State.UNKNOWN);
            }
        }
    }

    @Test
    void identifiersThatDisagreeClearNothing() {
        var disagreeing = List.of(
                new Identification(List.of(An.purl("pkg:generic/northwind-systems/portal@2.0")), List.of(), List.of(), "Northwind Systems",
                        "Portal", "1.9", null, "portal"),
                new Identification(List.of(An.purl("pkg:generic/northwind-systems/portal@2.0"),
                        An.purl("pkg:generic/northwind-systems/portal@1.9")), List.of(), List.of(), null, null, null, null, "portal"));
        for (Identification each : disagreeing) {
            assertThat(axios(
                    Case.northwind().add(An.axios()).add(An.sbom("2.0", "pkg:npm/axios").incomplete()).add(A.vex().says(each, "fixed")))
                    .state())
                    .isEqualTo(State.UNKNOWN);
            assertThat(axios(
                    Case.northwind().add(An.axios()).add(An.sbom("2.0", "pkg:npm/axios").incomplete()).add(A.vex().says(each, "affected")))
                    .state())
                    .isEqualTo(State.AFFECTED);
        }
    }
}
