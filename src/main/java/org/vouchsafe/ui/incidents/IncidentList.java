package org.vouchsafe.ui.incidents;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.incident.Incident;
import org.vouchsafe.domain.incident.room.Room;
import org.vouchsafe.ui.component.Card;
import org.vouchsafe.ui.component.Icons;
import org.vouchsafe.ui.component.Spacer;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.state.StateChip;
import org.vouchsafe.ui.component.state.Tone;
import org.vouchsafe.ui.incidents.room.RoomViewModel;
import org.vouchsafe.ui.incidents.room.RoomWords;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.ui.words.Count;
import org.vouchsafe.usecase.incident.IncidentRoom;

/** All incidents, the newest first. */
final class IncidentList extends Card {
    private static final double WIDTH = 248;
    private static final double CELL = 200;
    private final Session session;
    private final RoomViewModel model;
    private final ListView<Incident> list = new ListView<>();
    private boolean filling;

    IncidentList(Session session, RoomViewModel model, Runnable open, Runnable rehearse) {
        this.session = session;
        this.model = model;
        Button add = Icons.button("fth-plus", "Open an incident", open);
        add.disableProperty().bind(session.whyReadOnlyProperty().isNotNull());
        HBox head = new HBox(8, Texts.whole("Incidents", "card-title"), new Spacer(),
                Icons.button("fth-play", "Rehearse an incident", rehearse), add);
        head.setAlignment(Pos.CENTER_LEFT);
        head.setPadding(new Insets(10, 8, 10, 16));
        list.getStyleClass().add("inbox-list");
        list.setAccessibleText("Incidents");
        list.setCellFactory(any -> new IncidentCell());
        list.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> {
            if (is != null && !filling) {
                model.open(is.id().value());
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(head, list);
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        model.incidentsProperty().addListener((o, was, is) -> fill());
        model.roomProperty().addListener((o, was, is) -> mark());
        model.contradictedProperty().addListener((o, was, is) -> list.refresh());
    }

    private void fill() {
        List<Incident> all = model.incidentsProperty().get();
        filling = true;
        list.getItems().setAll(all == null ? List.of() : all);
        filling = false;
        mark();
    }

    private void mark() {
        IncidentRoom room = model.roomProperty().get();
        filling = true;
        list.getItems().stream().filter(each -> room != null && each.id().equals(room.incident().id())).findFirst()
                .ifPresent(each -> list.getSelectionModel().select(each));
        filling = false;
    }

    private final class IncidentCell extends ListCell<Incident> {
        IncidentCell() {
            getStyleClass().add("inbox-item");
        }

        @Override
        protected void updateItem(@Nullable Incident incident, boolean empty) {
            super.updateItem(incident, empty);
            if (empty || incident == null) {
                setGraphic(null);
                return;
            }
            FlowPane chips = new FlowPane(6, 4, status(incident));
            if (incident.status() == Incident.Status.OPEN) {
                chips.getChildren().add(RoomWords.chip(incident.head().severity()));
            }
            VBox box = new VBox(5, Texts.lines(incident.head().title(), 2, "strong"), chips,
                    Texts.line(RoomWords.running(incident, session.standpoint()) + ", " + incident.head().lead(), "secondary",
                            "small-text"));
            box.setPrefWidth(CELL);
            setGraphic(box);
            setAccessibleText(incident.head().title() + ", " + incident.status());
        }
    }

    private StateChip status(Incident incident) {
        LocalDate today = LocalDate.ofInstant(session.standpoint(), ZoneOffset.UTC);
        if (incident.status() == Incident.Status.CLOSED) {
            return model.contradictedProperty().get().containsKey(incident.id()) ? new StateChip(Tone.CONTRADICTION, "Closure contradicted")
                    : new StateChip(Tone.NEUTRAL, incident.isWatchedOn(today) ? "Closed, watched" : "Closed");
        }
        long overdue = Room.of(incident, today).actions().stream().filter(each -> each.isOverdue(today)).count();
        return overdue == 0 ? new StateChip(Tone.NEUTRAL, "Open") : new StateChip(Tone.AFFECTED, Count.plain(overdue) + " overdue");
    }
}
