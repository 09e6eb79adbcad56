package org.vouchsafe.ui.questionnaires.owed;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.questionnaire.owed.Commitment;
import org.vouchsafe.ui.component.Card;
import org.vouchsafe.ui.component.DayPicker;
import org.vouchsafe.ui.component.DialogCard;
import org.vouchsafe.ui.component.EmptyState;
import org.vouchsafe.ui.component.Field;
import org.vouchsafe.ui.component.Spacer;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.control.Controls;
import org.vouchsafe.ui.component.control.Spoken;
import org.vouchsafe.ui.component.table.DataTable;
import org.vouchsafe.ui.questionnaires.letter.LetterDialog;
import org.vouchsafe.ui.session.Cited;
import org.vouchsafe.ui.session.Desk;
import org.vouchsafe.ui.session.ask.ReasonDialog;
import org.vouchsafe.usecase.review.owed.OwedRow;

/** What suppliers must send, with letters that chase it, and what was agreed on. */
public final class OwedView extends VBox {
    private static final double WIDTH = 560;

    private final Desk desk;
    private final OwedViewModel model;
    private final DataTable<OwedRow> table;

    public OwedView(Desk desk, OwedViewModel model) {
        super(12);
        this.desk = desk;
        this.model = model;
        Button letter = Controls.button("Write a letter");
        Button open = Controls.button("Open what came");
        Button agree = Controls.button("Note what is owed");
        Button agreed = Controls.button("What was agreed");
        agree.disableProperty().bind(desk.session().whyReadOnlyProperty().isNotNull());
        agree.setOnAction(event -> agree());
        agreed.setOnAction(event -> agreed());
        table = new DataTable<>(new DataTable.Naming("owed", "thing", "things"), model.table(), desk.tables(),
                EmptyState.nothing("fth-clock", "Nothing is owed",
                        "Requests that went out are owed an answer. Note what else suppliers must send by contract, such as an SBOM of each release, and what is missing shows here by itself."),
                csv -> desk.saveText("Export what is owed", "owed.csv", "CSV", "csv", csv));
        table.selectedProperty().addListener((o, was, is) -> {
            letter.setDisable(is == null || !is.isOpen());
            open.setDisable(is == null || is.arrived() == null);
        });
        letter.setDisable(true);
        open.setDisable(true);
        letter.setOnAction(event -> {
            OwedRow row = table.selectedProperty().get();
            if (row != null) {
                letter(row);
            }
        });
        open.setOnAction(event -> {
            OwedRow row = table.selectedProperty().get();
            if (row != null && row.arrived() != null) {
                desk.session().go(Cited.place(new Citation(row.arrived(), Location.WHOLE_FILE)));
            }
        });
        Card list = new Card(table);
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox.setVgrow(list, Priority.ALWAYS);
        list.setMinHeight(0);
        getChildren().addAll(new HBox(8, letter, open, new Spacer(), agreed, agree), list);
    }

    /** Puts the cursor into the filter. */
    public void focusSearch() {
        table.focusSearch();
    }

    private void letter(OwedRow row) {
        new LetterDialog(desk, "A letter to " + row.supplier(), "Everything " + row.supplier() + " still owes")
                .show((language, written) -> model.letter(row, language, written));
    }

    private void agree() {
        ComboBox<String> supplier = new ComboBox<>();
        supplier.getItems().add("");
        supplier.getItems().addAll(model.suppliers());
        supplier.setConverter(Spoken.as(each -> each.isBlank() ? "Every supplier" : each));
        supplier.setValue("");
        supplier.setMaxWidth(Double.MAX_VALUE);
        ComboBox<Commitment.Kind> kind = new ComboBox<>();
        kind.getItems().setAll(Commitment.Kind.values());
        kind.setConverter(Spoken.as(OwedView::words));
        kind.setValue(Commitment.Kind.SBOM_PER_RELEASE);
        kind.setMaxWidth(Double.MAX_VALUE);
        TextField days = new TextField();
        days.setPromptText("14");
        DayPicker since = new DayPicker();
        since.setMaxWidth(Double.MAX_VALUE);
        TextField basis = new TextField();
        basis.setPromptText("Contract of 2025, clause 7.2");
        DialogCard card = new DialogCard("Note what is owed", WIDTH, new Field("Who", supplier), new Field("What", kind),
                new Field("Within how many days", days), new Field("Counting from: what is older does not count", since),
                new Field("Where it is agreed", basis));
        card.button("Cancel", desk.overlays()::close).setCancelButton(true);
        card.primary("Note it", () -> model.agree(new OwedViewModel.Wanted(supplier.getValue(), kind.getValue(), days.getText(),
                since.getValue(), basis.getText()), desk.overlays()::close, card.problem()::setText)).getStyleClass().add("accent");
        desk.overlays().show(card);
        days.requestFocus();
    }

    private void agreed() {
        VBox list = new VBox(12);
        for (Commitment each : model.commitments()) {
            list.getChildren().add(commitment(each));
        }
        if (list.getChildren().isEmpty()) {
            list.getChildren().add(Texts.wrapped("Nothing was noted yet. Answers to requests are owed without it.", "secondary"));
        }
        DialogCard card = new DialogCard("What was agreed", WIDTH, list);
        card.primary("Close", desk.overlays()::close).setCancelButton(true);
        desk.overlays().show(card);
    }

    private Node commitment(Commitment commitment) {
        VBox words = new VBox(2,
                Texts.wrapped(commitment.id() + ": " + words(commitment.kind()) + ", within " + commitment.days() + " days",
                        "strong"),
                Texts.wrapped((commitment.supplier() == null ? "Every supplier" : "One supplier") + ", since "
                        + desk.session().moments().day(commitment.since()) + ". " + commitment.basis() + ". Noted by " + commitment.by()
                        + ".", "secondary"));
        HBox.setHgrow(words, Priority.ALWAYS);
        Button end = Controls.button("End it");
        end.setMinWidth(Button.USE_PREF_SIZE);
        end.disableProperty().bind(desk.session().whyReadOnlyProperty().isNotNull());
        end.setOnAction(event -> {
            desk.overlays().close();
            ReasonDialog.ask(desk.overlays(), new ReasonDialog.Question("End " + commitment.id(),
                    "It is owed no longer from now on. That it was agreed stays in the log.", "Why", "End it"),
                    reason -> model.end(commitment, reason));
        });
        return new HBox(12, words, end);
    }

    private static String words(Commitment.Kind kind) {
        return switch (kind) {
            case SBOM_PER_RELEASE -> "An SBOM of each release, after it was released";
            case STATEMENT_PER_ADVISORY -> "A statement on each advisory that names a component of theirs";
        };
    }
}
