package org.vouchsafe.ui.reports;

import java.nio.file.Path;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.vouchsafe.ui.component.Card;
import org.vouchsafe.ui.component.DialogCard;
import org.vouchsafe.ui.component.EmptyState;
import org.vouchsafe.ui.component.Field;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.session.Desk;

/** Composing at the left, and the pages as they would be published beside it. */
final class ComposeView extends HBox {
    private static final double FORM = 300;
    private static final double DIALOG = 440;

    private final Desk desk;
    private final ComposeViewModel model;
    private final StackPane shown = new StackPane();
    private final PagesView pages;
    private final Label notice = Texts.wrapped("", "secondary");

    ComposeView(Desk desk, ComposeViewModel model, Runnable letterhead) {
        super(16);
        this.desk = desk;
        this.model = model;
        this.pages = new PagesView(model.pages());
        ScrollPane fields = new ScrollPane(new ComposeForm(desk, model, letterhead));
        fields.setFitToWidth(true);
        fields.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(fields, Priority.ALWAYS);
        Card form = new Card(fields);
        form.setMinWidth(FORM);
        form.setPrefWidth(FORM);
        form.setMaxWidth(FORM);
        notice.textProperty().bind(model.noticesProperty());
        notice.visibleProperty().bind(notice.textProperty().isNotEmpty());
        notice.managedProperty().bind(notice.visibleProperty());
        notice.getStyleClass().add("page-notice");
        VBox.setVgrow(shown, Priority.ALWAYS);
        Card preview = new Card(notice, shown);
        HBox.setHgrow(preview, Priority.ALWAYS);
        preview.setMinWidth(0);
        getChildren().addAll(form, preview);
        InvalidationListener changed = o -> show();
        model.documentProperty().addListener(changed);
        model.problemProperty().addListener(changed);
        model.busyProperty().addListener(changed);
        show();
    }

    private void show() {
        shown.getChildren().setAll(content());
    }

    private Node content() {
        if (model.documentProperty().get() != null) {
            // The pages of before stay until those that were asked for are there.
            pages.setOpacity(model.busyProperty().get() ? 0.55 : 1);
            return pages;
        }
        if (model.busyProperty().get()) {
            return EmptyState.loading("Composing the report.");
        }
        String why = model.problemProperty().get();
        return EmptyState.nothing("fth-file-text", why.isBlank() ? "Choose what the report is about" : "This report cannot be composed",
                why.isBlank() ? "Its pages appear here as they would be published." : why);
    }

    void askAndPublish() {
        String ending = model.suggestedName().substring(model.suggestedName().lastIndexOf('.') + 1);
        desk.files().save("Publish the report", model.suggestedName(), "Report", ending).ifPresent(this::askPassword);
    }

    private void askPassword(Path target) {
        if (!model.isSigned()) {
            model.publish(target, new char[0]);
            return;
        }
        PasswordField password = new PasswordField();
        DialogCard card = new DialogCard("Sign with " + model.options().keyFile().get().getFileName(), DIALOG,
                new Field("Password or PIN of the key", password));
        card.button("Cancel", desk.overlays()::close).setCancelButton(true);
        Button sign = card.primary("Sign and publish", () -> {
            desk.overlays().close();
            model.publish(target, password.getText().toCharArray());
        });
        sign.getStyleClass().add("accent");
        sign.setDisable(true);
        password.textProperty().addListener((InvalidationListener) o -> sign.setDisable(password.getText().isEmpty()));
        desk.overlays().show(card);
        password.requestFocus();
    }
}
