package org.vouchsafe.usecase.inbox;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.incident.clock.RunningClocks;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.Incident;
import org.vouchsafe.domain.incident.LogEntry;
import org.vouchsafe.domain.incident.Unit;
import org.vouchsafe.domain.incident.clock.Clock;
import org.vouchsafe.domain.incident.clock.DueStep;
import org.vouchsafe.domain.incident.room.Room;
import org.vouchsafe.domain.register.Product;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.usecase.incident.RoomReading;
import org.vouchsafe.usecase.incident.Watched;
import org.vouchsafe.usecase.read.InboxItem;
import org.vouchsafe.usecase.read.InboxItem.Kind;
import org.vouchsafe.usecase.register.RegisterIndex;

/** What incidents ask of a person: one that is open again by itself, exceptions that ran out, what is overdue to an authority, a contract or an insurer. */
public final class IncidentItems {
    private final List<Clock> clocks;
    private final RoomReading rooms;

    /**
     * What incidents ask for.
     *
     * @param clocks what authorities, contracts and insurers want
     * @param rooms tells how far closures hold
     */
    public IncidentItems(List<Clock> clocks, RoomReading rooms) {
        this.rooms = rooms;
        this.clocks = List.copyOf(clocks);
    }

    /** Of all incidents; valid only within this read. */
    public List<InboxItem> of(ReadTx tx, RegisterIndex register, Viewpoint viewpoint, Instant now) {
        if (tx.incidents().isEmpty()) {
            return List.of();
        }
        List<InboxItem> items = new ArrayList<>();
        for (Watched watched : rooms.watched(tx, viewpoint)) {
            Incident each = watched.incident();
            int before = items.size();
            if (each.status() == Incident.Status.OPEN) {
                reopened(each, items);
                late(each, now, items);
            }
            ranOut(each, register, LocalDate.ofInstant(now, ZoneOffset.UTC), items);
            // An exception that ran out says so itself.
            if (watched.contradiction() != null && items.size() == before) {
                items.add(item(each, "contradicted " + watched.incident().log().size(), "Closed, and what is held contradicts that: "
                        + watched.contradiction().reason() + " Open it again."));
            }
        }
        return items;
    }

    private static void reopened(Incident incident, List<InboxItem> items) {
        LogEntry last = incident.standing().stream()
                .filter(each -> each.said() instanceof Entry.Contradicted || each.said() instanceof Entry.Reopened)
                .reduce((_, later) -> later)
                .orElse(null);
        if (last != null && last.said() instanceof Entry.Contradicted contradicted) {
            boolean taken = incident.standing().stream().anyMatch(each -> each.number() > last.number()
                    && (each.said() instanceof Entry.Decided || each.said() instanceof Entry.Noted));
            if (!taken) {
                items.add(item(incident, "reopened " + last.number(), "Open again by itself: " + contradicted.reason()));
            }
        }
    }

    private static void ranOut(Incident incident, RegisterIndex register, LocalDate today, List<InboxItem> items) {
        Room room = Room.of(incident, today);
        for (Room.Granted each : room.exceptions()) {
            if (!each.inForce() && each.ended() == null && room.exceptionFor(each.said().unit()).isEmpty()) {
                items.add(item(incident, "exception " + each.entry().number(), "The exception for " + words(each.said().unit(), register)
                        + " ran out on " + each.said().until() + ", accepted by " + each.said().owner()
                        + ": end it, or grant another one."));
            }
        }
    }

    /** Of clocks somebody has taken up each step that is late; of those nobody has spoken of one line, as long as there is one. */
    private void late(Incident incident, Instant now, List<InboxItem> items) {
        List<DueStep> all = RunningClocks.of(incident, clocks, now);
        DueStep.takenUp(all).stream().filter(each -> each.timing() == DueStep.Timing.OVERDUE)
                .forEach(each -> items.add(item(incident, each.clock().id() + " " + each.step().id(), each.clock().title() + ", "
                        + each.step().text() + ": was due at " + seconds(each.due()) + ". Say that it is done, or why it is not needed.")));
        List<DueStep> unsaid = all.stream().filter(each -> all.stream().noneMatch(one -> one.clock().equals(each.clock())
                && one.said() != null)).toList();
        if (!unsaid.isEmpty()) {
            items.add(item(incident, "clocks", "Nobody has said whether these clocks apply: "
                    + unsaid.stream().map(each -> each.clock().title()).distinct().collect(Collectors.joining(", "))
                    + unsaid.stream().map(DueStep::due).filter(Objects::nonNull).min(Instant::compareTo)
                            .map(first -> ". The first hour is " + seconds(first) + ".").orElse(".")));
        }
    }

    private static String seconds(@Nullable Instant moment) {
        return moment == null ? "" : moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String words(Unit unit, RegisterIndex register) {
        return switch (unit) {
            case Unit.Whole _ -> "the incident as a whole";
            case Unit.OfEnvironment(String name) -> name;
            case Unit.OfRelease(var id) -> register.release(id).map((Release each) -> {
                Product product = register.productOf(each);
                return product.name() + " " + each.version();
            }).orElse("a release that is no longer in the register");
        };
    }

    private static InboxItem item(Incident incident, String what, String text) {
        return new InboxItem(Kind.INCIDENT + " " + incident.id() + " " + what, Kind.INCIDENT, incident.head().title(),
                incident.id().value(), text, null, null);
    }
}
