package org.vouchsafe.ui.incidents.room;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.vouchsafe.domain.incident.LogEntry;
import org.vouchsafe.ui.component.Card;
import org.vouchsafe.ui.component.Icons;
import org.vouchsafe.ui.component.Spacer;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.control.Controls;
import org.vouchsafe.ui.session.Session;

/** Small pieces that every part of the room is made of. */
public final class Bits {
    private static final double WRAP = 640;

    private Bits() {}

    /** A button that can be pressed only while something can be changed. */
    public static Button act(Session session, String text, Runnable action) {
        Button button = Controls.button(text);
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.getStyleClass().add("small");
        button.disableProperty().bind(session.whyReadOnlyProperty().isNotNull());
        button.setOnAction(event -> action.run());
        return button;
    }

    /** A button that only shows something. */
    public static Button open(String text, Runnable action) {
        Button button = Controls.button(text);
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.getStyleClass().add("small");
        button.setOnAction(event -> action.run());
        return button;
    }

    /** The head of a card: its title, a few words beside it, and what can be done at the right. */
    public static Node head(String title, String words, Node... acts) {
        HBox head = new HBox(8, Texts.whole(title, "card-title"), Texts.line(words, "secondary"), new Spacer());
        head.getChildren().addAll(acts);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    /** A card with a head and lines below it that are told apart by rules. */
    public static Card lines(Node head, java.util.List<? extends Node> lines, String none) {
        VBox body = new VBox(head);
        body.setStyle("-fx-padding: 14 16 6 16;");
        for (int i = 0; i < lines.size(); i++) {
            VBox line = new VBox(lines.get(i));
            line.setStyle("-fx-padding: 10 0 10 0;");
            if (i < lines.size() - 1) {
                line.getStyleClass().add("divided");
            }
            body.getChildren().add(line);
        }
        if (lines.isEmpty()) {
            Label nothing = Texts.wrapped(none, "secondary");
            nothing.setStyle("-fx-padding: 8 0 10 0;");
            body.getChildren().add(nothing);
        }
        return new Card(body);
    }

    /** Chips and words beside one another; below one another only where it is narrow. */
    public static FlowPane flow(Node... nodes) {
        FlowPane flow = new FlowPane(8, 4, nodes);
        flow.setPrefWrapLength(WRAP);
        return flow;
    }

    /** Words at the left that take the room, and what can be done at the right. */
    public static HBox row(Node words, Node... acts) {
        HBox right = new HBox(8, acts);
        right.setAlignment(Pos.TOP_RIGHT);
        right.setMinWidth(HBox.USE_PREF_SIZE);
        HBox row = new HBox(16, words, right);
        HBox.setHgrow(words, Priority.ALWAYS);
        return row;
    }

    /** Who said it and when: {@code Mara Lind, 2 Apr 2026, 11:40, entry 4}. */
    public static Label said(LogEntry entry, Session session) {
        return Texts.wrapped(entry.actor() + ", " + session.moments().minute(entry.recorded().at()) + ", entry " + entry.number(),
                "secondary", "small-text");
    }

    /** What the program sees by itself, told apart from what somebody said. */
    public static Node seen(String words) {
        Label text = Texts.wrapped("Seen by the program: " + words);
        HBox box = new HBox(8, Icons.beside("fth-cpu"), text);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("seen-note");
        HBox.setHgrow(text, Priority.ALWAYS);
        return box;
    }
}
