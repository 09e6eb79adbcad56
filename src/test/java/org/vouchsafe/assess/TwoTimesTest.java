package org.vouchsafe.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.Viewpoint;

/** What was known on a day, and what was true on a day by all that is known (assessment.md, "Two times"). */
class TwoTimesTest {
    private static Viewpoint validAt(String day) {
        return new Viewpoint(null, Instant.parse(day));
    }

    private static String state(Case workspace, Viewpoint viewpoint) {
        return workspace.positions(viewpoint).stream().filter(each -> each.release().equals(workspace.id("2.0"))).findFirst()
                .map(StoriesTest::inShort).orElse("none");
    }

    private static Case case2(@Nullable String claimed) {
        return Stories.axios().add(Stories.present().made("2026-04-02T08:00:00Z")).add(A.claim("2.0", Stories.REACH).at(claimed));
    }

    @Test
    void onlyInventoriesAndClaimsDatedByThenCount() {
        Case workspace = case2("2026-04-10T10:00:00Z");
        assertThat(state(workspace, Viewpoint.LATEST)).isEqualTo("NOT_AFFECTED CLAIM");
        assertThat(state(workspace, validAt("2026-04-10T10:00:00Z"))).isEqualTo("NOT_AFFECTED CLAIM");
        assertThat(state(workspace, validAt("2026-04-10T09:59:59Z"))).isEqualTo("AFFECTED INVENTORY");
        assertThat(state(workspace, validAt("2026-04-01T00:00:00Z"))).isEqualTo("none");
    }

    @Test
    void whatCarriesNoDateIsDatedByItsReceipt() {
        Case workspace = case2(null);
        assertThat(state(workspace, validAt("2026-05-01T00:00:00Z"))).as("received on 15 May").isEqualTo("AFFECTED INVENTORY");
        assertThat(state(workspace, validAt("2026-05-20T00:00:00Z"))).isEqualTo("NOT_AFFECTED CLAIM");
    }

    @Test
    void advisoriesCountWheneverTheyWerePublishedAndDecisionsWheneverTheyWereMade() {
        Case workspace = case2("2026-04-10T10:00:00Z").decide("2.0", "CVE-2026-10001", State.UNKNOWN);
        assertThat(state(workspace, validAt("2026-04-02T08:00:00Z"))).startsWith("UNKNOWN DECISION");
        assertThat(state(case2("2026-04-10T10:00:00Z"), validAt("2026-04-02T08:00:00Z"))).isEqualTo("AFFECTED INVENTORY");
    }

    @Test
    void aReplacedInventoryReturnsForADayBeforeTheOneThatReplacedIt() {
        Case workspace = Stories.axios().add(Stories.present().made("2026-04-02T08:00:00Z"))
                .add(An.sbom("2.0", "pkg:npm/axios@1.15.0").made("2026-04-20T08:00:00Z"));
        assertThat(state(workspace, validAt("2026-04-19T00:00:00Z"))).isEqualTo("AFFECTED INVENTORY");
        assertThat(state(workspace, Viewpoint.LATEST)).contains("INVENTORY_CHANGED");
    }

    @Test
    void bothTimesHoldTogether() {
        Case workspace = Stories.axios().add(Stories.present().made("2026-04-02T08:00:00Z"));
        Instant before = workspace.mark();
        workspace.add(A.claim("2.0", Stories.REACH).at("2026-04-03T10:00:00Z"));
        Instant day = Instant.parse("2026-04-10T00:00:00Z");
        assertThat(state(workspace, new Viewpoint(before, day))).as("not known yet, though dated before").isEqualTo("AFFECTED INVENTORY");
        assertThat(state(workspace, new Viewpoint(null, day))).isEqualTo("NOT_AFFECTED CLAIM");
    }
}
