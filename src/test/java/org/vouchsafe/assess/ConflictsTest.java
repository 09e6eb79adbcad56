package org.vouchsafe.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vouchsafe.assess.Stories.PRESENT;
import static org.vouchsafe.assess.Stories.REACH;
import static org.vouchsafe.assess.Stories.axios;
import static org.vouchsafe.assess.Stories.present;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouchsafe.domain.position.Check;
import org.vouchsafe.domain.position.Contradiction;
import org.vouchsafe.domain.position.ContradictionCode;
import org.vouchsafe.domain.position.Position;

/** Contradictions beyond the table of states: found where they are, silent where both sides can be right, and never changing a state. */
class ConflictsTest {
    private static final String PORTAL = "pkg:generic/northwind-systems/portal@2.0";
    private static final String PUMP = "pkg:generic/contoso/pump@1.0";
    private static final String WORDS = "The parser of the library is compiled out of our build.";

    private static List<ContradictionCode> codes(Position position) {
        return position.contradictions().stream().map(Contradiction::code).toList();
    }

    private static Contradiction only(Position position, ContradictionCode code) {
        Contradiction found = position.contradictions().stream().filter(each -> each.code() == code).findFirst().orElseThrow();
        assertThat(found.citations()).as("both sides").hasSizeGreaterThan(1);
        assertThat(position.checks()).anySatisfy(each -> {
            assertThat(each.id()).isEqualTo(code.name());
            assertThat(each.outcome()).isEqualTo(Check.Outcome.FAILED);
        });
        return found;
    }

    /** Portal 2.0 and Contoso's Pump 1.0, both with axios 1.14.1. */
    private static Case two() {
        return axios().add(present()).supplier("Contoso").product("Pump").release("1.0")
                .add(An.sbom("Pump 1.0", PRESENT).root("Pump", PUMP));
    }

    private static A.Vex contoso(String status) {
        return A.vex().by("Contoso").says(PUMP, status);
    }

    @Test
    void twoSuppliersSayOppositeThingsOfOneComponent() {
        Case workspace = two().add(A.claim("2.0", "vulnerable_code_not_present")).add(contoso("affected"));
        assertThat(only(workspace.position("2.0"), ContradictionCode.SUPPLIERS_DISAGREE).text()).contains("axios 1.14.1",
                "Northwind Systems",
                "Contoso", "Portal 2.0", "Pump 1.0");
        only(workspace.position("Pump 1.0"), ContradictionCode.SUPPLIERS_DISAGREE);
        assertThat(StoriesTest.inShort(workspace.position("2.0"))).startsWith("NOT_AFFECTED CLAIM");
    }

    @Test
    void twoSuppliersMayDifferInWhatIsOfTheProduct() {
        assertThat(codes(two().add(A.claim("2.0", REACH)).add(contoso("affected")).position("2.0"))).isEmpty();
        assertThat(codes(two().add(A.claim("2.0", "affected")).add(contoso("affected")).position("2.0"))).isEmpty();
        assertThat(codes(two().add(A.claim("2.0", "vulnerable_code_not_present")).add(contoso("under_investigation")).position("2.0")))
                .isEmpty();
        Case otherVersions = axios().add(present()).supplier("Contoso").product("Pump").release("1.0")
                .add(An.sbom("Pump 1.0", "pkg:npm/axios@1.14.2").root("Pump", PUMP)).add(A.claim("2.0", "vulnerable_code_not_present"))
                .add(contoso("affected"));
        assertThat(codes(otherVersions.position("2.0"))).isEmpty();
    }

    @Test
    void oneSupplierMayTreatItsProductsDifferently() {
        Case workspace = axios().add(present()).add(An.sbom("3.0", PRESENT)).add(A.claim("2.0", "vulnerable_code_not_present"))
                .add(A.claim("3.0", "affected"));
        assertThat(codes(workspace.position("2.0"))).isEmpty();
    }

    @Test
    void anothersWordOnASupplierSDocumentIsNone() {
        assertThat(codes(two().add(A.claim("2.0", "vulnerable_code_not_present"))
                .add(A.vex().by("Some Researcher").says(PUMP, "affected")).position("2.0"))).isEmpty();
        assertThat(codes(two().add(A.claim("2.0", "vulnerable_code_not_present")).add(contoso("affected").at("2999-01-01T00:00:00Z"))
                .position("2.0"))).isEmpty();
    }

    @Test
    void theComponentMayBeAnotherSuppliersProduct() {
        Case workspace = axios().add(present()).supplier("Axios project").product("axios").release("1.14.1", null, null, PRESENT)
                .add(A.vex().by("Axios project").says(PRESENT, "affected")).add(A.claim("2.0", "vulnerable_code_not_present"));
        only(workspace.position("2.0"), ContradictionCode.SUPPLIERS_DISAGREE);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-30T23:00:00Z,true", "2026-01-05T10:00:00Z,true", "2026-04-03T10:00:00Z,false"})
    void aClaimFromBeforeTheInventoryWasMade(String said, boolean contradicts) {
        Position position = axios().add(present().made("2026-04-02T08:00:00Z")).add(A.claim("2.0", REACH).at(said)).position("2.0");
        assertThat(codes(position).contains(ContradictionCode.CLAIM_OLDER_THAN_INVENTORY)).isEqualTo(contradicts);
        assertThat(StoriesTest.inShort(position)).startsWith("NOT_AFFECTED CLAIM");
        if (contradicts) {
            assertThat(only(position, ContradictionCode.CLAIM_OLDER_THAN_INVENTORY).text()).contains("before");
        }
    }

    @Test
    void anInventoryMadeAnewIsNotHeldAgainstTheClaim() {
        Case workspace = axios().add(present().made("2026-04-02T08:00:00Z")).add(present().made("2026-05-02T08:00:00Z"))
                .add(A.claim("2.0", REACH).at("2026-04-10T00:00:00Z"));
        assertThat(codes(workspace.position("2.0"))).isEmpty();
    }

    @Test
    void onlyAClearingClaimIsTooOldAndTheDocumentsDayCounts() {
        assertThat(codes(axios().add(present()).add(A.claim("2.0", "affected").at("2026-01-05T00:00:00Z")).position("2.0"))).isEmpty();
        A.Vex repeated = A.vex().at("2026-04-20T10:00:00Z").says(new org.vouchsafe.domain.claim.ClaimTarget.OfProduct(A.named(PORTAL),
                List.of()), REACH, "2026-01-03T10:00:00Z");
        assertThat(codes(axios().add(present()).add(repeated).position("2.0"))).isEmpty();
    }

    @Test
    void theSameWordsJustifyAnotherProduct() {
        Case workspace = two().add(A.claim("2.0", "not_affected").impact(WORDS))
                .add(contoso("not_affected").impact("the parser of the Library, is compiled out of our build"));
        assertThat(only(workspace.position("2.0"), ContradictionCode.JUSTIFICATION_COPIED).text()).contains("Pump 1.0", "Contoso");
        only(workspace.position("Pump 1.0"), ContradictionCode.JUSTIFICATION_COPIED);
        assertThat(StoriesTest.inShort(workspace.position("2.0"))).startsWith("NOT_AFFECTED CLAIM");
    }

    @Test
    void wordsThatAreNobodysOwnOrOfOneDocumentAreNotCopied() {
        assertThat(codes(two().add(A.claim("2.0", "not_affected").impact("Not exploitable here."))
                .add(contoso("not_affected").impact("Not exploitable here.")).position("2.0"))).isEmpty();
        assertThat(codes(axios().add(present()).add(An.sbom("3.0", PRESENT)).add(A.claim("2.0", "not_affected").impact(WORDS))
                .add(A.claim("3.0", "not_affected").impact(WORDS)).position("2.0"))).as("another release of the product").isEmpty();
        Case oneDocument = axios().add(present()).product("Gateway").release("1.0")
                .add(An.sbom("Gateway 1.0", PRESENT).root("Gateway", "pkg:generic/northwind-systems/gateway@1.0"))
                .add(A.claim("2.0", "not_affected").impact(WORDS).says("pkg:generic/northwind-systems/gateway@1.0", "not_affected")
                        .impact(WORDS));
        assertThat(codes(oneDocument.position("2.0"))).isEmpty();
    }

    @Test
    void aFixedVersionInsideTheAffectedRange() {
        Case workspace = axios().add(An.sbom("2.0").incomplete())
                .add(A.vex().format("CSAF").saysOf(PORTAL, "fixed", "pkg:npm/axios@1.14.2"));
        assertThat(only(workspace.position("2.0"), ContradictionCode.FIXED_VERSION_AFFECTED).text()).contains("axios 1.14.2");
        assertThat(codes(axios().add(An.sbom("2.0").incomplete()).add(A.vex().format("CSAF")
                .saysOf(PORTAL, "fixed", "pkg:npm/axios@1.15.0")).position("2.0"))).isEmpty();
        assertThat(codes(axios().add(An.sbom("2.0").incomplete()).add(A.vex().saysOf(PORTAL, "fixed", "pkg:npm/axios@1.14.2"))
                .position("2.0"))).as("a subcomponent of OpenVEX says where the flaw was").isEmpty();
    }

    @Test
    void whatIsListedAnywayIsSaidOnce() {
        Position position = axios().add(present()).add(A.vex().format("CSAF").saysOf(PORTAL, "fixed", PRESENT)).position("2.0");
        assertThat(codes(position)).containsExactly(ContradictionCode.FIXED_BUT_PRESENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Update axios to 1.14.2", "Please upgrade to axios 1.14.2 soon.", "Fixed in axios@1.14.2.",
            "Updated axios from 1.14.1 to version 1.14.2", "Pinned AXIOS to v1.14.2", "Patched by using axios 1.14.2"})
    void anAdvisedVersionThatIsAffected(String action) {
        Position position = axios().add(present()).add(A.claim("2.0", "affected").action(action)).position("2.0");
        assertThat(only(position, ContradictionCode.FIXED_VERSION_AFFECTED).text()).contains("axios 1.14.2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Update axios to 1.15.0", "Update axios 1.14.1 to 1.15.0", "Remove axios 1.14.1", "axios 1.14.1 is affected.",
            "Update axios from 1.14.1 to 1.15.0", "Update to Portal 2.1", "Downgrade axios to 1.14.0", "Fixed in my-axios 1.14.2",
            "Update axios as soon as possible; 1.14.1 is affected", "Upgrade axios 1.14.1 → 1.15.0"})
    void adviceThatIsSoundIsLeftAlone(String action) {
        assertThat(codes(axios().add(present()).add(A.claim("2.0", "affected").action(action)).position("2.0"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Fixed in axios 1.15.7.", "Resolved in axios@1.15.1", "It was patched in AXIOS version 1.13.9 already."})
    void aFixTheAdvisoryDoesNotKnow(String action) {
        Position position = axios().add(present()).add(A.claim("2.0", "affected").action(action)).position("2.0");
        assertThat(only(position, ContradictionCode.FIXED_VERSION_UNKNOWN).text()).contains("knows only 1.15.0 as such");
        assertThat(only(position, ContradictionCode.FIXED_VERSION_UNKNOWN).citations()).hasSizeGreaterThan(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Fixed in axios 1.15.0.", "Fixed in axios v1.15.0", "Update axios to 1.16.2", "Fixed in Portal 2.1",
            "Fixed in lodash 9.9.9"})
    void aFixTheAdvisoryKnowsAndALaterVersionAreLeftAlone(String action) {
        assertThat(codes(axios().add(present()).add(A.claim("2.0", "affected").action(action)).position("2.0"))).isEmpty();
    }

    @Test
    void theReasonOfAFixNamesItsVersionToo() {
        Position position = axios().add(An.sbom("2.0").incomplete()).add(A.claim("2.0", "fixed").impact("Fixed in axios 1.14.2 already."))
                .position("2.0");
        assertThat(only(position, ContradictionCode.FIXED_VERSION_AFFECTED).text()).contains("axios 1.14.2");
    }

    @Test
    void oneDocumentGivesReasonsThatExcludeEachOther() {
        Position position = axios().add(An.sbom("2.0").incomplete())
                .add(A.claim("2.0", "component_not_present").says(PORTAL, REACH)).position("2.0");
        assertThat(codes(position)).containsExactly(ContradictionCode.SELF_CONTRADICTION);
        assertThat(codes(axios().add(An.sbom("2.0").incomplete())
                .add(A.claim("2.0", "component_not_present").says(PORTAL, "vulnerable_code_not_present")).position("2.0"))).isEmpty();
    }
}
