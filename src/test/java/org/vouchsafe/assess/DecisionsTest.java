package org.vouchsafe.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.vouchsafe.domain.Basis;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.position.Position;
import org.vouchsafe.domain.position.ReasonCode;
import org.vouchsafe.domain.position.RemarkCode;

/** What an analyst's decision does, until when, and what later facts do to it. */
class DecisionsTest {
    private static final String CVE = "CVE-2026-10001";

    private static Case present() {
        return Case.northwind().add(An.axios()).add(An.sbom("2.0", Stories.PRESENT));
    }

    @Test
    void aDecisionGivesTheStateAndTheComputedOneStaysVisible() {
        Position position = present().decide("2.0", CVE, State.NOT_AFFECTED).position("2.0");
        assertThat(position.state()).isEqualTo(State.NOT_AFFECTED);
        assertThat(position.basis()).isEqualTo(Basis.DECISION);
        assertThat(position.stale()).isFalse();
        assertThat(position.computed()).isEqualTo(State.AFFECTED);
        assertThat(position.computedBasis()).isEqualTo(Basis.INVENTORY);
        assertThat(position.remarks()).extracting(each -> each.code()).containsExactly(RemarkCode.AGAINST_EVIDENCE);
    }

    @Test
    void itHoldsUnderAnyIdOfTheAdvisory() {
        assertThat(present().decide("2.0", "GHSA-aaaa-0001", State.NOT_AFFECTED).position("2.0").basis()).isEqualTo(Basis.DECISION);
    }

    @Test
    void factsThatChangeTheComputedStateSetAClearingDecisionAside() {
        Position position = Case.northwind().add(An.axios()).add(An.sbom("2.0", "pkg:npm/axios@1.15.0"))
                .decide("2.0", CVE, State.NOT_AFFECTED)
                .add(An.sbom("2.0", Stories.PRESENT).made("2026-04-05T08:00:00Z")).position("2.0");
        assertThat(position.state()).isEqualTo(State.AFFECTED);
        assertThat(position.basis()).isEqualTo(Basis.INVENTORY);
        assertThat(position.stale()).isTrue();
        assertThat(position.decision()).isNotNull();
    }

    @Test
    void anotherAffectedComponentMakesItStaleThoughTheStateIsTheSame() {
        Case workspace = present().decide("2.0", CVE, State.NOT_AFFECTED)
                .add(An.sbom("2.0", Stories.PRESENT, "pkg:npm/axios@1.14.2").made("2026-04-05T08:00:00Z"));
        assertThat(workspace.position("2.0").stale()).isTrue();
        assertThat(workspace.position("2.0").state()).isEqualTo(State.AFFECTED);
    }

    @Test
    void aNewContradictionMakesItStale() {
        Case workspace = present().decide("2.0", CVE, State.NOT_AFFECTED).add(A.claim("2.0", "fixed"));
        assertThat(workspace.position("2.0").stale()).isTrue();
        assertThat(workspace.position("2.0").reason()).isEqualTo(ReasonCode.CONTRADICTED);
    }

    @Test
    void factsThatAgreeWithItDoNotMakeItStale() {
        Position position = present().decide("2.0", CVE, State.NOT_AFFECTED).add(A.claim("2.0", Stories.REACH)).position("2.0");
        assertThat(position.stale()).isFalse();
        assertThat(position.basis()).isEqualTo(Basis.DECISION);
        assertThat(present().decide("2.0", CVE, State.NOT_AFFECTED).add(An.sbom("1.9", Stories.PRESENT)).position("2.0").stale()).isFalse();
    }

    @Test
    void aStaleDecisionOfAffectedOrUnknownStays() {
        Position affected = present().decide("2.0", CVE, State.AFFECTED).add(A.claim("2.0", Stories.REACH)).position("2.0");
        assertThat(affected.state()).isEqualTo(State.AFFECTED);
        assertThat(affected.basis()).isEqualTo(Basis.DECISION);
        assertThat(affected.stale()).isTrue();
        Position unknown = present().decide("2.0", CVE, State.UNKNOWN).add(A.claim("2.0", Stories.REACH)).position("2.0");
        assertThat(unknown.state()).isEqualTo(State.UNKNOWN);
        assertThat(unknown.stale()).isTrue();
        assertThat(unknown.reason()).isNotNull();
    }

    @Test
    void contradictionsItKnewOfAreAddressedLaterOnesAreNot() {
        Case workspace = present().add(A.claim("2.0", "fixed"));
        assertThat(workspace.position("2.0").contradictions()).noneMatch(each -> each.addressed());
        workspace.decide("2.0", CVE, State.AFFECTED);
        assertThat(workspace.position("2.0").contradictions()).hasSize(1).allMatch(each -> each.addressed());
        workspace.add(An.sbom("2.0", "pkg:npm/axios@1.15.0").made("2026-03-01T00:00:00Z"));
        assertThat(workspace.position("2.0").contradictions()).hasSize(2).noneMatch(each -> each.addressed());
        assertThat(workspace.position("2.0").stale()).isTrue();
    }

    @Test
    void itHoldsThroughItsLastDay() {
        Case workspace = present().decide("2.0", CVE, State.NOT_AFFECTED, LocalDate.parse("2026-06-01"));
        assertThat(workspace.position("2.0").basis()).isEqualTo(Basis.DECISION);
        assertThat(present().decide("2.0", CVE, State.NOT_AFFECTED, LocalDate.parse("2026-05-31")).position("2.0").basis())
                .isEqualTo(Basis.INVENTORY);
        assertThat(workspace.position("2.0", new Viewpoint(Instant.parse("2026-06-02T00:00:00Z"), null)).basis())
                .isEqualTo(Basis.INVENTORY);
        assertThat(workspace.position("2.0", new Viewpoint(Instant.parse("2026-06-01T23:59:59Z"), null)).basis()).isEqualTo(Basis.DECISION);
    }

    @Test
    void theNewestInForceCountsAndAnOlderOneReturnsWhenItIsTakenBack() {
        Case workspace = present().decide("2.0", CVE, State.NOT_AFFECTED).decide("2.0", CVE, State.UNKNOWN);
        assertThat(workspace.position("2.0").state()).isEqualTo(State.UNKNOWN);
        assertThat(workspace.position("2.0").basis()).isEqualTo(Basis.DECISION);
        assertThat(workspace.undo().position("2.0").state()).isEqualTo(State.NOT_AFFECTED);
    }

    @Test
    void takenBackItHeldUntilThen() {
        Case workspace = present().decide("2.0", CVE, State.NOT_AFFECTED);
        Instant then = workspace.mark();
        workspace.undo();
        assertThat(workspace.position("2.0").state()).isEqualTo(State.AFFECTED);
        assertThat(workspace.position("2.0", new Viewpoint(then, null)).state()).isEqualTo(State.NOT_AFFECTED);
    }

    @Test
    void aDecisionAloneMakesAPosition() {
        Position position = Case.northwind().decide("2.0", "CVE-2026-7", State.NOT_AFFECTED).position("2.0");
        assertThat(position.state()).isEqualTo(State.NOT_AFFECTED);
        assertThat(position.computed()).isEqualTo(State.UNKNOWN);
        assertThat(position.advisory()).isEqualTo("CVE-2026-7");
    }

    @Test
    void sinceIsTheFactThatMadeTheStateWhatItIs() {
        Case workspace = present();
        long listed = workspace.position("2.0").since().seq();
        assertThat(listed).isEqualTo(2);
        workspace.add(A.claim("2.0", "affected"));
        assertThat(workspace.position("2.0").since().seq()).as("a claim that agrees changes no state").isEqualTo(2);
        workspace.add(A.claim("2.0", Stories.REACH).at("2026-04-30T00:00:00Z"));
        assertThat(workspace.position("2.0").since().seq()).isEqualTo(4);
        workspace.decide("2.0", CVE, State.AFFECTED);
        assertThat(workspace.position("2.0").since().seq()).isEqualTo(5);
        workspace.undo();
        assertThat(workspace.position("2.0").since().seq()).isEqualTo(6);
    }

    @Test
    void sinceAlsoNamesTheInventoryOfAnEarlierRelease() {
        Case workspace = Case.northwind().add(An.axios()).add(An.sbom("2.0", "pkg:npm/axios@1.15.0")).add(An.sbom("1.9", Stories.PRESENT));
        assertThat(workspace.position("2.0").state()).isEqualTo(State.FIXED);
        assertThat(workspace.position("2.0").since().seq()).isEqualTo(3);
        assertThat(workspace.position("3.0").since().seq()).isEqualTo(2);
    }
}
