package org.vouchsafe.ui.inbox;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.vouchsafe.domain.position.Position;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.ui.component.Card;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.state.InboxChip;
import org.vouchsafe.ui.component.state.StateChip;
import org.vouchsafe.ui.component.state.StateLink;
import org.vouchsafe.ui.component.state.Tone;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.ui.words.UrgencyWords;
import org.vouchsafe.ui.words.Words;

/** What an item is about, and how it stands. */
final class CaseHead {
    private CaseHead() {}

    static Node of(CaseFile file, Session session) {
        PositionRow row = file.row();
        VBox words = row == null
                ? new VBox(3, Texts.wrapped(file.item().title(), "lead"), Texts.wrapped(file.item().subtitle(), "secondary"))
                : new VBox(3, Texts.wrapped(title(row), "lead"), Texts.wrapped(subtitle(row), "secondary"));
        UrgencyWords.lines(file.item().priority(), session.moments())
                .forEach(each -> words.getChildren().add(Texts.wrapped(each.name() + ": " + each.text(), "secondary", "small-text")));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox chips = new HBox(12);
        chips.setAlignment(Pos.CENTER_RIGHT);
        if (row == null) {
            chips.getChildren().add(InboxChip.of(file.item()));
        } else {
            chips(row, session, chips);
        }
        HBox line = new HBox(16, words, chips);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setStyle("-fx-padding: 14 16 14 16;");
        return new Card(line);
    }

    private static void chips(PositionRow row, Session session, HBox into) {
        Position position = row.position();
        if (position.malicious()) {
            into.getChildren().add(new StateChip(Tone.AFFECTED, "Malicious"));
        }
        into.getChildren().add(new StateLink(row, () -> session.explain(row)));
        position.contradictions().stream().filter(c -> !c.addressed()).map(c -> Words.of(c.code())).distinct()
                .forEach(word -> into.getChildren().add(new StateChip(Tone.CONTRADICTION, word)));
        if (position.stale()) {
            into.getChildren().add(new StateChip(Tone.UNKNOWN, "Decision is stale"));
        }
    }

    private static String title(PositionRow row) {
        String advisory = row.position().advisory();
        boolean named = !row.advisoryTitle().isBlank() && !row.advisoryTitle().equals(advisory);
        return row.releaseName() + " and " + advisory + (named ? " (" + row.advisoryTitle() + ")" : "");
    }

    private static String subtitle(PositionRow row) {
        String owner = "Owner: " + (row.owner() == null ? "none" : row.owner());
        String criticality = "Criticality: " + Words.of(row.criticality());
        return Stream.concat(Stream.of(row.supplier(), owner, criticality),
                row.environments().isEmpty() ? Stream.of() : Stream.of(String.join(", ", row.environments())))
                .collect(Collectors.joining(". ", "", "."));
    }
}
