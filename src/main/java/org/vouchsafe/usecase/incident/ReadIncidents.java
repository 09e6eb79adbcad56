package org.vouchsafe.usecase.incident;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.vouchsafe.assess.incident.ClosureGates;
import org.vouchsafe.assess.incident.RoomFacts;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.DocumentKind;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.incident.Incident;
import org.vouchsafe.domain.incident.Stream;
import org.vouchsafe.domain.incident.room.IndicatorHit;
import org.vouchsafe.domain.incident.room.Room;
import org.vouchsafe.domain.incident.room.ScopedRelease;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.usecase.Guard;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.position.Positions;
import org.vouchsafe.usecase.register.RegisterIndex;
import org.vouchsafe.usecase.register.ReleaseFinder;

/** Incidents, each as a room with all that follows from its log and from what is held. */
public final class ReadIncidents {
    private final Workspace workspace;
    private final Positions positions;
    private final List<Triage.Item> checklist;
    private final InstantSource clock;

    /** @param checklist what must be seen to first */
    public ReadIncidents(Workspace workspace, Positions positions, List<Triage.Item> checklist, InstantSource clock) {
        this.workspace = workspace;
        this.positions = positions;
        this.checklist = List.copyOf(checklist);
        this.clock = clock;
    }

    /** All of them, the newest first. */
    public List<Incident> all(Viewpoint viewpoint) {
        return Guard.of(() -> workspace.read(tx -> tx.incidents().at(viewpoint)));
    }

    /**
     * One, with all that follows.
     *
     * @throws Refused when there is none with this id
     */
    public IncidentRoom room(String id, Viewpoint viewpoint) {
        return Guard.of(() -> workspace.read(tx -> room(tx, find(tx, id, viewpoint), viewpoint)));
    }

    /**
     * A message for this stream, composed from the facts as they are.
     *
     * @throws Refused when there is none with this id
     */
    public String message(String id, Stream stream, Viewpoint viewpoint) {
        Instant now = viewpoint.asOf() == null ? clock.instant() : viewpoint.asOf();
        return new MessageText(room(id, viewpoint), LocalDate.ofInstant(now, ZoneOffset.UTC)).of(stream);
    }

    /**
     * The release somebody names as {@code [SUPPLIER/]PRODUCT@VERSION}.
     *
     * @throws Refused when it is not known or ambiguous
     */
    public ReleaseId release(String name) {
        return Guard.of(() -> workspace.read(tx -> new ReleaseFinder(new RegisterIndex(tx.register().portfolio(Viewpoint.LATEST)))
                .find(name).id()));
    }

    static Incident find(ReadTx tx, String id, Viewpoint viewpoint) {
        return tx.incidents().find(id, viewpoint).orElseThrow(() -> new Refused(Refused.Kind.REQUEST,
                "There is no incident '" + id.strip() + "'. 'vouchsafe incident list' shows those there are."));
    }

    private IncidentRoom room(ReadTx tx, Incident incident, Viewpoint viewpoint) {
        Instant now = viewpoint.asOf() == null ? clock.instant() : viewpoint.asOf();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Room room = Room.of(incident, today);
        List<ScopedRelease> releases = new ScopeReading(tx, positions.within(tx, viewpoint), viewpoint).of(incident);
        List<Evidence> evidence = tx.evidence().all(viewpoint).stream().filter(each -> each.withdrawn() == null).toList();
        List<IndicatorHit> hits = new IndicatorSearch(tx, evidence).open(room);
        Set<EvidenceId> claims = evidence.stream().filter(each -> each.kind() == DocumentKind.CLAIMS || each.kind() == DocumentKind.ANSWERS)
                .map(Evidence::id).collect(Collectors.toSet());
        var facts = new RoomFacts(incident, room, releases, hits, claims, today);
        return new IncidentRoom(incident, room, releases, hits, new TriageReading(tx, checklist, viewpoint).lines(incident, room, releases),
                ClosureGates.judge(facts));
    }
}
