package org.vouchsafe.ui.component;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A screen: its header, below it the main part, and at the right a side of fixed width that takes no room while it is hidden. */
public final class Page extends VBox {
    public Page(PageHeader header, Region main, Region side, double sideWidth) {
        getStyleClass().add("page");
        HBox.setHgrow(main, Priority.ALWAYS);
        main.setMinWidth(0);
        side.setMinWidth(sideWidth);
        side.setPrefWidth(sideWidth);
        side.setMaxWidth(sideWidth);
        side.managedProperty().bind(side.visibleProperty());
        HBox columns = new HBox(16, main, side);
        // What does not fit scrolls within; the page never pushes the toolbar out of the window.
        columns.setMinHeight(0);
        columns.setPrefHeight(0);
        VBox.setVgrow(columns, Priority.ALWAYS);
        getChildren().addAll(header, columns);
    }
}
