package org.vouchsafe.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vouchsafe.assess.fact.Policy;
import org.vouchsafe.assess.fact.Policy.Absence;
import org.vouchsafe.assess.fact.Policy.Claims;
import org.vouchsafe.domain.evidence.SignatureVerdict;
import org.vouchsafe.domain.inventory.DeclaredCompleteness;
import org.vouchsafe.domain.position.InventoryVerdict;

/** What a workspace may demand beyond the default. */
class PoliciesTest {
    private static String state(Case workspace) {
        return StoriesTest.inShort(workspace.position("2.0"));
    }

    private static Case absent(Absence absence, An.Sbom sbom) {
        return Case.northwind().policy(new Policy(absence, Claims.ALL, List.of())).add(An.axios()).add(sbom)
                .add(A.claim("2.0", "component_not_present"));
    }

    private static Case present(Claims claims, SignatureVerdict signature) {
        return Case.northwind().policy(new Policy(Absence.GRAPH, claims, List.of())).add(An.axios()).add(Stories.present())
                .add(A.claim("2.0", Stories.REACH).signed(signature));
    }

    @Test
    void absenceMayHaveToBeStated() {
        assertThat(state(absent(Absence.STATED, An.sbom("2.0")))).isEqualTo("NOT_AFFECTED CLAIM");
        assertThat(state(absent(Absence.STATED, An.sbom("2.0").declared(DeclaredCompleteness.COMPLETE))))
                .isEqualTo("NOT_AFFECTED CORROBORATED");
        assertThat(state(absent(Absence.ANY, An.sbom("2.0").incomplete()))).isEqualTo("NOT_AFFECTED CORROBORATED");
        assertThat(state(absent(Absence.GRAPH, An.sbom("2.0").incomplete()))).isEqualTo("NOT_AFFECTED CLAIM");
    }

    @Test
    void claimsMayHaveToBeSigned() {
        assertThat(state(present(Claims.SIGNED, SignatureVerdict.NONE))).isEqualTo("AFFECTED INVENTORY remark UNSIGNED_CLAIM");
        assertThat(state(present(Claims.SIGNED, SignatureVerdict.INDETERMINATE))).isEqualTo("AFFECTED INVENTORY remark UNSIGNED_CLAIM");
        assertThat(state(present(Claims.SIGNED, SignatureVerdict.PASSED))).isEqualTo("NOT_AFFECTED CLAIM");
        assertThat(state(present(Claims.ALL, SignatureVerdict.FAILED))).isEqualTo("AFFECTED INVENTORY remark REJECTED_CLAIM");
    }

    @Test
    void anUnsignedVersionDoesNotReplaceASignedOneWhereSignaturesAreAsked() {
        Case workspace = Case.northwind().policy(new Policy(Absence.GRAPH, Claims.SIGNED, List.of())).add(An.axios())
                .add(An.sbom("2.0", "pkg:npm/axios@1.15.0"))
                .add(A.claim("2.0", "affected").version("NW VEX-1", "1").signed(SignatureVerdict.PASSED))
                .add(A.claim("1.9", "affected").version("NW VEX-1", "2"));
        assertThat(state(workspace)).isEqualTo("AFFECTED CLAIM AFFECTED_BUT_NOT_LISTED");
    }

    @Test
    void claimsMayNeedToBeCorroborated() {
        assertThat(state(present(Claims.CORROBORATED, SignatureVerdict.PASSED)))
                .isEqualTo("AFFECTED INVENTORY remark UNCORROBORATED_CLAIM");
        Case agreeing = Case.northwind().policy(new Policy(Absence.GRAPH, Claims.CORROBORATED, List.of())).add(An.axios())
                .add(An.sbom("2.0", "pkg:npm/axios@1.15.0")).add(A.claim("2.0", Stories.REACH));
        assertThat(state(agreeing)).isEqualTo("NOT_AFFECTED CORROBORATED");
    }

    @Test
    void whereAWordAloneDoesNotCountTheNextOneIsHeard() {
        Case workspace = Case.northwind().policy(new Policy(Absence.GRAPH, Claims.CORROBORATED, List.of())).add(An.axios())
                .add(An.sbom("2.0").incomplete()).add(A.claim("2.0", "affected").at("2026-04-01T00:00:00Z")).add(A.claim("2.0", "fixed"));
        assertThat(state(workspace)).isEqualTo("AFFECTED CLAIM remark UNCORROBORATED_CLAIM");
    }

    @Test
    void acceptedThirdPartiesCountAfterTheSupplier() {
        Policy policy = new Policy(Absence.GRAPH, Claims.ALL, List.of("contoso research"));
        Case accepted = Case.northwind().policy(policy).add(An.axios()).add(Stories.present())
                .add(A.claim("2.0", Stories.REACH).by("Contoso Research"));
        assertThat(state(accepted)).isEqualTo("NOT_AFFECTED CLAIM");
        accepted.add(A.vex().at("2026-03-01T00:00:00Z").says("pkg:generic/northwind-systems/portal", "affected"));
        assertThat(state(accepted)).isEqualTo("AFFECTED CORROBORATED AUTHORS_DISAGREE");
    }

    @Test
    void belowTheFloorAbsenceIsNotConcluded() {
        Policy floor = new Policy(Absence.ANY, Claims.ALL, List.of(), 80);
        for (int[] shares : new int[][] {{7, 10}, {10, 7}, {0, 0}}) {
            Case below = Case.northwind().policy(floor).add(An.axios())
                    .add(An.sbom("2.0").declared(DeclaredCompleteness.COMPLETE).gaps(0, 0, 10).coverage(shares[0], shares[1]))
                    .add(A.claim("2.0", "component_not_present"));
            assertThat(below.position("2.0").inventoryVerdict()).isEqualTo(InventoryVerdict.ABSENT_INCOMPLETE);
            assertThat(state(below)).isEqualTo("NOT_AFFECTED CLAIM");
        }
        Case enough = Case.northwind().policy(floor).add(An.axios()).add(An.sbom("2.0").gaps(0, 0, 10).coverage(8, 9))
                .add(A.claim("2.0", "component_not_present"));
        assertThat(state(enough)).isEqualTo("NOT_AFFECTED CORROBORATED");
    }

    @Test
    void aStateThatRestsOnAbsenceSaysWhatItCovers() {
        Case workspace = Case.northwind().add(An.axios())
                .add(An.sbom("2.0").made("2026-05-15T00:00:00Z").gaps(0, 0, 1_200).coverage(1_140, 1_200))
                .add(A.claim("2.0", "component_not_present"));
        assertThat(workspace.position("2.0").coverage()).contains("1,200 components, direct and transitive, 3 levels",
                "1,140 (95 %) with a package URL or CPE, all with a version", "completeness not declared, 17 days old",
                "Advisory data for npm");
    }
}
