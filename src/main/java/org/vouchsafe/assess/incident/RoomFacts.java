package org.vouchsafe.assess.incident;

import java.time.LocalDate;
import java.util.List;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.incident.Incident;
import org.vouchsafe.domain.incident.Unit;
import org.vouchsafe.domain.incident.room.AssessedEnvironment;
import org.vouchsafe.domain.incident.room.Bearing;
import org.vouchsafe.domain.incident.room.Demand;
import org.vouchsafe.domain.incident.room.IndicatorHit;
import org.vouchsafe.domain.incident.room.Room;
import org.vouchsafe.domain.incident.room.ScopedRelease;

/**
 * All that the gates of an incident are judged by.
 *
 * @param releases those in its scope
 * @param environments those that evidence was attached to, or of which something was said
 * @param demands the records the program demanded
 * @param hits indicators found in evidence
 * @param bearing what of the evidence can bear out a word
 * @param evidence everything held, also what was withdrawn
 */
public record RoomFacts(Incident incident, Room room, List<ScopedRelease> releases, List<AssessedEnvironment> environments,
        List<Demand> demands, List<IndicatorHit> hits, Bearing bearing, List<Evidence> evidence, LocalDate today) {
    public RoomFacts {
        releases = List.copyOf(releases);
        environments = List.copyOf(environments);
        demands = List.copyOf(demands);
        hits = List.copyOf(hits);
        evidence = List.copyOf(evidence);
    }

    /** True when compromise was assumed there once, unless what that rested on was withdrawn: what ran once needs its records, whatever is there today. */
    public boolean wasHit(Unit unit) {
        return demands.stream().anyMatch(each -> each.unit().equals(unit) && each.stands());
    }
}
