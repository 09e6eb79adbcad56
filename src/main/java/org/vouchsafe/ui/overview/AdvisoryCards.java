package org.vouchsafe.ui.overview;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.NumberBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.vouchsafe.domain.State;
import org.vouchsafe.ui.component.Card;
import org.vouchsafe.ui.component.Spacer;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.state.StateBar;
import org.vouchsafe.ui.component.state.StateChip;
import org.vouchsafe.ui.component.state.StateCounts;
import org.vouchsafe.ui.component.state.Tone;
import org.vouchsafe.ui.words.Count;
import org.vouchsafe.ui.words.Words;

/** The advisories that matter most: the first with its counts in words, the next ones as bars below it. */
final class AdvisoryCards extends VBox {
    private static final double SMALL_BAR = 240;
    private static final double SMALLEST_BAR = 150;
    private static final double ROOMY = 800;

    void show(List<AdvisoryFigure> figures) {
        getChildren().clear();
        if (figures.isEmpty()) {
            return;
        }
        VBox body = new VBox(10, head(figures.getFirst()), new StateBar(figures.getFirst().counts()), chips(figures.getFirst().counts()));
        for (AdvisoryFigure figure : figures.subList(1, figures.size())) {
            body.getChildren().add(small(figure));
        }
        body.setStyle("-fx-padding: 14 16 14 16;");
        getChildren().add(new Card(body));
    }

    private static Node head(AdvisoryFigure figure) {
        Label title = Texts.line(title(figure), "card-title");
        String kind = figure.advisory().malicious() ? "Malicious package" : "Vulnerability";
        Label more = Texts.whole(
                kind + " " + figure.advisory().advisory() + ". " + Count.of(figure.counts().total(), "release") + " in scope.",
                "secondary");
        HBox row = new HBox(16, title, more);
        row.setAlignment(Pos.BASELINE_LEFT);
        return row;
    }

    private static FlowPane chips(StateCounts counts) {
        FlowPane chips = new FlowPane(16, 6);
        for (State state : State.values()) {
            if (counts.of(state) > 0) {
                chips.getChildren().add(new StateChip(Tone.of(state), Count.plain(counts.of(state)) + " " + lower(Words.of(state))));
            }
            if (state == State.UNKNOWN && counts.contradictions() > 0) {
                chips.getChildren().add(new StateChip(Tone.CONTRADICTION, Count.of(counts.contradictions(), "contradiction")));
            }
        }
        return chips;
    }

    private Node small(AdvisoryFigure figure) {
        StateBar bar = new StateBar(figure.counts());
        // The same for all of them, so that they can be compared: narrower where the ids need the room.
        NumberBinding width = Bindings.when(widthProperty().greaterThan(ROOMY)).then(SMALL_BAR).otherwise(SMALLEST_BAR);
        bar.prefWidthProperty().bind(width);
        bar.minWidthProperty().bind(width);
        bar.maxWidthProperty().bind(width);
        bar.getStyleClass().add("thin");
        int open = figure.counts().of(State.AFFECTED) + figure.counts().of(State.UNKNOWN);
        HBox row = new HBox(12, Texts.line(title(figure), "strong"), Texts.whole(subtitle(figure), "secondary"), new Spacer(),
                Texts.whole(open == 0 ? "nothing open" : Count.plain(open) + " affected or unknown", "secondary"), bar);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static String title(AdvisoryFigure figure) {
        return figure.advisory().title().isBlank() ? figure.advisory().advisory() : figure.advisory().title();
    }

    /** The id, where the title is another. */
    private static String subtitle(AdvisoryFigure figure) {
        return title(figure).equals(figure.advisory().advisory()) ? "" : figure.advisory().advisory();
    }

    private static String lower(String word) {
        return word.toLowerCase(java.util.Locale.ROOT);
    }
}
