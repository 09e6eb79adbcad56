package org.vouchsafe.usecase.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vouchsafe.assess.incident.clock.RunningClocks;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.Incident;
import org.vouchsafe.domain.incident.LogEntry;
import org.vouchsafe.domain.incident.Progress;
import org.vouchsafe.domain.incident.Unit;
import org.vouchsafe.domain.incident.clock.Clock;
import org.vouchsafe.domain.incident.clock.DueStep;
import org.vouchsafe.domain.incident.room.Bearing;
import org.vouchsafe.domain.incident.room.Demand;
import org.vouchsafe.domain.incident.room.Room;
import org.vouchsafe.domain.register.Product;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.usecase.position.PositionSet;

/** What an incident leaves to be done: its actions, its records that are not settled, its exceptions. */
final class IncidentDuties {
    private final Incident incident;
    private final PositionSet positions;
    private final List<Clock> clocks;
    private final Bearing bearing;
    private final Instant now;
    private final LocalDate today;
    private final Room room;

    IncidentDuties(Incident incident, PositionSet positions, List<Clock> clocks, Bearing bearing, Instant now) {
        this.bearing = bearing;
        this.incident = incident;
        this.positions = positions;
        this.clocks = List.copyOf(clocks);
        this.now = now;
        this.today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        this.room = Room.of(incident, today);
    }

    List<Duty> all() {
        List<Duty> duties = new ArrayList<>();
        room.actions().forEach(each -> duties.add(action(each)));
        room.records().forEach(each -> duties.add(record(each)));
        room.exceptions().forEach(each -> duties.add(exception(each)));
        if (incident.status() == Incident.Status.OPEN) {
            Demand.of(incident).stream().filter(each -> each.answer() == null)
                    .forEach(each -> duties.add(demand(each)));
            DueStep.takenUp(RunningClocks.of(incident, clocks, now)).stream().filter(each -> each.isOpen() && each.due() != null)
                    .forEach(each -> duties.add(clock(each)));
        }
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

    /** A record the program demanded and nobody has filed yet. */
    private Duty demand(Demand demand) {
        String kind = demand.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return new Duty(Duty.Kind.RECORD, key(demand.entry().number()) + "/" + demand.kind().name().toLowerCase(Locale.ROOT),
                Character.toUpperCase(kind.charAt(0)) + kind.substring(1) + " for " + words(demand.unit()) + ": " + demand.reason(),
                incident.head().title(), incident.id().value(), demand.entry().number(), "", null, null, Due.timing(null, today),
                demand.entry().evidence(), "", "");
    }

    private Duty clock(DueStep step) {
        LocalDate due = step.due() == null ? null : LocalDate.ofInstant(step.due(), ZoneOffset.UTC);
        return new Duty(Duty.Kind.CLOCK, incident.id() + "/" + step.clock().id() + "/" + step.step().id(),
                step.clock().title() + ": " + step.step().text() + ", by " + step.due(), incident.head().title(), incident.id().value(), 0,
                incident.head().lead(), due, null, step.timing() == DueStep.Timing.OVERDUE ? Duty.Timing.OVERDUE : Due.timing(due, today),
                List.of(), "", "");
    }

    private Duty record(Room.Line<Entry.Filed> line) {
        Entry.Filed said = line.said();
        boolean settled = (said.progress() == Progress.DONE || said.progress() == Progress.NOT_NEEDED)
                && Demand.of(incident).stream().filter(each -> each.answer() != null && each.answer().entry().equals(line.entry()))
                        .allMatch(each -> each.isSettled(bearing));
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
