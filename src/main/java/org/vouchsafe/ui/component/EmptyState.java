package org.vouchsafe.ui.component;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.vouchsafe.ui.component.control.Controls;

/** What stands where nothing is: being read, nothing yet, or all hidden by the filter. Always says what to do next. */
public final class EmptyState extends VBox {
    private EmptyState(Node sign, String title, String text, Node... actions) {
        getStyleClass().add("empty-state");
        Label heading = Texts.wrapped(title, "card-title");
        Label words = Texts.wrapped(text, "secondary");
        words.setMaxWidth(420);
        words.setStyle("-fx-text-alignment: center; -fx-alignment: center;");
        getChildren().addAll(sign, heading, words);
        if (actions.length > 0) {
            HBox row = new HBox(8, actions);
            row.setStyle("-fx-alignment: center; -fx-padding: 8 0 0 0;");
            getChildren().add(row);
        }
    }

    /** Being read. */
    public static EmptyState loading(String what) {
        ProgressIndicator turning = new ProgressIndicator();
        turning.setPrefSize(28, 28);
        turning.setAccessibleText("Reading");
        // One that turns without being shown is held by the toolkit's clock for ever, and with it the screen it stood on.
        turning.sceneProperty()
                .addListener((o, was, is) -> turning.setProgress(is == null ? 0 : ProgressIndicator.INDETERMINATE_PROGRESS));
        return new EmptyState(turning, "Reading", what);
    }

    /** Nothing yet; the actions are usually "Import" and "Open the sample". */
    public static EmptyState nothing(String icon, String title, String text, Node... actions) {
        return new EmptyState(Icons.beside(icon), title, text, actions);
    }

    /** There is something, but the filter hides it. */
    public static EmptyState allHidden(String what, Runnable clearFilter) {
        Button clear = Controls.button("Clear the filter");
        clear.setOnAction(event -> clearFilter.run());
        return new EmptyState(Icons.beside("fth-filter"), "Nothing matches the filter", what, clear);
    }
}
