package org.vouchsafe.assess.incident;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Basis;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.decision.Decision;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.Unit;
import org.vouchsafe.domain.incident.room.AssessedEnvironment;
import org.vouchsafe.domain.incident.room.Room;
import org.vouchsafe.domain.incident.room.ScopedRelease;
import org.vouchsafe.domain.position.InventoryVerdict;
import org.vouchsafe.domain.position.Position;
import org.vouchsafe.domain.position.PositionRow;

/**
 * A release or environment that is not clear towards an advisory on more than a bare claim.
 *
 * @param name of the release or environment
 * @param advisory empty where there is no position at all
 * @param position null where there is none
 * @param words why, in one sentence
 */
record Unclear(Unit unit, String name, String advisory, State state, @Nullable Position position,
        String words) {
    /** Everything in scope that is not clear, whether or not an exception covers it. */
    static List<Unclear> of(RoomFacts facts) {
        List<Unclear> found = new ArrayList<>();
        for (ScopedRelease each : facts.releases()) {
            var unit = new Unit.OfRelease(each.id());
            if (each.positions().isEmpty()) {
                found.add(new Unclear(unit, each.name(), "", State.UNKNOWN, null, each.name() + " has no state towards it."));
            }
            positions(found, unit, each.name(), each.positions().stream().map(PositionRow::position).toList(), facts);
        }
        for (AssessedEnvironment each : facts.environments()) {
            if (each.positions().isEmpty()) {
                word(found, each, facts);
            }
            positions(found, each.unit(), each.name(), each.positions(), facts);
        }
        return found;
    }

    private static void word(List<Unclear> found, AssessedEnvironment environment, RoomFacts facts) {
        Room.Line<Entry.Assessed> said = environment.said();
        if (said == null) {
            found.add(new Unclear(environment.unit(), environment.name(), "", State.UNKNOWN, null,
                    environment.name() + " has no state towards it."));
        } else if (!said.said().state().isClearing()) {
            found.add(new Unclear(environment.unit(), environment.name(), "", said.said().state(), null,
                    environment.name() + " is " + words(said.said().state()) + "."));
        } else if (!facts.bearing().carries(said.entry().evidence())) {
            found.add(new Unclear(environment.unit(), environment.name(), "", environment.state(), null, environment.name() + " is called "
                    + words(said.said().state()) + ", and nothing that bears it out is cited for it."));
        }
    }

    private static void positions(List<Unclear> found, Unit unit, String name, List<Position> positions, RoomFacts facts) {
        for (Position each : positions) {
            String why = why(each, facts);
            if (!why.isEmpty()) {
                found.add(new Unclear(unit, name, each.advisory(), each.state(), each, name + why));
            }
        }
    }

    /** True when sources contradict each other and nobody has dealt with it. */
    boolean contradicted() {
        return position != null && position.contradictions().stream().anyMatch(each -> !each.addressed());
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
            return decision == null ? ": the decision" + towards + " is not held." : decided(decision, position, towards, facts);
        }
        return position.basis() == Basis.CLAIM ? " rests on the supplier's claim alone" + towards + "." : "";
    }

    /** A decision against what is listed needs something that is no inventory: those are what it speaks against. */
    private static String decided(Decision decision, Position position, String towards, RoomFacts facts) {
        if (!facts.bearing().carries(decision.evidence())) {
            return ": the decision" + towards
                    + " rests on nothing that bears it out: what suppliers claim, advisories and withdrawn evidence do not.";
        }
        boolean against = position.inventoryVerdict() == InventoryVerdict.PRESENT_AFFECTED
                || position.inventoryVerdict() == InventoryVerdict.EXPOSED;
        return against && !facts.bearing().carriesBesideInventories(decision.evidence())
                ? ": the decision" + towards + " rests on nothing but inventories, and they list it."
                : "";
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
