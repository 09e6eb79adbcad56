package org.vouchsafe.usecase.incident;

import java.util.List;
import org.vouchsafe.domain.incident.Incident;
import org.vouchsafe.domain.incident.room.GateResult;
import org.vouchsafe.domain.incident.room.IndicatorHit;
import org.vouchsafe.domain.incident.room.Room;
import org.vouchsafe.domain.incident.room.ScopedRelease;

/**
 * An incident with all that follows from it at a viewpoint.
 *
 * @param releases those in scope, worst state first
 * @param hits indicators found in documents that are held, and not dismissed
 * @param gates every condition of closing it
 */
public record IncidentRoom(Incident incident, Room room, List<ScopedRelease> releases, List<IndicatorHit> hits, List<Triage.Line> triage,
        List<GateResult> gates) {
    public IncidentRoom {
        releases = List.copyOf(releases);
        hits = List.copyOf(hits);
        triage = List.copyOf(triage);
        gates = List.copyOf(gates);
    }

    /** How many gates are met. */
    public long met() {
        return gates.stream().filter(GateResult::isMet).count();
    }
}
