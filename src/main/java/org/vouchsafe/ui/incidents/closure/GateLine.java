package org.vouchsafe.ui.incidents.closure;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.state.Glyph;
import org.vouchsafe.ui.component.state.Tone;

/** A gate: its sign, its title, and whatever is said of it below. Met and open are told apart by shape and word, not by colour alone. */
public final class GateLine extends HBox {
    private static final double SIGN = 14;

    public GateLine(String title, boolean met, Node... below) {
        super(10);
        StackPane sign = new StackPane(new Glyph(met ? Tone.FIXED : Tone.UNKNOWN, SIGN));
        sign.setAlignment(Pos.TOP_CENTER);
        sign.setStyle("-fx-padding: 2 0 0 0;");
        sign.setMinWidth(SIGN);
        VBox words = new VBox(2, Texts.wrapped(title, "strong"));
        words.getChildren().addAll(below);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(sign, words);
        setAccessibleText(title + (met ? ": met" : ": open"));
    }
}
