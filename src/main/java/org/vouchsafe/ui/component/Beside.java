package org.vouchsafe.ui.component;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A list, and beside it what is chosen: a side of fixed width that scrolls by itself and takes no room while nothing is. */
public final class Beside extends HBox {
    private static final double GAP = 16;

    private final ScrollPane side = new ScrollPane();

    public Beside(Region list, double sideWidth) {
        super(GAP);
        HBox.setHgrow(list, Priority.ALWAYS);
        list.setMinWidth(0);
        side.setFitToWidth(true);
        side.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        side.getStyleClass().add("side-scroll");
        side.setMinWidth(sideWidth);
        side.setPrefWidth(sideWidth);
        side.setMaxWidth(sideWidth);
        side.managedProperty().bind(side.visibleProperty());
        getChildren().addAll(list, side);
        show(null);
    }

    /** Shows this from its top; null: nothing. */
    public void show(@Nullable Node chosen) {
        side.setVisible(chosen != null);
        side.setContent(chosen);
        side.setVvalue(0);
    }
}
