package org.vouchsafe.ui.reports;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.report.Document;
import org.vouchsafe.ui.command.Command;
import org.vouchsafe.ui.component.Card;
import org.vouchsafe.ui.component.DialogCard;
import org.vouchsafe.ui.component.EmptyState;
import org.vouchsafe.ui.component.Field;
import org.vouchsafe.ui.component.PageHeader;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.control.Controls;
import org.vouchsafe.ui.component.control.Spoken;
import org.vouchsafe.ui.component.table.DataTable;
import org.vouchsafe.ui.session.Desk;
import org.vouchsafe.ui.session.Screen;
import org.vouchsafe.usecase.PublishReport.Kind;
import org.vouchsafe.usecase.PublishReport.Output;
import org.vouchsafe.usecase.PublishReport.Status;
import org.vouchsafe.usecase.read.PublishedReport;

/** Composing at the left, the report as it would be in the middle, and below what was published. */
public final class ReportsView implements Screen {
    private static final double FORM = 300;
    private static final double PUBLISHED = 210;
    private static final double DIALOG = 440;

    private final Desk desk;
    private final ReportsViewModel model;
    private final VBox page = new VBox();
    private final ScrollPane paper = new ScrollPane();
    private final Button publish = Controls.button("Publish");

    public ReportsView(Desk desk, ReportsViewModel model) {
        this.desk = desk;
        this.model = model;
        page.getStyleClass().add("page");
        publish.getStyleClass().add("accent");
        publish.setOnAction(event -> askAndPublish());
        PageHeader header = new PageHeader("Reports", publish);
        header.subtitleProperty()
                .set("Composed from the facts as they stand; signed with your key; checkable by anyone, without this program's workspace.");
        ScrollPane fields = new ScrollPane(form());
        fields.setFitToWidth(true);
        fields.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(fields, Priority.ALWAYS);
        Card form = new Card(fields);
        form.setMinWidth(FORM);
        form.setPrefWidth(FORM);
        form.setMaxWidth(FORM);
        paper.setFitToWidth(true);
        paper.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        Card preview = new Card(paper);
        VBox.setVgrow(paper, Priority.ALWAYS);
        HBox.setHgrow(preview, Priority.ALWAYS);
        preview.setMinWidth(0);
        HBox columns = new HBox(16, form, preview);
        // What does not fit scrolls within its card; the page itself never grows past the window.
        columns.setMinHeight(0);
        columns.setPrefHeight(0);
        VBox.setVgrow(columns, Priority.ALWAYS);
        page.getChildren().addAll(header, columns, published());
        model.previewProperty().addListener((o, was, is) -> show(is));
        model.problemProperty().addListener((o, was, is) -> show(model.previewProperty().get()));
        model.busyProperty().addListener((o, was, is) -> show(model.previewProperty().get()));
        show(null);
    }

    @Override
    public Parent view() {
        return page;
    }

    @Override
    public void attach() {
        model.attach();
    }

    @Override
    public void detach() {
        model.detach();
    }

    @Override
    public void open(String key) {
        model.open(key);
    }

    @Override
    public List<Command> commands() {
        return List.of(
                new Command("publish-report", Command.Section.SCREEN, () -> "Publish the report", "fth-send", "Shortcut+P", model::whyNot,
                        this::askAndPublish));
    }

    private Node form() {
        ComboBox<Kind> kind = new ComboBox<>(model.kinds());
        kind.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Kind each) {
                return each == null ? "" : each.title();
            }

            @Override
            public @Nullable Kind fromString(String text) {
                return null;
            }
        });
        kind.valueProperty().bindBidirectional(model.kindProperty());
        ComboBox<String> scope = new ComboBox<>(model.scopes());
        scope.valueProperty().bindBidirectional(model.scopeProperty());
        ComboBox<String> label = new ComboBox<>();
        label.getItems().setAll(ReportsViewModel.LABELS);
        label.valueProperty().bindBidirectional(model.labelProperty());
        ComboBox<Status> status = new ComboBox<>();
        status.getItems().setAll(Status.FINAL, Status.DRAFT);
        status.setConverter(Spoken.as(each -> each == Status.FINAL ? "Final" : "Draft, with a watermark, never signed"));
        status.valueProperty().bindBidirectional(model.statusProperty());
        ComboBox<Output> output = new ComboBox<>();
        output.getItems().setAll(Output.values());
        output.setConverter(Spoken.as(each -> switch (each) {
            case PDF -> "PDF";
            case XLSX -> "Excel workbook";
            case JSON -> "JSON";
            case TXT -> "Plain text";
        }));
        output.valueProperty().bindBidirectional(model.outputProperty());
        TextField addressee = new TextField();
        addressee.setPromptText("Group audit committee");
        addressee.textProperty().bindBidirectional(model.addresseeProperty());
        for (ComboBox<?> each : List.of(kind, scope, label, status, output)) {
            each.setMaxWidth(Double.MAX_VALUE);
        }
        VBox body = new VBox(Texts.wrapped("Compose", "card-title"), new Field("Kind", kind), new Field("About", scope),
                new Field("Prepared for", addressee), new Field("Traffic light label (TLP)", label), new Field("Status", status),
                new Field("Written as", output), key());
        body.getStyleClass().add("card-body");
        return body;
    }

    private Node key() {
        Label chosen = Texts.wrapped("Not signed", "secondary");
        model.keyFileProperty().addListener((o, was, is) -> chosen.setText(is == null ? "Not signed" : String.valueOf(is.getFileName())));
        Button choose = Controls.button("Choose a key file");
        choose.setOnAction(
                event -> desk.files().open("Choose a key file", "PKCS#12 key file", "p12").ifPresent(model.keyFileProperty()::set));
        Button none = Controls.button("Do not sign");
        none.setOnAction(event -> model.keyFileProperty().set(null));
        none.visibleProperty().bind(model.keyFileProperty().isNotNull());
        return new Field("Signature", new VBox(6, chosen, new HBox(8, choose, none)));
    }

    private Node published() {
        DataTable<PublishedReport> table = new DataTable<>(new DataTable.Naming("reports", "report", "reports"), model.published(),
                desk.tables(),
                EmptyState.nothing("fth-file", "Nothing published yet",
                        "What leaves is listed here, with its digest and the size of the log it states."),
                csv -> desk.saveText("Export the list of reports", "reports.csv", "CSV", "csv", csv));
        Card card = new Card(table);
        card.setMinHeight(PUBLISHED);
        card.setPrefHeight(PUBLISHED);
        card.setMaxHeight(PUBLISHED);
        VBox.setVgrow(table, Priority.ALWAYS);
        return card;
    }

    private void show(@Nullable Document document) {
        if (document != null) {
            paper.setContent(new DocumentPreview(document));
        } else if (model.busyProperty().get()) {
            paper.setContent(EmptyState.loading("Composing the report."));
        } else {
            String why = model.problemProperty().get();
            paper.setContent(EmptyState.nothing("fth-file-text",
                    why.isBlank() ? "Choose what the report is about" : "This report cannot be composed",
                    why.isBlank() ? "It appears here as it would be published." : why));
        }
        String whyNot = model.whyNot();
        publish.setDisable(whyNot != null);
        publish.setTooltip(whyNot == null ? null : new Tooltip(whyNot));
    }

    private void askAndPublish() {
        String ending = model.suggestedName().substring(model.suggestedName().lastIndexOf('.') + 1);
        desk.files().save("Publish the report", model.suggestedName(), "Report", ending).ifPresent(this::askPassword);
    }

    private void askPassword(Path target) {
        if (model.keyFileProperty().get() == null || model.statusProperty().get() == Status.DRAFT) {
            model.publish(target, new char[0]);
            return;
        }
        PasswordField password = new PasswordField();
        DialogCard card = new DialogCard("Sign with " + model.keyFileProperty().get().getFileName(), DIALOG,
                new Field("Password of the key file", password));
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
