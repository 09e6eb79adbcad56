package org.vouchsafe.ui.incidents;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.incident.Incident;
import org.vouchsafe.ui.command.Command;
import org.vouchsafe.ui.incidents.RoomPane.Part;
import org.vouchsafe.ui.incidents.room.RoomViewModel;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.usecase.incident.IncidentRoom;

/** What can be done in the room by a key or from the palette. */
final class RoomCommands {
    private final Session session;
    private final RoomViewModel model;
    private final RoomPane room;

    RoomCommands(Session session, RoomViewModel model, RoomPane room) {
        this.session = session;
        this.model = model;
        this.room = room;
    }

    List<Command> all() {
        return List.of(show("show-blast", "Show the blast radius", "fth-target", "B", Part.BLAST),
                show("show-triage", "Show the triage checklist", "fth-check-square", "T", Part.TRIAGE),
                show("show-indicators", "Show the indicators", "fth-search", null, Part.INDICATORS),
                show("show-records", "Show the records", "fth-archive", null, Part.RECORDS),
                show("show-log", "Show the log", "fth-list", null, Part.LOG),
                show("show-messages", "Show the messages", "fth-mail", "M", Part.MESSAGES),
                show("show-actions", "Show the actions and exceptions", "fth-flag", null, Part.ACTIONS),
                show("show-clocks", "Show what is due to others", "fth-clock", null, Part.CLOCKS),
                show("show-chain", "Show the evidence chain", "fth-link", null, Part.CHAIN),
                show("show-retention", "Show hold and retention", "fth-lock", null, Part.RETENTION),
                show("show-closure", "Show the closure gates", "fth-check-circle", "G", Part.CLOSURE),
                go("next-part", "Next part of the room", "fth-chevron-right", "Shortcut+Page Down", () -> room.turn(1)),
                go("previous-part", "Previous part of the room", "fth-chevron-left", "Shortcut+Page Up", () -> room.turn(-1)),
                go("filter-incident", "Filter what is listed", "fth-filter", "Shortcut+F", room::focusSearch),
                act("log-decision", "Write a decision into the log", "fth-edit-3", "D", () -> room.log().decide()),
                act("log-note", "Write a note into the log", "fth-edit-2", "E", () -> room.log().note()),
                act("add-action", "Add an action", "fth-flag", "A", () -> room.todo().add()),
                act("start-backlog", "Start the hardening backlog", "fth-layers", null, () -> room.todo().backlog()),
                act("add-exception", "Accept a risk for a time", "fth-shield-off", "X", () -> room.todo().except()),
                act("add-record", "File a record", "fth-archive", "R", () -> room.records().file()),
                act("add-indicator", "Add an indicator", "fth-search", "I", () -> room.indicators().add()),
                new Command("close-incident", Command.Section.SCREEN,
                        () -> isClosed() ? "Reopen the incident" : "Close the incident", "fth-check-circle", "C", this::whyNot,
                        () -> room.closure().turn()));
    }

    private boolean isClosed() {
        IncidentRoom shown = model.roomProperty().get();
        return shown != null && shown.incident().status() == Incident.Status.CLOSED;
    }

    private @Nullable String whyNot() {
        return model.roomProperty().get() == null ? "Open an incident first." : session.whyReadOnly();
    }

    private Command show(String id, String text, String icon, @Nullable String key, Part part) {
        return go(id, text, icon, key, () -> room.choose(part));
    }

    private Command go(String id, String text, String icon, @Nullable String key, Runnable action) {
        return new Command(id, Command.Section.SCREEN, () -> text, icon, key,
                () -> model.roomProperty().get() == null ? "Open an incident first." : null, action);
    }

    private Command act(String id, String text, String icon, @Nullable String key, Runnable action) {
        return new Command(id, Command.Section.SCREEN, () -> text, icon, key, this::whyNot, action);
    }
}
