package org.vouchsafe.assess.incident;

import java.util.ArrayList;
import java.util.List;
import org.vouchsafe.domain.Basis;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.decision.Decision;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.Unit;
import org.vouchsafe.domain.incident.room.GateResult;
import org.vouchsafe.domain.incident.room.ScopedRelease;
import org.vouchsafe.domain.position.Position;
import org.vouchsafe.domain.position.PositionRow;

/** Every release and environment in scope is fixed or not affected on more than a bare claim, or carries an exception in force. */
final class AllResolved implements ClosureGate {
    @Override
    public String id() {
        return "resolved";
    }

    @Override
    public String title() {
        return "All in scope are clear";
    }

    @Override
    public GateResult judge(RoomFacts facts) {
        List<String> missing = new ArrayList<>();
        for (ScopedRelease each : facts.releases()) {
            if (facts.room().exceptionFor(new Unit.OfRelease(each.id())).isEmpty()) {
                add(missing, each, facts);
            }
        }
        facts.room().environments().forEach((name, line) -> {
            Entry.Assessed said = line.said();
            if (facts.room().exceptionFor(said.environment()).isPresent()) {
                return;
            }
            if (!said.state().isClearing()) {
                missing.add(name + " is " + words(said.state()) + ".");
            } else if (facts.claims().containsAll(line.entry().evidence())) {
                missing.add(name + " is called " + words(said.state()) + ", and no evidence but a supplier's claim is cited for it.");
            }
        });
        int all = facts.releases().size() + facts.room().environments().size();
        return new GateResult(id(), title(), all - missing.size() + " of " + all + " clear, or with an exception in force", missing);
    }

    private static void add(List<String> missing, ScopedRelease release, RoomFacts facts) {
        if (release.positions().isEmpty()) {
            missing.add(release.name() + " has no state towards it.");
            return;
        }
        for (PositionRow row : release.positions()) {
            String why = why(row.position(), facts);
            if (!why.isEmpty()) {
                missing.add(release.name() + why);
                return;
            }
        }
    }

    /** What keeps a position from counting as clear; empty when nothing does. */
    private static String why(Position position, RoomFacts facts) {
        String towards = " towards " + position.advisory();
        if (!position.state().isClearing()) {
            return " is " + words(position.state()) + towards + ".";
        }
        if (position.contradictions().stream().anyMatch(each -> !each.addressed())) {
            return " is contradicted" + towards + ".";
        }
        Decision decision = position.decision();
        if (position.basis() == Basis.DECISION) {
            if (position.stale()) {
                return ": the decision" + towards + " was overtaken by later facts.";
            }
            if (decision == null || facts.claims().containsAll(decision.evidence())) {
                return ": the decision" + towards + " rests on no evidence but the supplier's claim.";
            }
            return "";
        }
        return position.basis() == Basis.CLAIM ? " rests on the supplier's claim alone" + towards + "." : "";
    }

    private static String words(State state) {
        return switch (state) {
            case AFFECTED -> "affected";
            case UNKNOWN -> "unknown";
            case FIXED -> "fixed";
            case NOT_AFFECTED -> "not affected";
        };
    }
}
