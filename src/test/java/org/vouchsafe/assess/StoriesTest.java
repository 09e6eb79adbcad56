package org.vouchsafe.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vouchsafe.assess.Stories.PRESENT;
import static org.vouchsafe.assess.Stories.REACH;
import static org.vouchsafe.assess.Stories.axios;
import static org.vouchsafe.assess.Stories.present;

import java.time.Instant;
import java.util.ArrayList;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vouchsafe.domain.Basis;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.position.Position;

/** Whole stories through the front door. */
class StoriesTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("org.vouchsafe.assess.Stories#all")
    void eachStoryEndsAsTheRulesSay(String name, String expected, Case workspace) {
        assertThat(inShort(workspace.position("2.0"))).isEqualTo(expected);
    }

    static String inShort(Position position) {
        var words = new ArrayList<String>();
        words.add(position.state().name());
        words.add(position.basis().name());
        if (position.reason() != null) {
            words.add(position.reason().name());
        }
        position.contradictions().forEach(each -> words.add(each.code().name()));
        var remarks = new TreeSet<String>();
        position.remarks().forEach(each -> remarks.add(each.code().name()));
        return String.join(" ", words) + (remarks.isEmpty() ? "" : " remark " + String.join(" ", remarks));
    }

    @Test
    void whereNothingMatchesAndNobodySpokeThereIsNoPosition() {
        assertThat(axios().add(An.sbom("2.0")).hasPosition("2.0")).isFalse();
        assertThat(axios().add(An.sbom("2.0", "pkg:cargo/axios@1.14.1")).hasPosition("2.0")).isFalse();
        assertThat(Case.northwind().add(An.axios().withdrawn()).add(present()).positions()).isEmpty();
        assertThat(axios().add(present().unplaced()).positions()).isEmpty();
    }

    @Test
    void aMatchInAnEarlierReleaseAsksWhatBecameOfTheLaterOnes() {
        Case workspace = axios().add(present());
        assertThat(inShort(workspace.position("3.0"))).isEqualTo("UNKNOWN NONE NO_EVIDENCE");
        assertThat(workspace.hasPosition("1.9")).isFalse();
    }

    @Test
    void aReleaseThatIsNotTheLastOfAProductKeepsItsOwnState() {
        Case both = axios().add(An.sbom("1.9", "pkg:npm/axios@1.14.0")).add(present());
        assertThat(inShort(both.position("1.9"))).isEqualTo("NOT_AFFECTED INVENTORY");
        assertThat(inShort(both.position("2.0"))).isEqualTo("AFFECTED INVENTORY");
    }

    @Test
    void whatWeKnewThenStaysKnown() {
        Case workspace = axios().add(present());
        var then = workspace.mark();
        workspace.add(A.claim("2.0", REACH));
        assertThat(inShort(workspace.position("2.0", new Viewpoint(then, null)))).isEqualTo("AFFECTED INVENTORY");
        assertThat(inShort(workspace.position("2.0"))).isEqualTo("NOT_AFFECTED CLAIM");
    }

    @Test
    void whatWasTrueThenUsesOnlyWhatIsDatedByThen() {
        Case workspace = axios().add(present()).add(A.claim("2.0", REACH));
        var before = new Viewpoint(null, Instant.parse("2026-04-03T00:00:00Z"));
        assertThat(inShort(workspace.position("2.0", before))).isEqualTo("AFFECTED INVENTORY");
        var earlier = new Viewpoint(null, Instant.parse("2026-04-01T00:00:00Z"));
        assertThat(workspace.positions(earlier)).isEmpty();
    }

    @Test
    void aJoiningRecordThatCameLaterDidNotJoinBefore() {
        Case workspace = Case.northwind().add(new An.Osv("CVE-2026-10001").affects("pkg:npm/axios", "introduced 0")).add(present());
        workspace.add(A.claim("2.0", "affected").about("GHSA-aaaa-0001"));
        var then = workspace.mark();
        workspace.add(An.axios());
        assertThat(workspace.positions(new Viewpoint(then, null))).filteredOn(each -> each.release().equals(workspace.id("2.0")))
                .extracting(Position::advisory).containsExactly("CVE-2026-10001", "GHSA-aaaa-0001");
        assertThat(workspace.position("2.0").advisory()).isEqualTo("CVE-2026-10001");
    }

    @Test
    void twoSuppliersWithAProductOfOneNameAreKeptApart() {
        Case workspace = axios().add(present()).supplier("Eastlake Software").product("Portal").release("7.0");
        workspace.add(An.sbom("Portal 7.0", PRESENT).root("Portal", "pkg:generic/eastlake-software/portal@7.0"));
        workspace.add(A.vex().by("Eastlake Software").says("pkg:generic/eastlake-software/portal", REACH));
        assertThat(inShort(workspace.position("2.0"))).isEqualTo("AFFECTED INVENTORY");
        assertThat(inShort(workspace.position("Portal 7.0"))).isEqualTo("NOT_AFFECTED CLAIM");
        workspace.add(A.claim("2.0", REACH).by("Eastlake Software"));
        assertThat(inShort(workspace.position("2.0"))).isEqualTo("AFFECTED INVENTORY remark THIRD_PARTY");
    }

    @Test
    void aPlacedWordAboutAnotherComponentIsNotAWordAboutTheRelease() {
        Case workspace = Case.northwind().add(An.sbom("2.0", "pkg:npm/lodash@4.17.21"))
                .add(A.vex().says("pkg:npm/lodash@4.17.21", REACH).placed("2.0", null));
        assertThat(workspace.hasPosition("2.0")).isFalse();
        workspace.add(A.vex().says("pkg:npm/lodash@4.17.21", "affected").placed("2.0", null));
        assertThat(inShort(workspace.position("2.0"))).isEqualTo("AFFECTED CLAIM");
    }

    @Test
    void aMereWordAboutOnePartDoesNotClearTheOthers() {
        Case workspace = axios().add(An.sbom("2.0", PRESENT).root("web", "pkg:generic/northwind-systems/web@2.0"))
                .add(An.sbom("2.0", PRESENT).root("api", "pkg:generic/northwind-systems/api@2.0"))
                .add(A.vex().says("pkg:generic/northwind-systems/web@2.0", REACH));
        assertThat(inShort(workspace.position("2.0"))).isEqualTo("AFFECTED INVENTORY remark PARTIAL_CLAIM");
        assertThat(workspace.position("2.0").basis()).isEqualTo(Basis.INVENTORY);
        assertThat(workspace.position("2.0").state()).isEqualTo(State.AFFECTED);
    }
}
