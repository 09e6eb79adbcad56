package org.vouchsafe.usecase.incident.follow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.RecordKind;
import org.vouchsafe.domain.incident.Unit;
import org.vouchsafe.domain.incident.room.AssessedEnvironment;
import org.vouchsafe.domain.incident.room.Demand;
import org.vouchsafe.domain.incident.room.ScopedRelease;
import org.vouchsafe.domain.incident.room.Suspicion;
import org.vouchsafe.domain.position.Exposure;
import org.vouchsafe.domain.position.Position;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.usecase.incident.IncidentRoom;

/** Where malicious code was present or could have been taken, secrets must be replaced and hosts cleaned, until a record with evidence says otherwise. */
final class AssumedCompromise {
    private static final List<RecordKind> KINDS = List.of(RecordKind.SECRET_ROTATION, RecordKind.HOST_REMEDIATION);
    private final IncidentRoom room;
    private final Map<Unit, Cause> suspects = new LinkedHashMap<>();

    private record Cause(Unit unit, String reason, List<EvidenceId> evidence) {}

    AssumedCompromise(IncidentRoom room) {
        this.room = room;
        room.releases().stream().filter(ScopedRelease::isSuspect).forEach(this::release);
        room.environments().stream().filter(AssessedEnvironment::isSuspect).forEach(each -> put(each.unit(), "",
                each.positions().stream().filter(Suspicion::of).toList()));
    }

    private void release(ScopedRelease release) {
        List<Position> suspect = release.positions().stream().map(PositionRow::position).filter(Suspicion::of).toList();
        put(new Unit.OfRelease(release.id()), release.name() + ": ", suspect);
        release.environments().forEach(each -> put(new Unit.OfEnvironment(each), release.name() + " is deployed there: ", suspect));
    }

    private void put(Unit unit, String where, List<Position> positions) {
        Set<EvidenceId> evidence = new TreeSet<>();
        positions.forEach(each -> evidence.addAll(each.evidence()));
        suspects.putIfAbsent(key(unit), new Cause(unit, where
                + positions.stream().map(AssumedCompromise::words).distinct().collect(Collectors.joining("; ")) + ".",
                List.copyOf(evidence)));
    }

    private static String words(Position position) {
        String what = position.components().isEmpty() ? position.advisory() : String.join(", ", position.components());
        boolean listed = position.exposure() != null && position.exposure().answer() == Exposure.Answer.INSTALLED;
        return switch (position.inventoryVerdict()) {
            case PRESENT_AFFECTED -> what + " is listed";
            case EXPOSED -> "it could have taken " + what + " while that could be had";
            case UNDETERMINED, PRESENT_UNAFFECTED, ABSENT_COMPLETE, ABSENT_INCOMPLETE, NO_INVENTORY -> listed ? what + " is listed"
                    : Suspicion.wasListed(position) ? "an inventory that was replaced since listed " + position.advisory()
                            : "it is said to be affected by " + what;
        };
    }

    /** Environments are one whatever the case of their letters. */
    private static Unit key(Unit unit) {
        return unit instanceof Unit.OfEnvironment(String name) ? new Unit.OfEnvironment(name.strip().toLowerCase(Locale.ROOT)) : unit;
    }

    /** Demands that are missing, and those that rest on nothing any longer. */
    List<FollowIncidents.Saying> sayings() {
        List<FollowIncidents.Saying> sayings = new ArrayList<>();
        Map<Unit, Demand> standing = new LinkedHashMap<>();
        room.demands().stream().filter(each -> each.unfounded() == null).forEach(each -> standing.put(key(each.unit()), each));
        suspects.forEach((key, cause) -> {
            if (!standing.containsKey(key)) {
                sayings.add(new FollowIncidents.Saying(new Entry.Demanded(KINDS, cause.unit(), cause.reason()), cause.evidence()));
            }
        });
        standing.forEach((key, demand) -> {
            if (!suspects.containsKey(key)) {
                sayings.add(unfounded(demand));
            }
        });
        return sayings;
    }

    private FollowIncidents.Saying unfounded(Demand demand) {
        List<EvidenceId> withdrawn = room.facts().evidence().stream().filter(each -> each.withdrawn() != null).map(Evidence::id)
                .filter(demand.entry().evidence()::contains).toList();
        String why = withdrawn.isEmpty() ? "What is held shows it no longer."
                : withdrawn.stream().map(Object::toString).collect(Collectors.joining(", "))
                        + (withdrawn.size() == 1 ? " was withdrawn" : " were withdrawn") + ", and nothing else that is held shows it.";
        return new FollowIncidents.Saying(new Entry.Unfounded(demand.entry().number(),
                why + " The records stay open until somebody files them or says why they are not needed."), withdrawn);
    }
}
