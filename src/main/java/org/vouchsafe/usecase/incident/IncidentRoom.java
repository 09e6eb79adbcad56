package org.vouchsafe.usecase.incident;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.incident.RoomFacts;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.Incident;
import org.vouchsafe.domain.incident.LogEntry;
import org.vouchsafe.domain.incident.room.AssessedEnvironment;
import org.vouchsafe.domain.incident.room.Contradiction;
import org.vouchsafe.domain.incident.room.Demand;
import org.vouchsafe.domain.incident.room.GateResult;
import org.vouchsafe.domain.incident.room.IndicatorHit;
import org.vouchsafe.domain.incident.room.Room;
import org.vouchsafe.domain.incident.room.ScopedRelease;

/**
 * An incident with all that follows from it at a viewpoint.
 *
 * @param facts what the gates were judged by
 * @param gates every condition of closing it
 * @param contradiction what speaks against the closure in force; null while nothing does, or while it is open
 */
public record IncidentRoom(RoomFacts facts, List<Triage.Line> triage, List<GateResult> gates,
        @Nullable Contradiction contradiction) {
    public IncidentRoom {
        triage = List.copyOf(triage);
        gates = List.copyOf(gates);
    }

    public Incident incident() {
        return facts.incident();
    }

    /** What its log adds up to. */
    public Room room() {
        return facts.room();
    }

    /** Those in scope, worst state first. */
    public List<ScopedRelease> releases() {
        return facts.releases();
    }

    /** The environments that are assessed beside them, by name. */
    public List<AssessedEnvironment> environments() {
        return facts.environments();
    }

    /** The records the program demanded by itself, in order. */
    public List<Demand> demands() {
        return facts.demands();
    }

    /** True when that demand is answered by a record that is done and cites evidence. */
    public boolean isSettled(Demand demand) {
        return demand.isSettled(facts.bearing());
    }

    /** Indicators found in what is held, and not dismissed. */
    public List<IndicatorHit> hits() {
        return facts.hits();
    }

    /** The day it is at the viewpoint. */
    public LocalDate today() {
        return facts.today();
    }

    /** The closure in force where it was closed over open gates; empty otherwise. */
    public Optional<Entry.Closed> closedOver() {
        LogEntry closure = incident().closure();
        return closure != null && closure.said() instanceof Entry.Closed closed && !closed.overridden().isEmpty() ? Optional.of(closed)
                : Optional.empty();
    }

    /** How many gates are met. */
    public long met() {
        return gates.stream().filter(GateResult::isMet).count();
    }
}
