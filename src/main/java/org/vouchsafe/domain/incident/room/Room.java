package org.vouchsafe.domain.incident.room;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.Incident;
import org.vouchsafe.domain.incident.IncidentSeverity;
import org.vouchsafe.domain.incident.LogEntry;
import org.vouchsafe.domain.incident.RecordKind;
import org.vouchsafe.domain.incident.Unit;

/**
 * What the log of an incident adds up to: of everything said about the same thing the newest counts.
 *
 * @param triage the newest word on each item of the checklist, by the item's id
 * @param records the newest of each kind about each unit, in the order in which they were first filed
 * @param exceptions every exception ever granted, with whether it holds
 * @param environments the newest word on each environment, by its name
 * @param messages every message drafted, in order
 * @param actions everything to be done, in the order in which it was opened
 * @param indicators what the attack is recognised by, in order
 * @param dismissed places that name one and were looked at
 */
public record Room(Map<String, Line<Entry.Ticked>> triage, List<Line<Entry.Filed>> records, List<Granted> exceptions,
        Map<String, Line<Entry.Assessed>> environments, List<Message> messages, List<Action> actions,
        List<Line<Entry.Indicated>> indicators, List<Line<Entry.Dismissed>> dismissed) {
    public Room {
        records = List.copyOf(records);
        exceptions = List.copyOf(exceptions);
        messages = List.copyOf(messages);
        actions = List.copyOf(actions);
        indicators = List.copyOf(indicators);
        dismissed = List.copyOf(dismissed);
    }

    /** An entry with the line of the log it stands on. */
    public record Line<E extends Entry>(E said, LogEntry entry) {}

    /**
     * An exception.
     *
     * @param ended when it was ended before its day; null when it was not
     * @param inForce true when it was not ended and its last day is not past
     */
    public record Granted(Entry.Excepted said, LogEntry entry, @Nullable LogEntry ended, boolean inForce) {}

    /**
     * A message.
     *
     * @param approved who let it out; null when nobody did
     * @param published every time it went out
     */
    public record Message(Entry.Drafted said, LogEntry entry, @Nullable LogEntry approved, List<Line<Entry.Published>> published) {
        public Message {
            published = List.copyOf(published);
        }
    }

    /**
     * Something to be done.
     *
     * @param number the entry that opened it
     * @param owner empty when nobody was named
     * @param due null when no day was named
     * @param done null while it is not
     * @param verified by another than who did it; null while nobody has
     */
    public record Action(long number, String title, String owner, @Nullable LocalDate due, IncidentSeverity priority,
            @Nullable LogEntry done, @Nullable LogEntry verified) {
        /** True when what was said of its being done or verified cites evidence. */
        public boolean isShown() {
            return done != null && !done.evidence().isEmpty() || verified != null && !verified.evidence().isEmpty();
        }

        /** True when it is not done and its day is past. */
        public boolean isOverdue(LocalDate today) {
            return done == null && due != null && due.isBefore(today);
        }
    }

    private record Filing(RecordKind kind, Unit unit) {}

    /** Of this incident, seen on this day. */
    public static Room of(Incident incident, LocalDate today) {
        Map<String, Line<Entry.Ticked>> triage = new LinkedHashMap<>();
        Map<Filing, Line<Entry.Filed>> records = new LinkedHashMap<>();
        Map<String, Line<Entry.Assessed>> environments = new LinkedHashMap<>();
        List<LogEntry> log = incident.standing();
        for (LogEntry each : log) {
            switch (each.said()) {
                case Entry.Ticked ticked -> triage.put(ticked.item(), new Line<>(ticked, each));
                case Entry.Filed filed -> records.put(new Filing(filed.kind(), filed.unit()), new Line<>(filed, each));
                case Entry.Assessed assessed -> environments.put(assessed.environment().name(), new Line<>(assessed, each));
                default -> {
                    // Exceptions and messages refer to one another, and are put together below.
                }
            }
        }
        return new Room(triage, List.copyOf(records.values()), exceptions(log, today), environments, messages(log),
                actions(log), indicators(log), lines(log, Entry.Dismissed.class));
    }

    private static <E extends Entry> List<Line<E>> lines(List<LogEntry> log, Class<E> kind) {
        return log.stream().filter(each -> kind.isInstance(each.said())).map(each -> new Line<>(kind.cast(each.said()), each)).toList();
    }

    /** What is looked for: each once, and nothing that was dropped after it was noted. */
    private static List<Line<Entry.Indicated>> indicators(List<LogEntry> log) {
        Map<String, Line<Entry.Indicated>> sought = new LinkedHashMap<>();
        for (LogEntry each : log) {
            if (each.said() instanceof Entry.Indicated indicated) {
                sought.putIfAbsent(indicated.indicator(), new Line<>(indicated, each));
            } else if (each.said() instanceof Entry.Dropped(String indicator, String _)) {
                sought.remove(indicator);
            }
        }
        return List.copyOf(sought.values());
    }

    private static List<Action> actions(List<LogEntry> log) {
        Map<Long, Action> actions = new LinkedHashMap<>();
        for (LogEntry each : log) {
            switch (each.said()) {
                case Entry.ActionOpened opened -> actions.put(each.number(),
                        new Action(each.number(), opened.title(), opened.owner(), opened.due(), opened.priority(), null, null));
                case Entry.ActionMoved moved -> actions.computeIfPresent(moved.action(), (number, was) -> new Action(number, was.title(),
                        moved.owner(), moved.due(), was.priority(), was.done(), was.verified()));
                case Entry.ActionDone done -> actions.computeIfPresent(done.action(), (number, was) -> new Action(number, was.title(),
                        was.owner(), was.due(), was.priority(), each, null));
                case Entry.ActionVerified seen -> actions.computeIfPresent(seen.action(), (number, was) -> new Action(number, was.title(),
                        was.owner(), was.due(), was.priority(), was.done(), each));
                default -> {
                    // Says nothing of an action.
                }
            }
        }
        return List.copyOf(actions.values());
    }

    private static List<Granted> exceptions(List<LogEntry> log, LocalDate today) {
        List<Granted> found = new ArrayList<>();
        for (LogEntry each : log) {
            if (each.said() instanceof Entry.Excepted excepted) {
                LogEntry ended = log.stream()
                        .filter(later -> later.said() instanceof Entry.ExceptionEnded end && end.entry() == each.number())
                        .findFirst().orElse(null);
                found.add(new Granted(excepted, each, ended, ended == null && !excepted.until().isBefore(today)));
            }
        }
        return found;
    }

    private static List<Message> messages(List<LogEntry> log) {
        List<Message> found = new ArrayList<>();
        for (LogEntry each : log) {
            if (each.said() instanceof Entry.Drafted drafted) {
                LogEntry approved = log.stream()
                        .filter(later -> later.said() instanceof Entry.Approved(long draft) && draft == each.number()).findFirst()
                        .orElse(null);
                List<Line<Entry.Published>> published = new ArrayList<>();
                for (LogEntry later : log) {
                    if (later.said() instanceof Entry.Published gone && gone.draft() == each.number()) {
                        published.add(new Line<>(gone, later));
                    }
                }
                found.add(new Message(drafted, each, approved, published));
            }
        }
        return found;
    }

    /** The newest record of this kind about this unit; empty when none was filed. */
    public Optional<Line<Entry.Filed>> record(RecordKind kind, Unit unit) {
        return records.stream().filter(each -> each.said().kind() == kind && each.said().unit().equals(unit)).findFirst();
    }

    /** The exception in force for this unit, or for the incident as a whole; empty when there is none. */
    public Optional<Granted> exceptionFor(Unit unit) {
        return exceptions.stream().filter(Granted::inForce)
                .filter(each -> each.said().unit().equals(unit) || each.said().unit() instanceof Unit.Whole).findFirst();
    }

    /** All evidence any entry rests on, each once. */
    public static List<EvidenceId> cited(Incident incident) {
        return incident.log().stream().flatMap(each -> each.evidence().stream()).distinct().toList();
    }
}
