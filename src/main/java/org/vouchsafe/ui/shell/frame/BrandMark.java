package org.vouchsafe.ui.shell.frame;

import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Polyline;

/** The mark and the name. */
public final class BrandMark extends Label {
    private static final double SIZE = 20;

    public BrandMark() {
        super("Vouchsafe");
        Polyline tick = new Polyline(1, 5, 4.4, 8.4, 10.4, 1.6);
        tick.getStyleClass().add("brand-tick");
        StackPane mark = new StackPane(new Group(tick));
        mark.getStyleClass().add("brand-mark");
        mark.setMinSize(SIZE, SIZE);
        mark.setMaxSize(SIZE, SIZE);
        setGraphic(mark);
        getStyleClass().add("brand");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(USE_PREF_SIZE);
    }
}
