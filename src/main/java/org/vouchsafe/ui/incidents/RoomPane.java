package org.vouchsafe.ui.incidents;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.incident.Incident;
import org.vouchsafe.ui.component.ViewTabs;
import org.vouchsafe.ui.incidents.blast.BlastView;
import org.vouchsafe.ui.incidents.chain.ChainView;
import org.vouchsafe.ui.incidents.clocks.ClocksView;
import org.vouchsafe.ui.incidents.closure.ClosureView;
import org.vouchsafe.ui.incidents.indicator.IndicatorsView;
import org.vouchsafe.ui.incidents.keeping.KeepingView;
import org.vouchsafe.ui.incidents.log.LogView;
import org.vouchsafe.ui.incidents.message.MessagesView;
import org.vouchsafe.ui.incidents.record.RecordsView;
import org.vouchsafe.ui.incidents.room.RoomPart;
import org.vouchsafe.ui.incidents.room.RoomViewModel;
import org.vouchsafe.ui.incidents.todo.TodoView;
import org.vouchsafe.ui.incidents.triage.TriageView;
import org.vouchsafe.ui.session.Desk;
import org.vouchsafe.usecase.incident.IncidentRoom;
import org.vouchsafe.usecase.incident.Triage;

/** The room: its head, and its parts, of which one is in front. */
final class RoomPane extends VBox {
    /** The parts of the room, in the order of their tabs. */
    enum Part {
        BLAST, TRIAGE, INDICATORS, RECORDS, LOG, MESSAGES, ACTIONS, CLOCKS, CHAIN, RETENTION, CLOSURE
    }

    private final RoomViewModel model;
    private final RoomHead head;
    private final ViewTabs<Part> tabs;
    private final StackPane body = new StackPane();
    private final Map<Part, RoomPart> parts = new EnumMap<>(Part.class);
    private final LogView log;
    private final TodoView todo;
    private final ClosureView closure;
    private final RecordsView records;
    private final IndicatorsView indicators;

    RoomPane(Desk desk, RoomViewModel model, IncidentsScreen.Parts more, Runnable turnList, Runnable scope) {
        super(16);
        this.model = model;
        Map<Part, String> words = new LinkedHashMap<>();
        for (Part each : Part.values()) {
            words.put(each, words(each, null));
        }
        tabs = new ViewTabs<>(words).asTabs();
        closure = new ClosureView(desk, model);
        log = new LogView(desk, model);
        todo = new TodoView(desk, model);
        records = new RecordsView(desk, model);
        indicators = new IndicatorsView(desk, model);
        head = new RoomHead(desk, model, new RoomHead.Ways(turnList, () -> choose(Part.MESSAGES), scope), closure);
        parts.put(Part.BLAST, new BlastView(desk, model, () -> choose(Part.CLOSURE), () -> choose(Part.LOG)));
        parts.put(Part.TRIAGE, new TriageView(desk, model));
        parts.put(Part.INDICATORS, indicators);
        parts.put(Part.RECORDS, records);
        parts.put(Part.LOG, log);
        parts.put(Part.MESSAGES, new MessagesView(desk, model, more.letters()));
        parts.put(Part.ACTIONS, todo);
        parts.put(Part.CLOCKS, new ClocksView(desk, model, more.clocks()));
        parts.put(Part.CHAIN, new ChainView(desk, model));
        parts.put(Part.RETENTION, new KeepingView(desk, model, more.originals()));
        parts.put(Part.CLOSURE, closure);
        VBox top = new VBox(10, head, tabs);
        // What does not fit scrolls within; the room never pushes the toolbar out of the window.
        body.setMinHeight(0);
        body.setPrefHeight(0);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(top, body);
        tabs.chosenProperty().addListener((o, was, is) -> front());
        front();
    }

    /** Shows this room. */
    void show(IncidentRoom room) {
        head.show(room);
        for (Part each : Part.values()) {
            tabs.say(each, words(each, room));
        }
        front();
    }

    /** Puts the part of this name in front; none of such a name changes nothing. */
    void choose(String part) {
        for (Part each : Part.values()) {
            if (each.name().equals(part.toUpperCase(Locale.ROOT))) {
                choose(each);
            }
        }
    }

    void choose(Part part) {
        tabs.chosenProperty().set(part);
    }

    /** To the next part (1) or the one before (-1). */
    void turn(int steps) {
        tabs.turn(steps);
    }

    LogView log() {
        return log;
    }

    TodoView todo() {
        return todo;
    }

    ClosureView closure() {
        return closure;
    }

    RecordsView records() {
        return records;
    }

    IndicatorsView indicators() {
        return indicators;
    }

    /** Puts the cursor into the filter of the part in front. */
    void focusSearch() {
        part().focusSearch();
    }

    private RoomPart part() {
        return Objects.requireNonNull(parts.get(tabs.chosenProperty().get()));
    }

    private void front() {
        IncidentRoom room = model.roomProperty().get();
        if (room != null) {
            part().show(room);
        }
        body.getChildren().setAll(part().node());
    }

    private static String words(Part part, @Nullable IncidentRoom room) {
        if (room == null) {
            return title(part);
        }
        return title(part) + switch (part) {
            case BLAST -> "";
            case TRIAGE -> " " + room.triage().stream().filter(Triage.Line::settled).count() + " of " + room.triage().size();
            case INDICATORS -> room.hits().isEmpty() ? "" : " " + room.hits().size();
            case RECORDS -> room.room().records().isEmpty() ? "" : " " + room.room().records().size();
            case LOG -> room.incident().log().isEmpty() ? "" : " " + room.incident().log().size();
            case MESSAGES -> room.room().messages().isEmpty() ? "" : " " + room.room().messages().size();
            case ACTIONS -> room.room().actions().isEmpty() ? "" : " " + room.room().actions().size();
            case CLOCKS, CHAIN, RETENTION -> "";
            case CLOSURE -> room.incident().status() == Incident.Status.CLOSED ? ""
                    : " " + room.met() + " of " + room.gates().size();
        };
    }

    private static String title(Part part) {
        return switch (part) {
            case BLAST -> "Blast radius";
            case TRIAGE -> "Triage";
            case INDICATORS -> "Indicators";
            case RECORDS -> "Records";
            case LOG -> "Log";
            case MESSAGES -> "Messages";
            case ACTIONS -> "Actions";
            case CLOCKS -> "Clocks";
            case CHAIN -> "Evidence chain";
            case RETENTION -> "Retention";
            case CLOSURE -> "Closure";
        };
    }
}
