package org.vouchsafe.ui.component;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One figure with what it counts below it, such as {@code 3 affected}. */
public final class Tile extends VBox {
    /**
     * A figure.
     *
     * @param sign beside the figure; null: none
     * @param figure usually a number
     * @param words what it counts
     * @param more a line of explanation; empty: none
     */
    public Tile(@Nullable Node sign, String figure, String words, String more) {
        getStyleClass().addAll("card", "tile");
        HBox head = new HBox(8, Texts.whole(figure, "figure"));
        if (sign != null) {
            head.getChildren().addFirst(sign);
        }
        head.setAlignment(Pos.CENTER_LEFT);
        Label name = Texts.line(words, "strong");
        getChildren().addAll(head, name);
        Label last = Texts.line(more, "secondary", "small-text");
        getChildren().add(last);
        setMinWidth(0);
        setAccessibleText(figure + " " + words + (more.isEmpty() ? "" : ", " + more));
    }
}
