package org.vouchsafe.ui.component;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A control with its name above it, tied together for screen readers. */
public final class Field extends VBox {
    private final Label label;
    private final Node control;

    public Field(String name, Node control) {
        this.control = control;
        label = Texts.of(name, "field-name");
        label.setLabelFor(control);
        if (control.getAccessibleText() == null) {
            control.setAccessibleText(name);
        }
        setSpacing(4);
        getChildren().addAll(label, control);
        setFillWidth(true);
    }

    /** Gives the field another name, on the screen and for screen readers. */
    public void relabel(String name) {
        label.setText(name);
        control.setAccessibleText(name);
    }
}
