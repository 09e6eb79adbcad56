package org.vouchsafe.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.advisory.AdvisoryAddition.Content;
import org.vouchsafe.domain.advisory.TrackedScope;
import org.vouchsafe.domain.register.ProductId;
import org.vouchsafe.domain.register.SupplierId;

/** Which pairs have a position at all (assessment.md, "Scope"). */
class ScopeTest {
    private static Case tracked(Case workspace, TrackedScope scope) {
        return workspace.addition("CVE-2026-10001", new Content.Tracked(scope), "incident 7");
    }

    private static Case twoProducts() {
        return Stories.axios().product("Gateway").release("1.0").add(Stories.present());
    }

    private static List<String> states(Case workspace) {
        return workspace.positions().stream().map(each -> each.release().value() + " " + StoriesTest.inShort(each)).toList();
    }

    @Test
    void whatIsTrackedHasAPositionForEveryReleaseAndMissingEvidenceIsUnknown() {
        assertThat(states(twoProducts())).as("untracked: the match, and the later release of that product")
                .containsExactly("2 AFFECTED INVENTORY", "3 UNKNOWN NONE NO_EVIDENCE");
        assertThat(states(tracked(twoProducts(), new TrackedScope.Everything()))).containsExactly("1 UNKNOWN NONE NO_EVIDENCE",
                "2 AFFECTED INVENTORY", "3 UNKNOWN NONE NO_EVIDENCE", "4 UNKNOWN NONE NO_EVIDENCE");
    }

    @Test
    void aScopeHoldsOneSupplierOneProductOrOneRelease() {
        Case two = twoProducts();
        assertThat(states(tracked(two, new TrackedScope.OfRelease(two.id("1.9"))))).contains("1 UNKNOWN NONE NO_EVIDENCE").hasSize(3);
        assertThat(states(tracked(twoProducts(), new TrackedScope.OfProduct(new ProductId(2))))).contains("4 UNKNOWN NONE NO_EVIDENCE")
                .hasSize(3);
        assertThat(states(tracked(twoProducts(), new TrackedScope.OfSupplier(new SupplierId(1))))).hasSize(4);
        assertThat(states(tracked(twoProducts().supplier("Contoso").product("Other").release("1"),
                new TrackedScope.OfSupplier(new SupplierId(2))))).hasSize(3).contains("5 UNKNOWN NONE NO_EVIDENCE");
    }

    @Test
    void itIsTrackedUnderAnyOfItsIdsAndOnlyFromThenOnAndUntilItIsTakenBack() {
        Case workspace = twoProducts();
        Viewpoint before = new Viewpoint(workspace.mark(), null);
        workspace.addition("ghsa-aaaa-0001", new Content.Tracked(new TrackedScope.Everything()), "incident 7");
        assertThat(workspace.positions()).hasSize(4);
        assertThat(workspace.positions(before)).hasSize(2);
        Viewpoint then = new Viewpoint(workspace.mark(), null);
        workspace.undoAddition();
        assertThat(workspace.positions()).hasSize(2);
        assertThat(workspace.positions(then)).hasSize(4);
    }

    @Test
    void aTrackedReleaseWhoseCompleteInventoryListsNothingIsClearedByItAndTheCoverageIsSaid() {
        Case workspace = tracked(Stories.axios().add(An.sbom("1.9")), new TrackedScope.Everything());
        assertThat(StoriesTest.inShort(workspace.position("1.9"))).isEqualTo("NOT_AFFECTED INVENTORY");
        assertThat(workspace.position("1.9").coverage()).isNotNull();
    }

    @Test
    void anAdvisoryThatOnlyIsTrackedLeavesEverythingUnknown() {
        Case workspace = tracked(Case.northwind().add(An.sbom("2.0")), new TrackedScope.Everything());
        assertThat(states(workspace)).containsExactly("1 UNKNOWN NONE NO_EVIDENCE", "2 UNKNOWN NONE NOT_COMPARABLE",
                "3 UNKNOWN NONE NO_EVIDENCE");
    }
}
