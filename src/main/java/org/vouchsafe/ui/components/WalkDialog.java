package org.vouchsafe.ui.components;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.ui.component.DialogCard;
import org.vouchsafe.ui.component.Spacer;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.control.Controls;
import org.vouchsafe.ui.component.graph.GraphPane;
import org.vouchsafe.ui.session.Cited;
import org.vouchsafe.ui.session.Desk;

/** The walk as drawn: the picture, a sentence about the one in focus, the step back, and the way into the evidence. */
final class WalkDialog {
    private static final double WIDTH = 1160;
    private static final double HEIGHT = 480;

    private final Desk desk;
    private final WalkViewModel model;
    private final Label focus = Texts.line("", "card-title");
    private final Label summary = Texts.wrapped("", "secondary");
    private final Button back = Controls.button("Step back");
    private final GraphPane pane;
    private final ScrollPane scroll;

    WalkDialog(Desk desk, WalkViewModel model) {
        this.desk = desk;
        this.model = model;
        this.pane = new GraphPane(model::walk);
        this.scroll = new ScrollPane(new StackPane(pane));
        scroll.setPannable(true);
        scroll.setFitToHeight(true);
        scroll.setFitToWidth(true);
        scroll.setPrefHeight(HEIGHT);
        scroll.getStyleClass().add("graph-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        back.setOnAction(event -> model.back());
        model.pictureProperty().addListener((o, was, is) -> draw());
    }

    /** To be shown on the overlay layer. */
    DialogCard card() {
        Button open = Controls.button("Show it in the evidence");
        open.setOnAction(event -> {
            desk.overlays().close();
            desk.session().go(Cited.place(new Citation(model.graph().evidence(), model.member().location())));
        });
        HBox head = new HBox(12, new VBox(2, focus, summary), new Spacer(), back, open);
        head.setAlignment(Pos.CENTER_LEFT);
        var card = new DialogCard(model.title(), WIDTH,
                new VBox(12, head, scroll));
        card.primary("Close", desk.overlays()::close).getStyleClass().add("accent");
        draw();
        return card;
    }

    private void draw() {
        focus.setText(model.member().component().displayName());
        summary.setText(model.summary());
        back.setDisable(!model.canGoBack());
        pane.show(model.pictureProperty().get());
        scroll.applyCss();
        scroll.layout();
        double hidden = pane.getPrefWidth() - scroll.getViewportBounds().getWidth();
        scroll.setHvalue(hidden <= 0 ? 0 : Math.clamp((pane.focusX() - scroll.getViewportBounds().getWidth() / 2) / hidden, 0, 1));
    }
}
