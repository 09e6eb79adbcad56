package org.vouchsafe.usecase.incident.look;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.incident.room.GateResult;
import org.vouchsafe.domain.incident.room.ScopedRelease;
import org.vouchsafe.domain.inventory.ComponentId;
import org.vouchsafe.domain.position.WhereRow;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.store.inventory.Use;
import org.vouchsafe.usecase.Guard;
import org.vouchsafe.usecase.component.ComponentQuery;
import org.vouchsafe.usecase.component.UseReading;
import org.vouchsafe.usecase.incident.IncidentRoom;
import org.vouchsafe.usecase.incident.ReadIncidents;
import org.vouchsafe.usecase.position.Positions;

/** What takes longer than the room itself: the ways a component comes in by, and what changed since a moment. */
public final class ReadLooks {
    private final Workspace workspace;
    private final Positions positions;
    private final ReadIncidents reading;

    public ReadLooks(Workspace workspace, Positions positions, ReadIncidents reading) {
        this.workspace = workspace;
        this.positions = positions;
        this.reading = reading;
    }

    /** By which ways what the incident is about comes into each release in scope; the shortest first. Releases without one are left out. */
    public Map<ReleaseId, List<Way>> ways(IncidentRoom room, Viewpoint viewpoint) {
        Set<String> named = new LinkedHashSet<>();
        Set<ReleaseId> scope = new LinkedHashSet<>();
        for (ScopedRelease each : room.releases()) {
            scope.add(each.id());
            each.positions().forEach(row -> named.addAll(row.position().components()));
        }
        return Guard.of(() -> workspace.read(tx -> {
            Collection<ComponentId> components = named.stream().flatMap(each -> ComponentQuery.parse(each).stream())
                    .flatMap(each -> each.components(tx).stream()).distinct().toList();
            return components.isEmpty() ? Map.of()
                    : sorted(new UseReading(tx, viewpoint, positions.within(tx, viewpoint)).rows(components, Use.Paths.WITH), scope);
        }));
    }

    private static Map<ReleaseId, List<Way>> sorted(List<WhereRow> rows, Set<ReleaseId> scope) {
        Map<ReleaseId, List<Way>> ways = new HashMap<>();
        for (WhereRow each : rows) {
            ReleaseId release = each.releaseId();
            if (release != null && scope.contains(release)) {
                // One release may run in several places; the way into it is the same.
                Way way = new Way(release, each.component(), each.direct(), each.path(), each.place());
                List<Way> known = ways.computeIfAbsent(release, _ -> new ArrayList<>());
                if (!known.contains(way)) {
                    known.add(way);
                }
            }
        }
        ways.values().forEach(each -> each.sort(Comparator.comparing((Way way) -> !way.direct()).thenComparingInt(way -> way.path().size())
                .thenComparing(Way::component)));
        return ways;
    }

    /**
     * What became different since a moment, seen from the viewpoint. Before the incident was opened there was nothing to compare with: the moment it was
     * opened is taken then.
     *
     * @throws org.vouchsafe.usecase.Refused when there is no incident with this id
     */
    public RoomChanges changes(String id, Instant since, Viewpoint viewpoint) {
        IncidentRoom now = reading.room(id, viewpoint);
        Instant opened = now.incident().opened().at();
        Instant from = since.isBefore(opened) ? opened : since;
        IncidentRoom then = reading.room(id, new Viewpoint(from, viewpoint.validAt()));
        List<String> gates = now.gates().stream().filter(each -> !each.isMet())
                .filter(each -> then.gates().stream().anyMatch(was -> was.id().equals(each.id()) && was.isMet())).map(GateResult::title)
                .toList();
        return new RoomChanges(from, releases(then.releases(), now.releases()), gates,
                now.incident().log().reversed().stream().filter(each -> each.recorded().at().isAfter(from)).toList());
    }

    private static List<RoomChanges.OfRelease> releases(List<ScopedRelease> before, List<ScopedRelease> after) {
        Map<ReleaseId, ScopedRelease> known = new LinkedHashMap<>();
        before.forEach(each -> known.put(each.id(), each));
        List<RoomChanges.OfRelease> changes = new ArrayList<>();
        for (ScopedRelease each : after) {
            ScopedRelease was = known.remove(each.id());
            State then = was == null ? null : was.state();
            if (then != each.state()) {
                changes.add(change(each, then, each.state()));
            }
        }
        known.values().forEach(gone -> changes.add(change(gone, gone.state(), null)));
        return changes;
    }

    private static RoomChanges.OfRelease change(ScopedRelease named, @Nullable State before, @Nullable State after) {
        return new RoomChanges.OfRelease(named.id(), named.supplier(), named.name(), before, after);
    }
}
