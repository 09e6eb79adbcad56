package org.vouchsafe.ui.reports.sent;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.publication.Dispatch;
import org.vouchsafe.ui.component.Beside;
import org.vouchsafe.ui.component.Card;
import org.vouchsafe.ui.component.EmptyState;
import org.vouchsafe.ui.component.Facts;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.control.Controls;
import org.vouchsafe.ui.component.table.DataTable;
import org.vouchsafe.ui.reports.sent.SentViewModel.Line;
import org.vouchsafe.ui.reports.sent.SentViewModel.Row;
import org.vouchsafe.ui.session.Desk;
import org.vouchsafe.usecase.publish.register.PublicationRegister.Outdated;

/** What was published as a table, and beside it the chosen report: its revisions, to whom it went, and who must be told of a newer one. */
public final class SentView extends VBox {
    private static final double SIDE = 360;

    private final Desk desk;
    private final SentViewModel model;
    private final DataTable<Row> table;
    private final VBox warning = new VBox();
    private final Beside beside;

    /** @param compose goes to where reports are composed */
    public SentView(Desk desk, SentViewModel model, Runnable compose) {
        super(16);
        this.desk = desk;
        this.model = model;
        Button begin = Controls.button("Compose a report");
        begin.setOnAction(event -> compose.run());
        table = new DataTable<>(new DataTable.Naming("published-reports", "report", "reports"), model.rows(), desk.tables(),
                EmptyState.nothing("fth-file", "Nothing published yet",
                        "What leaves is listed here, with its digest, its revisions, and to whom it went.", begin),
                csv -> desk.saveText("Export the list of reports", "reports.csv", "CSV", "csv", csv));
        Card card = new Card(table);
        VBox.setVgrow(table, Priority.ALWAYS);
        beside = new Beside(card, SIDE);
        VBox.setVgrow(beside, Priority.ALWAYS);
        beside.setMinHeight(0);
        beside.setPrefHeight(0);
        warning.managedProperty().bind(warning.visibleProperty());
        getChildren().addAll(warning, beside);
        table.selectedProperty().addListener((o, was, is) -> {
            if (is != null) {
                model.chosenProperty().set(is);
            }
        });
        model.lineProperty().addListener((o, was, is) -> show(is));
        model.outdatedProperty().addListener((o, was, is) -> warn(is));
        warn(model.outdatedProperty().get());
    }

    /** Puts the cursor into the search of the table. */
    public void focusSearch() {
        table.focusSearch();
    }

    private void warn(List<Outdated> outdated) {
        warning.setVisible(!outdated.isEmpty());
        VBox lines = new VBox(4, Texts.wrapped(outdated.size() == 1 ? "One recipient holds a revision that was replaced"
                : outdated.size() + " recipients hold a revision that was replaced", "strong"));
        outdated.stream().limit(4).forEach(each -> lines.getChildren().add(Texts.wrapped(each.held().recipient() + " has "
                + each.held().reportId() + ", sent " + desk.session().moments().day(each.held().sent()) + "; " + each.newer() + " of "
                + desk.session().moments().day(each.since()) + " was not sent to them.", "secondary")));
        if (outdated.size() > 4) {
            lines.getChildren().add(Texts.wrapped("And " + (outdated.size() - 4) + " more: the filter \"Outdated\" shows the reports.",
                    "secondary"));
        }
        warning.getChildren().setAll(Card.padded(lines));
    }

    private void show(@Nullable Line line) {
        if (line == null) {
            beside.show(null);
            return;
        }
        Row row = line.chosen();
        Facts facts = new Facts().code("Report", row.report().reportId()).line("Written as", row.report().format() + ", "
                + (row.report().signed() ? "signed" : "not signed")).line("Published",
                        desk.session().moments().minute(
                                row.report().publishedAt()) + ", " + row.report().publishedBy())
                .line("File", row.report().fileName()).code("SHA-256", row.report().sha256())
                .line("Audit log", row.report().auditSize() + " entries");
        Button send = Controls.button("Record that it was sent");
        send.getStyleClass().add("accent");
        send.setDisable(model.whyNot() != null || row.report().title().startsWith("DRAFT "));
        send.setOnAction(event -> new SendDialog(desk, model, row).show());
        Button changes = Controls.button("Changes since");
        changes.setDisable(row.report().title().startsWith("DRAFT "));
        changes.setOnAction(event -> desk.session().go(new org.vouchsafe.ui.session.Place(org.vouchsafe.ui.session.ScreenId.REPORTS,
                "changes:" + row.report().reportId())));
        VBox body = new VBox(16, Texts.wrapped(row.report().title(), "lead"), facts, new HBox(8, send, changes), sign(row),
                part("Sent to", row.sent().isEmpty() ? List.of(Texts.wrapped("Nobody is recorded.", "secondary"))
                        : row.sent().stream().map(this::sent).toList()),
                part("Revisions and files", line.revisions().stream().map(this::revision).toList()));
        body.getStyleClass().add("card-body");
        beside.show(new Card(body));
    }

    private Button sign(Row row) {
        Button sign = Controls.button("Sign as the reviewer");
        sign.setDisable(!row.report().format().equals("PDF") || !row.report().signed());
        sign.setOnAction(event -> desk.files().open("The report to review: " + row.report().fileName(), "PDF report", "pdf")
                .ifPresent(file -> desk.files().choose("Choose the reviewer's key file, or the library of a token").stream().findFirst()
                        .ifPresent(key -> new ReviewDialog(desk, model).show(file, key))));
        return sign;
    }

    private static Node part(String title, List<? extends Node> lines) {
        VBox part = new VBox(8, Texts.wrapped(title, "card-title"));
        part.getChildren().addAll(lines);
        return part;
    }

    private Node sent(Dispatch each) {
        Button back = Controls.button("Take back");
        back.setDisable(model.whyNot() != null);
        back.setOnAction(event -> model.takeBack(each, "entered by mistake"));
        back.setMinWidth(Button.USE_PREF_SIZE);
        VBox words = new VBox(2, Texts.wrapped(each.recipient(), "strong"), Texts.wrapped(each.channel() + ", "
                + desk.session().moments().day(each.sent()) + (each.note().isBlank() ? "" : ". " + each.note()), "secondary"));
        HBox.setHgrow(words, Priority.ALWAYS);
        return new HBox(8, words, back);
    }

    private Node revision(Row each) {
        return Texts.wrapped(each.report().reportId() + " as " + each.report().format() + ", "
                + desk.session().moments().minute(each.report().publishedAt())
                + (each.report().title().startsWith("DRAFT ") ? ", draft" : each.report().signed() ? ", signed" : ", not signed")
                + (each.sent().isEmpty() ? "" : "; sent to " + each.recipients()), "secondary");
    }
}
