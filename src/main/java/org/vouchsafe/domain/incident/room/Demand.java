package org.vouchsafe.domain.incident.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.Incident;
import org.vouchsafe.domain.incident.LogEntry;
import org.vouchsafe.domain.incident.Progress;
import org.vouchsafe.domain.incident.RecordKind;
import org.vouchsafe.domain.incident.Unit;

/**
 * A record the program demanded by itself, because malicious code ran or may have run somewhere.
 *
 * @param entry the line of the log that demanded it
 * @param unfounded where the log tells that what it rested on is gone; null while it stands
 * @param answer the newest record of that kind about that unit, or about the incident as a whole, filed since; null when there is none
 */
public record Demand(RecordKind kind, Unit unit, String reason, LogEntry entry, @Nullable LogEntry unfounded,
        Room.@Nullable Line<Entry.Filed> answer) {
    /** Every demand of an incident, in the order in which they were made. */
    public static List<Demand> of(Incident incident) {
        List<LogEntry> log = incident.standing();
        List<Demand> demands = new ArrayList<>();
        for (LogEntry each : log) {
            if (each.said() instanceof Entry.Demanded said) {
                LogEntry unfounded = log.stream()
                        .filter(later -> later.said() instanceof Entry.Unfounded(long demand, String _) && demand == each.number())
                        .findFirst().orElse(null);
                said.kinds().forEach(kind -> demands.add(
                        new Demand(kind, said.unit(), said.reason(), each, unfounded, answer(log, kind, said.unit(), each.number()))));
            }
        }
        return List.copyOf(demands);
    }

    /** False when what it rested on was withdrawn: then nothing says that malicious code was there. */
    public boolean stands() {
        return unfounded == null || unfounded.evidence().isEmpty();
    }

    private static Room.@Nullable Line<Entry.Filed> answer(List<LogEntry> log, RecordKind kind, Unit unit, long after) {
        Optional<Room.Line<Entry.Filed>> own = newest(log, kind, unit, after);
        return own.or(() -> newest(log, kind, Unit.WHOLE, after)).orElse(null);
    }

    private static Optional<Room.Line<Entry.Filed>> newest(List<LogEntry> log, RecordKind kind, Unit unit, long after) {
        return log.reversed().stream().filter(each -> each.number() > after)
                .flatMap(each -> each.said() instanceof Entry.Filed filed && filed.kind() == kind && filed.unit().equals(unit)
                        ? java.util.stream.Stream.of(new Room.Line<>(filed, each))
                        : java.util.stream.Stream.empty())
                .findFirst();
    }

    /**
     * True when a record answers it that is done, or says why nothing is needed, and cites evidence that bears it out. What the demand itself rests on
     * shows why something had to be done, and never that it was; and no inventory shows that secrets were replaced.
     */
    public boolean isSettled(Bearing bearing) {
        if (answer == null || answer.said().progress() != Progress.DONE && answer.said().progress() != Progress.NOT_NEEDED) {
            return false;
        }
        List<EvidenceId> shown = answer.entry().evidence().stream().filter(each -> !entry.evidence().contains(each)).toList();
        return kind == RecordKind.SECRET_ROTATION ? bearing.carriesBesideInventories(shown) : bearing.carries(shown);
    }
}
