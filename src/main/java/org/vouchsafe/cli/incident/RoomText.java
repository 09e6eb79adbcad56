package org.vouchsafe.cli.incident;

import java.util.List;
import java.util.stream.Collectors;
import org.vouchsafe.cli.output.TextTable;
import org.vouchsafe.cli.output.Words;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.Incident;
import org.vouchsafe.domain.incident.IncidentHead;
import org.vouchsafe.domain.incident.LogEntry;
import org.vouchsafe.domain.incident.room.Demand;
import org.vouchsafe.domain.incident.room.GateResult;
import org.vouchsafe.domain.incident.room.IndicatorHit;
import org.vouchsafe.domain.incident.room.Room;
import org.vouchsafe.domain.incident.room.ScopedRelease;
import org.vouchsafe.domain.position.Exposure;
import org.vouchsafe.usecase.incident.EntryWords;
import org.vouchsafe.usecase.incident.IncidentRoom;
import org.vouchsafe.usecase.incident.Triage;

/** The room as text. */
final class RoomText {
    private final Session session;
    private final IncidentRoom room;

    RoomText(Session session, IncidentRoom room) {
        this.session = session;
        this.room = room;
    }

    void print() {
        IncidentHead head = room.incident().head();
        session.say(room.incident().id() + " " + head.title() + ", " + Words.code(head.severity()) + ", lead " + head.lead() + ", "
                + since(room.incident())
                + (head.advisories().isEmpty() ? "" : ". About " + String.join(", ", head.advisories())));
        standing();
        releases();
        environments();
        checklist();
        demands();
        for (Room.Line<Entry.Filed> each : room.room().records()) {
            session.say("Record " + each.entry().number() + ": " + EntryWords.of(each.said()));
        }
        for (Room.Action each : room.room().actions()) {
            session.say("Action " + each.number() + ": " + each.title() + ", " + (each.owner().isBlank() ? "no owner" : each.owner()) + ", "
                    + (each.due() == null ? "no day" : "by " + each.due()) + (each.done() == null
                            ? each.isOverdue(room.today()) ? ", OVERDUE" : ""
                            : (each.verified() == null ? ", done, not verified" : ", done and verified by " + each.verified().actor())
                                    + (each.isShown() ? "" : ", no evidence cited")));
        }
        for (Room.Granted each : room.room().exceptions()) {
            session.say("Exception " + each.entry().number() + (each.inForce() ? "" : each.ended() != null ? " (ended)" : " RAN OUT")
                    + ": until "
                    + each.said().until() + " by " + each.said().owner() + ": " + each.said().reason() + " Control: "
                    + each.said().control());
        }
        for (IndicatorHit each : room.hits()) {
            session.say("Indicator " + EntryWords.defanged(each.indicator()) + " stands in " + each.place().evidence() + " "
                    + each.place().location().text()
                    + (each.seen().isEmpty() ? "" : ", " + each.seen()));
        }
        session.say("Gates: " + room.met() + " of " + room.gates().size() + " met.");
        for (GateResult each : room.gates()) {
            session.say((each.isMet() ? "  met   " : "  open  ") + each.title() + ": " + each.words());
            each.missing().forEach(one -> session.say("          " + one));
        }
    }

    private static String since(Incident incident) {
        LogEntry closure = incident.closure();
        return closure == null ? "open since " + Words.moment(incident.opened().at())
                : "opened " + Words.moment(incident.opened().at()) + ", closed " + Words.moment(closure.recorded().at());
    }

    private void standing() {
        Incident incident = room.incident();
        room.closedOver().ifPresent(each -> session.say("Closed over open gates (" + String.join(", ", each.overridden())
                + ") by exception of " + each.exceptionBy() + "."));
        if (incident.watchedUntil() != null) {
            session.say(incident.isWatchedOn(room.today()) ? "Watched until " + incident.watchedUntil()
                    + ": what contradicts the closure opens it again."
                    : "The watch ended on " + incident.watchedUntil()
                            + ": what contradicts the closure is told, and somebody opens it again.");
        }
        if (room.contradiction() != null) {
            session.say("What is held contradicts the closure: " + room.contradiction().reason());
        }
        LogEntry last = incident.standing().stream().filter(each -> each.said() instanceof Entry.Contradicted).reduce((_, later) -> later)
                .orElse(null);
        if (last != null && incident.status() == Incident.Status.OPEN) {
            session.say(EntryWords.of(last.said()) + (last.evidence().isEmpty() ? "" : " " + evidence(last)));
        }
    }

    private static String evidence(LogEntry line) {
        return "(" + line.evidence().stream().map(Object::toString).collect(Collectors.joining(", ")) + ")";
    }

    private void environments() {
        if (room.environments().isEmpty()) {
            return;
        }
        TextTable table = new TextTable("Environment", "State", "Listed there", "Evidence", "Said");
        room.environments().forEach(each -> table.row(each.name(), Words.state(each.state()),
                each.positions().stream().flatMap(one -> one.components().stream()).distinct().collect(Collectors.joining(", ")),
                each.attached().stream().map(Object::toString).collect(Collectors.joining(", ")),
                each.said() == null ? "" : Words.state(each.said().said().state()) + ": " + each.said().said().words()));
        table.print(session.terminal().out());
    }

    private void demands() {
        room.demands().stream().map(Demand::entry).distinct().forEach(each -> session.say("Entry " + each.number() + ": "
                + EntryWords.of(each.said()) + " " + evidence(each)
                + (room.demands().stream().filter(one -> one.entry().equals(each)).allMatch(room::isSettled) ? " Settled."
                        : room.demands().stream().anyMatch(one -> one.entry().equals(each) && one.unfounded() != null)
                                ? " What it rested on is gone."
                                : "")));
    }

    private void releases() {
        List<ScopedRelease> releases = room.releases();
        String counts = releases.stream()
                .collect(Collectors.groupingBy(ScopedRelease::state, java.util.TreeMap::new, Collectors.counting()))
                .entrySet().stream().map(each -> each.getValue() + " " + Words.state(each.getKey())).collect(Collectors.joining(", "));
        session.say(releases.size() + " releases in scope" + (counts.isEmpty() ? "." : ": " + counts + "."));
        TextTable table = new TextTable("Release", "Supplier", "State", "Comes in through", "Exposure", "Environment", "Owner");
        releases.forEach(each -> table.row(each.name(), each.supplier(), Words.state(each.state()), each.positions().stream()
                .flatMap(row -> row.position().components().stream()).distinct().collect(Collectors.joining(", ")),
                each.positions().stream().map(row -> row.position().exposure()).filter(java.util.Objects::nonNull).map(Exposure::answer)
                        .map(Words::code).distinct().collect(Collectors.joining(", ")),
                String.join(", ", each.environments()), each.owner() == null ? "no owner" : each.owner()));
        table.print(session.terminal().out());
    }

    private void checklist() {
        TextTable table = new TextTable("Item", "First hours", "Settled", "Said", "By, when", "Evidence", "Seen");
        for (Triage.Line each : room.triage()) {
            table.row(each.item().id(), each.item().text(), each.settled() ? "yes" : "no", each.said() == null ? ""
                    : Words.code(each.said().said().progress()) + (each.said().said().owner().isBlank() ? ""
                            : ", " + each.said().said().owner()) + ": " + each.said().said().words(),
                    each.said() == null ? "" : each.said().entry().actor() + ", " + Words.moment(each.said().entry().recorded().at()),
                    each.said() == null ? "" : String.join(", ", each.said().entry().evidence().stream().map(Object::toString).toList()),
                    each.seen());
        }
        table.print(session.terminal().out());
    }
}
