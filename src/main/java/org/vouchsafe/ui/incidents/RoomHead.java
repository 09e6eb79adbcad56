package org.vouchsafe.ui.incidents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.vouchsafe.domain.incident.Incident;
import org.vouchsafe.domain.incident.IncidentHead;
import org.vouchsafe.ui.component.Icons;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.control.Controls;
import org.vouchsafe.ui.component.state.StateChip;
import org.vouchsafe.ui.component.state.Tone;
import org.vouchsafe.ui.incidents.closure.ClosureView;
import org.vouchsafe.ui.incidents.room.RoomViewModel;
import org.vouchsafe.ui.incidents.room.RoomWords;
import org.vouchsafe.ui.session.Desk;
import org.vouchsafe.usecase.incident.IncidentRoom;

/** What the incident is, how grave, whose, since when, and how far. */
final class RoomHead extends HBox {
    private final Desk desk;
    private final RoomViewModel model;
    private final Runnable scope;
    private final Label title = Texts.line("", "page-title");
    private final HBox chips = new HBox(8);
    private final Label words = Texts.wrapped("", "secondary");
    private final Button end = Controls.button("Close incident");
    private final Button change = Controls.button("Change");

    /**
     * What its buttons lead to.
     *
     * @param scope asks for other advisories or another scope
     */
    record Ways(Runnable turnList, Runnable compose, Runnable scope) {}

    RoomHead(Desk desk, RoomViewModel model, Ways ways, ClosureView closure) {
        super(16);
        this.scope = ways.scope();
        this.desk = desk;
        this.model = model;
        Button list = Icons.button("fth-sidebar", "Show or hide the list of incidents", ways.turnList());
        HBox line = new HBox(8, list, title, chips);
        line.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(chips, Priority.ALWAYS);
        chips.setAlignment(Pos.CENTER_LEFT);
        chips.setMinWidth(USE_PREF_SIZE);
        title.setMinWidth(0);
        VBox left = new VBox(3, line, words);
        HBox.setHgrow(left, Priority.ALWAYS);
        left.setMinWidth(0);
        Button update = Controls.button("Compose update");
        update.setOnAction(event -> ways.compose().run());
        end.setOnAction(event -> closure.turn());
        end.getStyleClass().add("accent");
        end.disableProperty().bind(desk.session().whyReadOnlyProperty().isNotNull());
        change.disableProperty().bind(desk.session().whyReadOnlyProperty().isNotNull());
        change.setOnAction(event -> change());
        HBox right = new HBox(8, change, update, end);
        right.setAlignment(Pos.CENTER_RIGHT);
        right.setMinWidth(USE_PREF_SIZE);
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(left, right);
    }

    /** Shows this one. */
    void show(IncidentRoom room) {
        Incident incident = room.incident();
        IncidentHead head = incident.head();
        title.setText(head.title());
        chips.getChildren().setAll(chips(incident, room.today()));
        if (room.contradiction() != null) {
            chips.getChildren().add(new StateChip(Tone.CONTRADICTION, "Closure contradicted"));
        }
        boolean open = incident.status() == Incident.Status.OPEN;
        end.setText(open ? "Close incident" : "Reopen");
        end.getStyleClass().remove("accent");
        if (open) {
            end.getStyleClass().add("accent");
        }
        List<String> parts = new ArrayList<>();
        parts.add(incident.id().value());
        parts.add(head.advisories().isEmpty() ? "No advisory yet" : String.join(", ", head.advisories()));
        parts.add("Lead " + head.lead());
        parts.add("Opened " + desk.session().moments().minute(incident.opened().at()));
        parts.add(RoomWords.running(incident, desk.session().standpoint()));
        if (incident.watchedUntil() != null) {
            parts.add((incident.isWatchedOn(room.today()) ? "Watched until " : "The watch ended on ")
                    + desk.session().moments().day(incident.watchedUntil()));
        }
        words.setText(String.join(". ", parts) + ".");
    }

    private static List<StateChip> chips(Incident incident, LocalDate today) {
        List<StateChip> shown = new ArrayList<>(List.of(RoomWords.chip(incident.head().severity())));
        if (incident.status() == Incident.Status.CLOSED) {
            shown.add(new StateChip(Tone.NEUTRAL, incident.isWatchedOn(today) ? "Closed, watched" : "Closed"));
        } else {
            shown.add(new StateChip(Tone.NEUTRAL, "Open"));
        }
        return shown;
    }

    /** Asks what is different now. */
    void change() {
        IncidentRoom room = model.roomProperty().get();
        if (room != null) {
            new ChangeForm(desk, model.acts(), scope).ask(room.incident().head());
        }
    }
}
