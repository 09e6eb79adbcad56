package org.vouchsafe.ui.component;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.vouchsafe.ui.component.control.Controls;

/** A dialog: title, content, and buttons that name what they do. To be shown on the overlay layer. */
public final class DialogCard extends VBox {
    private static final double FRAME = 2;

    /** What stays visible of the window above and below. */
    private static final double AROUND = 32;
    private final HBox foot = new HBox();
    private final Label problem = Texts.wrapped("", "field-problem");

    public DialogCard(String title, double width, Node... content) {
        getStyleClass().add("dialog-card");
        Label heading = Texts.wrapped(title, "lead");
        VBox head = new VBox(heading);
        head.getStyleClass().add("dialog-head");
        VBox body = new VBox(content);
        body.getStyleClass().add("dialog-body");
        ScrollPane scroll = new ScrollPane(body) {
            @Override
            protected double computePrefHeight(double ignored) {
                // As high as the content is once its lines are wrapped; by itself a scroll pane asks before that.
                return body.prefHeight(width) + FRAME;
            }
        };
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.SOMETIMES);
        foot.getStyleClass().add("dialog-foot");
        HBox.setHgrow(problem, Priority.ALWAYS);
        problem.setMaxWidth(Double.MAX_VALUE);
        foot.getChildren().add(problem);
        getChildren().addAll(head, scroll, foot);
        setPrefWidth(width);
        setMinWidth(width);
        setMaxWidth(width);
        setMaxHeight(USE_PREF_SIZE);
        setAccessibleText(title);
    }

    @Override
    protected double computePrefHeight(double width) {
        double wanted = super.computePrefHeight(width);
        return getScene() == null ? wanted : Math.min(wanted, getScene().getHeight() - 2 * AROUND);
    }

    /** Adds a button; the last one added is at the right. */
    public Button button(String text, Runnable action) {
        Button button = Controls.button(text);
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        foot.getChildren().add(button);
        return button;
    }

    /** Adds the one that is meant: Enter presses it. */
    public Button primary(String text, Runnable action) {
        Button button = button(text, action);
        button.setDefaultButton(true);
        return button;
    }

    /** One sentence beside the buttons that says what is still missing; empty: nothing. */
    public Label problem() {
        return problem;
    }
}
