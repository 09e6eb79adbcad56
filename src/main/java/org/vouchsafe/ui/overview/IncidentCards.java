package org.vouchsafe.ui.overview;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.incident.Incident;
import org.vouchsafe.domain.incident.room.ScopedRelease;
import org.vouchsafe.ui.component.Card;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.control.Controls;
import org.vouchsafe.ui.component.state.StateBar;
import org.vouchsafe.ui.component.state.StateChip;
import org.vouchsafe.ui.component.state.StateCounts;
import org.vouchsafe.ui.component.state.Tone;
import org.vouchsafe.ui.session.Place;
import org.vouchsafe.ui.session.ScreenId;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.ui.words.Count;
import org.vouchsafe.ui.words.Words;
import org.vouchsafe.usecase.incident.IncidentRoom;

/** The incidents that are open, each with its states, its gates and the way to its room. */
final class IncidentCards extends VBox {
    private final Session session;

    IncidentCards(Session session) {
        super(8);
        this.session = session;
    }

    void show(OpenWork work) {
        getChildren().setAll(work.rooms().stream().map(this::card).toList());
        int more = work.open() - work.rooms().size();
        if (more > 0) {
            Hyperlink others = new Hyperlink("and " + Count.of(more, "more open incident"));
            others.setOnAction(event -> session.go(Place.of(ScreenId.INCIDENTS)));
            getChildren().add(others);
        }
    }

    private Node card(IncidentRoom room) {
        Incident incident = room.incident();
        Button open = Controls.button("Open the room");
        open.setMinWidth(Button.USE_PREF_SIZE);
        open.setOnAction(event -> session.go(new Place(ScreenId.INCIDENTS, incident.id().value())));
        Node more = Texts.line("Opened " + session.moments().minute(incident.opened().at()) + ", lead " + incident.head().lead() + ". "
                + Count.of(room.releases().size(), "release") + " in scope.", "secondary");
        VBox words = new VBox(2, Texts.line(incident.head().title(), "card-title"), more);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox head = new HBox(12, words, open);
        head.setAlignment(Pos.CENTER_LEFT);
        StateCounts counts = counts(room);
        HBox foot = new HBox(16, chips(counts), Texts.whole("Closure: " + room.met() + " of " + room.gates().size() + " gates met",
                "secondary"));
        if (room.contradiction() != null) {
            more = Texts.wrapped("Closed, and what is held contradicts that: " + room.contradiction().reason(), "secondary");
            words.getChildren().set(1, more);
            head.getChildren().add(1, new StateChip(Tone.CONTRADICTION, "Closure contradicted"));
        }
        HBox.setHgrow(foot.getChildren().getFirst(), Priority.ALWAYS);
        foot.setAlignment(Pos.CENTER_LEFT);
        VBox body = new VBox(10, head, new StateBar(counts), foot);
        body.setStyle("-fx-padding: 12 16 14 16;");
        return new Card(body);
    }

    private static StateCounts counts(IncidentRoom room) {
        Map<State, Integer> states = new EnumMap<>(State.class);
        room.releases().forEach(each -> states.merge(each.state(), 1, Integer::sum));
        return new StateCounts(states, (int) room.releases().stream().filter(IncidentCards::isContradicted).count());
    }

    private static boolean isContradicted(ScopedRelease release) {
        return release.positions().stream().anyMatch(each -> Tone.of(each.position()) == Tone.CONTRADICTION);
    }

    private static FlowPane chips(StateCounts counts) {
        FlowPane chips = new FlowPane(12, 6);
        for (State state : State.values()) {
            if (counts.of(state) > 0) {
                chips.getChildren()
                        .add(new StateChip(Tone.of(state), Count.plain(counts.of(state)) + " " + Words.of(state).toLowerCase(Locale.ROOT)));
            }
            if (state == State.UNKNOWN && counts.contradictions() > 0) {
                chips.getChildren().add(new StateChip(Tone.CONTRADICTION, Count.plain(counts.contradictions()) + " contradicted"));
            }
        }
        return chips;
    }
}
