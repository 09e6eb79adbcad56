package org.vouchsafe.ui.component;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A line that shows more below it when it is asked to; what is below is made only then. */
public final class Expander extends VBox {
    private final Hyperlink line;
    private final FontIcon sign = Icons.beside("fth-chevron-right");
    private final Supplier<Node> made;
    private @Nullable Node below;

    public Expander(String text, Supplier<Node> below) {
        super(4);
        this.made = below;
        line = new Hyperlink(text, sign);
        line.getStyleClass().add("ink-link");
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        line.setOnAction(event -> turn());
        getChildren().add(line);
        say();
    }

    /** Shows what is below, or hides it again. */
    public void turn() {
        Node shown = below;
        if (shown == null) {
            below = made.get();
            getChildren().add(below);
        } else {
            getChildren().remove(shown);
            below = null;
        }
        line.setVisited(false);
        say();
    }

    private void say() {
        sign.setIconLiteral(below == null ? "fth-chevron-right" : "fth-chevron-down");
        line.setAccessibleText(line.getText() + (below == null ? ", closed" : ", open"));
    }
}
