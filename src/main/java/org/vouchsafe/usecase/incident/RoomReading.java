package org.vouchsafe.usecase.incident;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.vouchsafe.assess.incident.ClosureGates;
import org.vouchsafe.assess.incident.ClosureWatch;
import org.vouchsafe.assess.incident.RoomFacts;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.incident.Incident;
import org.vouchsafe.domain.incident.room.Demand;
import org.vouchsafe.domain.incident.room.GateResult;
import org.vouchsafe.domain.incident.room.Room;
import org.vouchsafe.domain.incident.room.ScopedRelease;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.usecase.incident.environment.EnvironmentReading;
import org.vouchsafe.usecase.incident.indicator.IndicatorSearch;
import org.vouchsafe.usecase.incident.indicator.SearchedEvidence;
import org.vouchsafe.usecase.incident.weight.EvidenceWeight;
import org.vouchsafe.usecase.position.Positions;

/** Puts the room of an incident together within a read that is under way. */
public final class RoomReading {
    private final Positions positions;
    private final List<Triage.Item> checklist;
    private final SearchedEvidence searched;
    private final InstantSource clock;

    /**
     * Rooms of a workspace.
     *
     * @param checklist what must be seen to first
     * @param searched where indicators were looked for
     */
    public RoomReading(Positions positions, List<Triage.Item> checklist, SearchedEvidence searched, InstantSource clock) {
        this.searched = searched;
        this.positions = positions;
        this.checklist = List.copyOf(checklist);
        this.clock = clock;
    }

    /** The room at a viewpoint. */
    public IncidentRoom of(ReadTx tx, Incident incident, Viewpoint viewpoint) {
        RoomFacts facts = facts(tx, incident, viewpoint);
        List<GateResult> gates = ClosureGates.judge(facts);
        return new IncidentRoom(facts, new TriageReading(tx, checklist, viewpoint).lines(incident, facts.room(), facts.releases()), gates,
                ClosureWatch.of(facts, gates).orElse(null));
    }

    /**
     * Every incident with how far its closure holds, the newest first. Those closed are looked at while they are watched, and where an exception in
     * them ran out: what else came after a watch is seen in the room.
     */
    public List<Watched> watched(ReadTx tx, Viewpoint viewpoint) {
        LocalDate today = today(viewpoint);
        return tx.incidents().at(viewpoint).stream().map(each -> new Watched(each, today, isLookedAt(each, today)
                ? of(tx, each, viewpoint).contradiction()
                : null)).toList();
    }

    private static boolean isLookedAt(Incident incident, LocalDate today) {
        return incident.status() == Incident.Status.CLOSED && (incident.isWatchedOn(today) || Room.of(incident, today).exceptions().stream()
                .anyMatch(each -> !each.inForce() && each.ended() == null));
    }

    /** The day it is at that viewpoint. */
    public LocalDate today(Viewpoint viewpoint) {
        return LocalDate.ofInstant(now(viewpoint), ZoneOffset.UTC);
    }

    private Instant now(Viewpoint viewpoint) {
        return viewpoint.asOf() == null ? clock.instant() : viewpoint.asOf();
    }

    private RoomFacts facts(ReadTx tx, Incident incident, Viewpoint viewpoint) {
        Room room = Room.of(incident, today(viewpoint));
        List<ScopedRelease> releases = new ScopeReading(tx, positions.within(tx, viewpoint), viewpoint).of(incident);
        List<Evidence> all = tx.evidence().all(viewpoint);
        List<Evidence> counting = all.stream().filter(each -> each.withdrawn() == null).toList();
        return new RoomFacts(incident, room, releases, new EnvironmentReading(tx, viewpoint, now(viewpoint)).of(incident, counting),
                Demand.of(incident), new IndicatorSearch(tx, viewpoint, searched).open(room, counting),
                EvidenceWeight.of(tx, all, viewpoint), all, today(viewpoint));
    }
}
