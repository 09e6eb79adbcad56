package org.vouchsafe.ui.reports;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.vouchsafe.ui.component.DayPicker;
import org.vouchsafe.ui.component.Field;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.control.Controls;
import org.vouchsafe.ui.component.control.Spoken;
import org.vouchsafe.ui.session.Desk;
import org.vouchsafe.usecase.PublishReport.Kind;
import org.vouchsafe.usecase.PublishReport.Output;
import org.vouchsafe.usecase.PublishReport.Status;

/** What is asked for, as fields. */
final class ComposeForm extends VBox {
    private final Desk desk;
    private final ReportOptions options;

    ComposeForm(Desk desk, ComposeViewModel model, Runnable letterhead) {
        this.desk = desk;
        this.options = model.options();
        getStyleClass().add("card-body");
        ComboBox<Kind> kind = new ComboBox<>(model.kinds());
        kind.setConverter(Spoken.as(each -> each == null ? "" : each.title()));
        kind.valueProperty().bindBidirectional(options.kind());
        kind.setVisibleRowCount(16);
        ComboBox<String> scope = new ComboBox<>(model.scopes());
        scope.setEditable(true);
        scope.valueProperty().bindBidirectional(options.scope());
        ComboBox<String> label = new ComboBox<>();
        label.getItems().setAll(ReportOptions.LABELS);
        label.setConverter(Spoken.as(each -> "TLP:" + each));
        label.valueProperty().bindBidirectional(options.label());
        ComboBox<Status> status = new ComboBox<>();
        status.getItems().setAll(Status.FINAL, Status.DRAFT);
        status.setConverter(Spoken.as(each -> each == Status.FINAL ? "Final" : "Draft, with a watermark, never signed"));
        status.valueProperty().bindBidirectional(options.status());
        ComboBox<Output> output = new ComboBox<>();
        output.getItems().setAll(Output.values());
        output.setConverter(Spoken.as(ComposeForm::words));
        output.valueProperty().bindBidirectional(options.output());
        for (ComboBox<?> each : List.of(kind, scope, label, status, output)) {
            each.setMaxWidth(Double.MAX_VALUE);
        }
        TextField addressee = new TextField();
        addressee.setPromptText("Group audit committee");
        addressee.textProperty().bindBidirectional(options.addressee());
        DayPicker day = new DayPicker();
        day.setPromptText("Today, or as the toolbar says");
        day.setMaxWidth(Double.MAX_VALUE);
        day.valueProperty().bindBidirectional(options.day());
        Button head = Controls.button("Letterhead");
        head.setOnAction(event -> letterhead.run());
        getChildren().addAll(new Field("Kind", kind), new Field("About", scope), new Field("As known on", day),
                new Field("Prepared for", addressee), new Field("Traffic light label (TLP)", label), new Field("Status", status),
                new Field("Written as", output), key(), new Field("Name, colour and logo", new HBox(head)),
                Texts.wrapped("Reports are written in English.", "secondary"));
    }

    private static String words(Output output) {
        return switch (output) {
            case PDF -> "PDF";
            case XLSX -> "Excel workbook";
            case JSON -> "JSON";
            case TXT -> "Plain text";
        };
    }

    private Node key() {
        Label chosen = Texts.wrapped("Not signed", "secondary");
        options.keyFile().addListener((o, was, is) -> chosen.setText(is == null ? "Not signed" : String.valueOf(is.getFileName())));
        Button choose = Controls.button("Choose a key");
        choose.setOnAction(event -> desk.files().choose("Choose a key file, or the library of a token").stream().findFirst()
                .ifPresent(options.keyFile()::set));
        Button none = Controls.button("Do not sign");
        none.setOnAction(event -> options.keyFile().set(null));
        none.visibleProperty().bind(options.keyFile().isNotNull());
        none.managedProperty().bind(none.visibleProperty());
        CheckBox reviewed = Controls.checkBox("Keep a field for a reviewer's signature");
        reviewed.setWrapText(true);
        reviewed.selectedProperty().bindBidirectional(options.reviewed());
        reviewed.disableProperty().bind(options.keyFile().isNull().or(options.output().isNotEqualTo(Output.PDF)));
        return new Field("Signature", new VBox(6, chosen, new HBox(8, choose, none), reviewed));
    }
}
