package org.vouchsafe.ui.component;

import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The head of a screen: title, one line below it, actions at the right. */
public final class PageHeader extends HBox {
    private final Label subtitle = Texts.wrapped("", "secondary");

    public PageHeader(String title, Node... actions) {
        Label heading = Texts.whole(title, "page-title");
        VBox words = new VBox(3, heading, subtitle);
        HBox.setHgrow(words, javafx.scene.layout.Priority.ALWAYS);
        HBox right = new HBox(8, actions);
        right.setAlignment(Pos.CENTER_RIGHT);
        right.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(words, right);
        setSpacing(16);
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(USE_PREF_SIZE);
    }

    public StringProperty subtitleProperty() {
        return subtitle.textProperty();
    }
}
