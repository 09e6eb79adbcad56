package org.vouchsafe.usecase.duty;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.incident.Incident;
import org.vouchsafe.domain.incident.clock.Clock;
import org.vouchsafe.domain.incident.room.Bearing;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.usecase.Guard;
import org.vouchsafe.usecase.incident.weight.EvidenceWeight;
import org.vouchsafe.usecase.position.PositionSet;
import org.vouchsafe.usecase.position.Positions;
import org.vouchsafe.usecase.review.action.GapActions;

/** All that somebody must still do, over all incidents, reviews and decisions. */
public final class ReadDuties {
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final int WIDTH = 12;
    private static final Comparator<Duty> ORDER = Comparator.comparing(Duty::timing)
            .thenComparing(each -> each.due() == null ? LocalDate.MAX : each.due()).thenComparing(each -> byNumber(each.key()));
    private final Workspace workspace;
    private final Positions positions;
    private final GapActions gaps;
    private final List<Clock> clocks;
    private final InstantSource clock;

    /** @param clocks what authorities, contracts and insurers want to be told in an incident */
    public ReadDuties(Workspace workspace, Positions positions, GapActions gaps, List<Clock> clocks, InstantSource clock) {
        this.clocks = List.copyOf(clocks);
        this.workspace = workspace;
        this.positions = positions;
        this.gaps = gaps;
        this.clock = clock;
    }

    /** Every one, the most pressing first; what is done comes last. */
    public List<Duty> all(Viewpoint viewpoint) {
        return Guard.of(() -> workspace.read(tx -> within(tx, viewpoint)));
    }

    /** The same within a read that is under way. */
    public List<Duty> within(ReadTx tx, Viewpoint viewpoint) {
        Instant now = viewpoint.asOf() == null ? clock.instant() : viewpoint.asOf();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        PositionSet set = positions.within(tx, viewpoint);
        List<Duty> duties = new ArrayList<>();
        List<Incident> incidents = tx.incidents().at(viewpoint);
        if (!incidents.isEmpty()) {
            Bearing bearing = EvidenceWeight.of(tx, tx.evidence().all(viewpoint), viewpoint);
            incidents.forEach(each -> duties.addAll(new IncidentDuties(each, set, clocks, bearing, now).all()));
        }
        gaps.within(tx, viewpoint).forEach(each -> duties.add(GapDuty.of(each, today)));
        duties.addAll(new DecisionDuties(tx, set, viewpoint, today).all());
        duties.sort(ORDER);
        return List.copyOf(duties);
    }

    /** The key with its numbers so written that the order of texts is theirs: entry 2 stands before entry 10. */
    private static String byNumber(String key) {
        return NUMBER.matcher(key).replaceAll(each -> "0".repeat(Math.max(0, WIDTH - each.group().length())) + each.group());
    }
}
