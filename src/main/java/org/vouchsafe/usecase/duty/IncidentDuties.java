package org.vouchsafe.usecase.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.Incident;
import org.vouchsafe.domain.incident.LogEntry;
import org.vouchsafe.domain.incident.Progress;
import org.vouchsafe.domain.incident.Unit;
import org.vouchsafe.domain.incident.room.Room;
import org.vouchsafe.domain.register.Product;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.usecase.position.PositionSet;

/** What an incident leaves to be done: its actions, its records that are not settled, its exceptions. */
final class IncidentDuties {
    private final Incident incident;
    private final PositionSet positions;
    private final LocalDate today;
    private final Room room;

    IncidentDuties(Incident incident, PositionSet positions, LocalDate today) {
        this.incident = incident;
        this.positions = positions;
        this.today = today;
        this.room = Room.of(incident, today);
    }

    List<Duty> all() {
        List<Duty> duties = new ArrayList<>();
        room.actions().forEach(each -> duties.add(action(each)));
        room.records().forEach(each -> duties.add(record(each)));
        room.exceptions().forEach(each -> duties.add(exception(each)));
        return duties;
    }

    private Duty action(Room.Action action) {
        LogEntry done = action.done();
        LogEntry verified = action.verified();
        Duty.Timing timing = verified != null ? Duty.Timing.DONE
                : done != null ? Duty.Timing.TO_VERIFY
                        : Due.timing(action.due(), today);
        return new Duty(Duty.Kind.ACTION, key(action.number()), action.title(), incident.head().title(), incident.id().value(),
                action.number(), action.owner(), action.due(), action.priority(), timing, done == null ? List.of() : done.evidence(),
                done == null ? "" : done.actor(), verified == null ? "" : verified.actor());
    }

    private Duty record(Room.Line<Entry.Filed> line) {
        Entry.Filed said = line.said();
        boolean settled = said.progress() == Progress.DONE || said.progress() == Progress.NOT_NEEDED;
        String kind = said.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return new Duty(Duty.Kind.RECORD, key(line.entry().number()),
                Character.toUpperCase(kind.charAt(0)) + kind.substring(1) + " for " + words(said.unit()), incident.head().title(),
                incident.id().value(), line.entry().number(), said.owner(), said.due(), null,
                settled ? Duty.Timing.DONE : Due.timing(said.due(), today), line.entry().evidence(), settled ? line.entry().actor() : "",
                "");
    }

    /** One that has run out is loud until it is ended or another one for the same unit is in force. */
    private Duty exception(Room.Granted granted) {
        Entry.Excepted said = granted.said();
        boolean settled = granted.ended() != null || !granted.inForce() && room.exceptions().stream()
                .anyMatch(each -> each.inForce() && each.said().unit().equals(said.unit()));
        return new Duty(Duty.Kind.EXCEPTION, key(granted.entry().number()), "Exception for " + words(said.unit()) + ": " + said.reason(),
                incident.head().title(), incident.id().value(), granted.entry().number(), said.owner(), said.until(), null,
                settled ? Duty.Timing.DONE : Due.timing(said.until(), today), granted.entry().evidence(), "", "");
    }

    private String key(long number) {
        return incident.id() + "/" + number;
    }

    private String words(Unit unit) {
        return switch (unit) {
            case Unit.Whole _ -> "the incident as a whole";
            case Unit.OfEnvironment(String name) -> name;
            case Unit.OfRelease(ReleaseId id) -> positions.register().release(id).map(each -> {
                Product product = positions.register().productOf(each);
                return product.name() + " " + each.version();
            }).orElse("a release that is no longer in the register");
        };
    }
}
