package org.vouchsafe.usecase.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vouchsafe.domain.Basis;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.decision.Decision;
import org.vouchsafe.domain.position.Position;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.domain.register.ReleaseStatus;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.usecase.position.PositionSet;

/** Decisions that hold until a day. One that has run out is loud while the release is not clear without it. */
final class DecisionDuties {
    private final List<Decision> decisions;
    private final PositionSet positions;
    private final LocalDate today;

    DecisionDuties(ReadTx tx, PositionSet positions, Viewpoint viewpoint, LocalDate today) {
        this.positions = positions;
        this.today = today;
        this.decisions = tx.decisions().all().stream().filter(each -> viewpoint.sees(each.recorded()))
                .filter(each -> each.withdrawn() == null || !viewpoint.sees(each.withdrawn())).toList();
    }

    List<Duty> all() {
        List<Duty> duties = new ArrayList<>();
        for (Decision each : decisions) {
            LocalDate until = each.expires();
            if (until != null) {
                Optional<Release> release = positions.register().release(each.release());
                release.filter(found -> found.status() != ReleaseStatus.RETIRED).ifPresent(found -> duties.add(duty(each, found, until)));
            }
        }
        return duties;
    }

    private Duty duty(Decision decision, Release release, LocalDate until) {
        Optional<Position> position = positions.of(release.id()).stream().map(each -> each.position())
                .filter(each -> PositionSet.isAbout(each, decision.advisoryId())).findFirst();
        boolean replaced = decisions.stream().anyMatch(each -> each.release().equals(decision.release())
                && each.recorded().compareTo(decision.recorded()) > 0
                && position.filter(one -> PositionSet.isAbout(one, each.advisoryId())).isPresent());
        // A state that rests on a decision that holds is clear only until then; one that is clear by itself needs no decision.
        boolean clear = position.filter(each -> each.state().isClearing() && each.basis() != Basis.DECISION).isPresent();
        String name = positions.register().productOf(release).name() + " " + release.version();
        return new Duty(Duty.Kind.DECISION, "decision " + decision.id().value(),
                name + ": decided " + decision.state().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + " towards "
                        + decision.advisoryId() + ". " + decision.reason(),
                name, "", 0, decision.decidedBy(), until, null,
                replaced || clear ? Duty.Timing.DONE : Due.timing(until, today), decision.evidence(), "", "");
    }
}
