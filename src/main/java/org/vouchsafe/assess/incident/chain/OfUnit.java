package org.vouchsafe.assess.incident.chain;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.Progress;
import org.vouchsafe.domain.incident.RecordKind;
import org.vouchsafe.domain.incident.Unit;
import org.vouchsafe.domain.incident.room.Demand;
import org.vouchsafe.domain.incident.room.Room;
import org.vouchsafe.domain.incident.room.ScopedRelease;
import org.vouchsafe.domain.position.Position;

/**
 * A release or environment with what the chain asks of it.
 *
 * @param isSuspect malicious code ran there or may have
 * @param release null for an environment
 */
record OfUnit(ChainFacts facts, Unit unit, String name, State state, boolean isSuspect, List<Position> positions,
        @Nullable ScopedRelease release) {
    /** True when it is not clear or malicious code may have run: then every kind of evidence is needed. */
    boolean isConcerned() {
        return isSuspect || !state.isClearing();
    }

    ChainFacts.HeldOf held() {
        return facts.held().getOrDefault(unit, ChainFacts.HeldOf.NOTHING);
    }

    /** The newest record about it, or about the incident as a whole; empty when there is none. */
    Optional<Room.Line<Entry.Filed>> record(RecordKind kind) {
        return facts.room().room().record(kind, unit).or(() -> facts.room().room().record(kind, Unit.WHOLE));
    }

    /** True when a record is done, or says why it is not needed, and cites evidence other than a supplier's word. */
    boolean isFiled(RecordKind kind) {
        Optional<Demand> demand = facts.room().demands().stream().filter(each -> each.kind() == kind && each.unit().equals(unit))
                .reduce((_, later) -> later);
        return demand.map(each -> each.isSettled(facts.room().bearing()))
                .orElseGet(() -> record(kind).filter(each -> each.said().progress() == Progress.DONE
                        || each.said().progress() == Progress.NOT_NEEDED)
                        .filter(each -> facts.room().bearing().carries(each.entry().evidence())).isPresent());
    }

    List<EvidenceId> behind(RecordKind kind) {
        return record(kind).map(each -> each.entry().evidence()).orElse(List.of());
    }

    Optional<Room.Granted> exception() {
        return facts.room().room().exceptionFor(unit);
    }
}
