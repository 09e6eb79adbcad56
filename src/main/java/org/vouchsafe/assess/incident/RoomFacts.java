package org.vouchsafe.assess.incident;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.incident.Incident;
import org.vouchsafe.domain.incident.room.IndicatorHit;
import org.vouchsafe.domain.incident.room.Room;
import org.vouchsafe.domain.incident.room.ScopedRelease;

/**
 * All that the gates of an incident are judged by.
 *
 * @param releases those in its scope
 * @param hits indicators found in evidence
 * @param claims the evidence that is nothing but what suppliers claim
 */
public record RoomFacts(Incident incident, Room room, List<ScopedRelease> releases, List<IndicatorHit> hits,
        Set<EvidenceId> claims, LocalDate today) {
    public RoomFacts {
        releases = List.copyOf(releases);
        hits = List.copyOf(hits);
        claims = Set.copyOf(claims);
    }
}
