package org.vouchsafe.ui.component;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** Names and values in two columns, such as the properties of one thing. */
public final class Facts extends GridPane {
    private int rows;

    public Facts() {
        setHgap(16);
        setVgap(6);
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setMinWidth(0);
        getColumnConstraints().addAll(names, values);
    }

    /** Adds a line of words; a blank value is left out. */
    public Facts line(String name, String value) {
        return value.isBlank() ? this : node(name, Texts.wrapped(value));
    }

    /** Adds an identifier, which may break anywhere. */
    public Facts code(String name, String value) {
        return value.isBlank() ? this : node(name, Texts.wrapped(breakable(value), "mono"));
    }

    /** Adds any node. */
    public Facts node(String name, Node value) {
        Label label = Texts.whole(name, "secondary");
        label.setLabelFor(value);
        GridPane.setValignment(label, VPos.TOP);
        add(label, 0, rows);
        add(value, 1, rows);
        rows++;
        return this;
    }

    /** Lets a long identifier break after every eight characters where it has no other place to. */
    private static String breakable(String value) {
        return value.matches("[0-9a-f]{32,}") ? value.replaceAll("(.{8})(?=.)", "$1\u200B") : value;
    }
}
