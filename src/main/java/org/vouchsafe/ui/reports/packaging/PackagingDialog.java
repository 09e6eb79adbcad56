package org.vouchsafe.ui.reports.packaging;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.ui.component.DialogCard;
import org.vouchsafe.ui.component.Field;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.control.Controls;
import org.vouchsafe.ui.session.Desk;
import org.vouchsafe.usecase.PublishReport.Output;

/** Asks what a package is to say and to leave out, and who signs it. */
public final class PackagingDialog {
    private static final double WIDTH = 680;
    private static final double REASON = 240;
    private static final List<String> LABELS = List.of("CLEAR", "GREEN", "AMBER", "AMBER+STRICT", "RED");
    private final Desk desk;
    private final PackagingViewModel model;
    private final VBox originals = new VBox(4);
    private final PasswordField password = new PasswordField();
    private final DialogCard card;
    private final Button go;

    public PackagingDialog(Desk desk, PackagingViewModel model) {
        this.desk = desk;
        this.model = model;
        card = new DialogCard("Evidence package on " + model.scope().words(), WIDTH, Texts.wrapped(
                "One signed file with the report, the originals it rests on, the states as VEX and attestations, and proofs of the audit log. "
                        + "Whoever receives it can verify it with other tools.",
                "secondary"), speaker(), formats(),
                new VBox(6, Texts.of("Originals (untick what may not be handed on; its hash stays)", "strong"),
                        originals),
                key());
        card.button("Cancel", desk.overlays()::close).setCancelButton(true);
        go = card.primary("Make the package", this::ask);
        go.getStyleClass().add("accent");
        model.originals().addListener((ListChangeListener<Evidence>) change -> list());
        InvalidationListener judge = changed -> judge();
        for (Observable each : new Observable[] {model.authorProperty(), model.keyFileProperty(), model.problemProperty(),
                password.textProperty()}) {
            each.addListener(judge);
        }
        list();
        judge();
    }

    /** To be shown on the overlay layer. */
    public DialogCard card() {
        return card;
    }

    private Node speaker() {
        TextField author = new TextField();
        author.setPromptText("your organisation; never a supplier");
        author.textProperty().bindBidirectional(model.authorProperty());
        TextField address = new TextField();
        address.setPromptText("https://…, only needed for CSAF");
        address.textProperty().bindBidirectional(model.namespaceProperty());
        ComboBox<String> label = new ComboBox<>();
        label.getItems().setAll(LABELS);
        label.valueProperty().bindBidirectional(model.labelProperty());
        HBox fields = new HBox(12, new Field("Organisation that speaks", author), new Field("Its web address", address),
                new Field("Traffic light label (TLP)", label));
        fields.getChildren().forEach(each -> HBox.setHgrow(each, Priority.ALWAYS));
        return fields;
    }

    private Node formats() {
        HBox boxes = new HBox(16);
        boxes.getChildren().addAll(format("PDF", Output.PDF), format("Excel workbook", Output.XLSX), format("JSON", Output.JSON),
                format("Plain text", Output.TXT));
        return new Field("Report in it as", boxes);
    }

    private CheckBox format(String name, Output output) {
        CheckBox box = Controls.checkBox(name);
        box.setSelected(output == Output.PDF || output == Output.JSON);
        box.selectedProperty().addListener((o, was, is) -> {
            if (is) {
                model.include(output);
            } else {
                model.exclude(output);
            }
        });
        return box;
    }

    private void list() {
        if (model.originals().isEmpty()) {
            originals.getChildren().setAll(Texts.of("Looking for them …", "secondary"));
            return;
        }
        originals.getChildren().setAll(model.originals().stream().map(this::line).toList());
    }

    private Node line(Evidence original) {
        CheckBox in = Controls.checkBox(original.id() + "  " + original.name());
        in.setSelected(true);
        in.setMinWidth(0);
        HBox.setHgrow(in, Priority.ALWAYS);
        in.setMaxWidth(Double.MAX_VALUE);
        TextField reason = new TextField();
        reason.setPromptText("why it is left out");
        reason.setAccessibleText("Why " + original.id() + " is left out");
        reason.setMinWidth(REASON);
        reason.setVisible(false);
        in.selectedProperty().addListener((o, was, is) -> {
            reason.setVisible(!is);
            model.omit(original.id(), is ? null : reason.getText());
            judge();
        });
        reason.textProperty().addListener((o, was, is) -> {
            model.omit(original.id(), is);
            judge();
        });
        HBox row = new HBox(12, in, reason);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node key() {
        Label chosen = Texts.wrapped("No key chosen", "secondary");
        model.keyFileProperty()
                .addListener((o, was, is) -> chosen.setText(is == null ? "No key chosen" : String.valueOf(is.getFileName())));
        Button choose = Controls.button("Choose a key");
        choose.setOnAction(
                event -> desk.files().choose("Choose a key file, or the library of a token").stream().findFirst()
                        .ifPresent(model.keyFileProperty()::set));
        HBox row = new HBox(12, choose, chosen);
        row.setAlignment(Pos.CENTER_LEFT);
        HBox both = new HBox(12, new Field("Signature", row), new Field("Password or PIN of the key", password));
        both.getChildren().forEach(each -> HBox.setHgrow(each, Priority.ALWAYS));
        return both;
    }

    private void judge() {
        String missing = model.missing();
        String words = missing == null && password.getText().isEmpty() ? "Enter the password of the key file." : missing;
        go.setDisable(words != null);
        card.problem().setText(words == null ? "" : words);
    }

    private void ask() {
        desk.files().save("Make an evidence package", model.suggestedName(), "Evidence package", "asice").ifPresent(this::make);
    }

    private void make(Path target) {
        desk.overlays().close();
        model.make(target, password.getText().toCharArray());
    }
}
