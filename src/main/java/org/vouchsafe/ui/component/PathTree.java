package org.vouchsafe.ui.component;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A way from the product to a component, each step a line further in; the last one is what it is about. */
public final class PathTree extends VBox {
    private static final double STEP = 14;
    private static final int SHOWN = 12;

    public PathTree(List<String> path) {
        setSpacing(4);
        setAccessibleText(String.join(", then ", path));
        // A very long way is shown by its beginning and its end.
        int hidden = Math.max(0, path.size() - SHOWN);
        for (int i = 0; i < path.size(); i++) {
            if (hidden > 0 && i == SHOWN / 2) {
                getChildren().add(line("… " + hidden + " steps between …", i, "passed"));
                i += hidden;
            }
            int depth = hidden > 0 && i >= SHOWN / 2 ? i - hidden + 1 : i;
            getChildren().add(line(path.get(i), depth, i == path.size() - 1 ? "reached" : "passed"));
        }
    }

    private static HBox line(String text, int depth, String style) {
        Region dot = new Region();
        dot.getStyleClass().addAll("path-dot", style);
        Label name = Texts.line(text, "mono");
        // The version stands at the end and must stay in sight.
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        HBox row = new HBox(8, dot, name);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setPadding(new Insets(0, 0, 0, depth * STEP));
        return row;
    }
}
