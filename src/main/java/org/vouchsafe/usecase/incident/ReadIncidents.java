package org.vouchsafe.usecase.incident;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.vouchsafe.assess.advisory.AdvisoryIds;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.incident.Incident;
import org.vouchsafe.domain.incident.IncidentId;
import org.vouchsafe.domain.incident.Stream;
import org.vouchsafe.domain.incident.room.Room;
import org.vouchsafe.domain.incident.room.ScopedRelease;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.usecase.Guard;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.position.PositionSet;
import org.vouchsafe.usecase.register.RegisterIndex;
import org.vouchsafe.usecase.register.ReleaseFinder;

/** Incidents, each as a room with all that follows from its log and from what is held. */
public final class ReadIncidents {
    private final Workspace workspace;
    private final RoomReading rooms;

    public ReadIncidents(Workspace workspace, RoomReading rooms) {
        this.workspace = workspace;
        this.rooms = rooms;
    }

    /** All of them, the newest first. */
    public List<Incident> all(Viewpoint viewpoint) {
        return Guard.of(() -> workspace.read(tx -> tx.incidents().at(viewpoint)));
    }

    /** All of them with how far their closures hold, the newest first. */
    public List<Watched> watched(Viewpoint viewpoint) {
        return Guard.of(() -> workspace.read(tx -> rooms.watched(tx, viewpoint)));
    }

    /**
     * One, with all that follows.
     *
     * @throws Refused when there is none with this id
     */
    public IncidentRoom room(String id, Viewpoint viewpoint) {
        return Guard.of(() -> workspace.read(tx -> rooms.of(tx, find(tx, id, viewpoint), viewpoint)));
    }

    /**
     * By what an attack is recognised, as an incident says.
     *
     * @param indicator as it is written, not defanged
     * @param source who says so
     */
    public record Indicator(IncidentId incident, String indicator, String source) {}

    /** What the incidents about an advisory look for, called by any of its ids; what was dropped again is left out. */
    public List<Indicator> indicators(String advisory, List<String> aliases, Viewpoint viewpoint) {
        Set<String> ids = aliases.stream().map(AdvisoryIds::key).collect(Collectors.toSet());
        ids.add(AdvisoryIds.key(advisory));
        return all(viewpoint).stream().filter(each -> each.head().advisories().stream().map(AdvisoryIds::key).anyMatch(ids::contains))
                .flatMap(each -> Room.of(each, rooms.today(viewpoint)).indicators().stream()
                        .map(line -> new Indicator(each.id(), line.said().indicator(), line.said().source())))
                .toList();
    }

    /**
     * A message for this stream, composed from the facts as they are.
     *
     * @throws Refused when there is none with this id
     */
    public String message(String id, Stream stream, Viewpoint viewpoint) {
        return new MessageText(room(id, viewpoint), rooms.today(viewpoint)).of(stream);
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

    /** The releases in the scope of an incident, worst first. */
    public static List<ScopedRelease> scope(ReadTx tx, Incident incident, PositionSet positions, Viewpoint viewpoint) {
        return new ScopeReading(tx, positions, viewpoint).of(incident);
    }

    /**
     * The incident with this id.
     *
     * @throws Refused when there is none
     */
    public static Incident find(ReadTx tx, String id, Viewpoint viewpoint) {
        return tx.incidents().find(id, viewpoint).orElseThrow(() -> new Refused(Refused.Kind.REQUEST,
                "There is no incident '" + id.strip() + "'. 'vouchsafe incident list' shows those there are."));
    }
}
