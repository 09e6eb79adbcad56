package org.vouchsafe.ui.component;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** A panel with a border and round corners. */
public class Card extends VBox {
    public Card(Node... content) {
        super(content);
        getStyleClass().add("card");
    }

    /** A card whose content has the usual padding and gaps. */
    public static Card padded(Node... content) {
        VBox body = new VBox(content);
        body.getStyleClass().add("card-body");
        body.setFillWidth(true);
        Card card = new Card(body);
        VBox.setVgrow(body, javafx.scene.layout.Priority.ALWAYS);
        return card;
    }
}
