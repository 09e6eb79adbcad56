package org.vouchsafe.domain.incident.room;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.Unit;
import org.vouchsafe.domain.position.Position;

/**
 * A place where software is built or used, with its own state: read from what is attached to it by the same rules as a release, beside what
 * somebody said of it, which counts as a decision.
 *
 * @param attached the evidence that tells what it uses
 * @param positions towards the advisories of the incident; empty when the incident has none
 * @param said the newest word on it; null when nobody said anything
 */
public record AssessedEnvironment(String name, List<EvidenceId> attached, List<Position> positions,
        Room.@Nullable Line<Entry.Assessed> said) {
    public AssessedEnvironment {
        attached = List.copyOf(attached);
        positions = List.copyOf(positions);
    }

    /** What records and exceptions about it name. */
    public Unit.OfEnvironment unit() {
        return new Unit.OfEnvironment(name);
    }

    /** The worst state towards any of the advisories; where the incident has none, what was said with evidence; else unknown. */
    public State state() {
        if (positions.isEmpty()) {
            return said == null || said.entry().evidence().isEmpty() ? State.UNKNOWN : said.said().state();
        }
        return positions.stream().map(Position::state).min(Comparator.naturalOrder()).orElse(State.UNKNOWN);
    }

    /** True when malicious code ran there or may have. */
    public boolean isSuspect() {
        return positions.stream().anyMatch(Suspicion::of);
    }
}
