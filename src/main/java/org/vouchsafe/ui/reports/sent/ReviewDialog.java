package org.vouchsafe.ui.reports.sent;

import java.nio.file.Path;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;
import org.vouchsafe.ui.component.DialogCard;
import org.vouchsafe.ui.component.Field;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.session.Desk;

/** The second of two signatures: by another person, with another key. */
final class ReviewDialog {
    private static final double WIDTH = 460;

    private final Desk desk;
    private final SentViewModel model;

    ReviewDialog(Desk desk, SentViewModel model) {
        this.desk = desk;
        this.model = model;
    }

    void show(Path report, Path key) {
        PasswordField password = new PasswordField();
        DialogCard card = new DialogCard("Sign " + report.getFileName() + " as the reviewer", WIDTH, new VBox(12,
                Texts.wrapped("The signature goes into the field the preparer kept for it. It must be made with another key than the "
                        + "preparer's; the file is replaced by the one that carries both.", "secondary"),
                new Field("Password or PIN of " + key.getFileName(), password)));
        card.button("Cancel", desk.overlays()::close).setCancelButton(true);
        Button sign = card.primary("Sign", () -> model.review(report, key, password.getText().toCharArray(), desk.overlays()::close,
                card.problem()::setText));
        sign.getStyleClass().add("accent");
        sign.setDisable(true);
        password.textProperty().addListener((InvalidationListener) o -> sign.setDisable(password.getText().isEmpty()));
        desk.overlays().show(card);
        password.requestFocus();
    }
}
