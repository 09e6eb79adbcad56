package org.vouchsafe.ui.component;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Takes the room that is left in a row. */
public final class Spacer extends Region {
    public Spacer() {
        HBox.setHgrow(this, Priority.ALWAYS);
        setMinWidth(8);
    }
}
