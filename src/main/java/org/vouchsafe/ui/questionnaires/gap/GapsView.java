package org.vouchsafe.ui.questionnaires.gap;

import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.questionnaire.action.GapStep;
import org.vouchsafe.ui.component.Beside;
import org.vouchsafe.ui.component.Card;
import org.vouchsafe.ui.component.DayPicker;
import org.vouchsafe.ui.component.DialogCard;
import org.vouchsafe.ui.component.EmptyState;
import org.vouchsafe.ui.component.Field;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.control.Controls;
import org.vouchsafe.ui.component.table.DataTable;
import org.vouchsafe.ui.session.Cited;
import org.vouchsafe.ui.session.Desk;
import org.vouchsafe.ui.session.ask.ReasonDialog;
import org.vouchsafe.usecase.review.action.GapRow;

/** The gaps at the left, what became of the one chosen at the right. */
public final class GapsView extends HBox {
    private static final double DETAIL = 440;
    private static final double DIALOG = 480;

    private final Desk desk;
    private final GapsViewModel model;
    private final Beside side;
    private final DataTable<GapRow> table;

    public GapsView(Desk desk, GapsViewModel model) {
        this.desk = desk;
        this.model = model;
        table = new DataTable<>(new DataTable.Naming("gaps", "gap", "gaps"), model.table(), desk.tables(),
                EmptyState.nothing("fth-check-circle", "No gap was found",
                        "When a review finds that what is asked for is not met, it becomes a gap with an owner and a day, and stays here until evidence shows that it is closed."),
                csv -> desk.saveText("Export the gaps", "gaps.csv", "CSV", "csv", csv));
        VBox.setVgrow(table, Priority.ALWAYS);
        Card list = new Card(table);
        side = new Beside(list, DETAIL);
        HBox.setHgrow(side, Priority.ALWAYS);
        getChildren().add(side);
        table.selectedProperty().addListener((o, was, is) -> model.choose(is));
        model.chosenProperty().addListener((o, was, is) -> show(is));
    }

    /** Puts the cursor into the filter. */
    public void focusSearch() {
        table.focusSearch();
    }

    private void show(@Nullable GapRow row) {
        if (row == null) {
            side.show(null);
        } else {
            side.show(new VBox(16, head(row), steps(row)));
        }
    }

    private Node head(GapRow row) {
        Hyperlink answer = new Hyperlink(row.action().answer().text());
        answer.setOnAction(event -> desk.session().go(Cited.place(new Citation(row.action().answer().sheet(), Location.WHOLE_FILE))));
        FlowPane acts = new FlowPane(8, 8);
        if (row.action().isOpen()) {
            acts.getChildren().addAll(act("Close it", () -> done(row)), act("Another owner or day", () -> move(row)),
                    act("It is no gap", () -> why("Drop " + row.action().id(), "It was no gap. That it was called one stays in the log.",
                            "Drop it", row, model::drop)));
        } else {
            acts.getChildren().add(act("Open it again", () -> why("Open " + row.action().id() + " again",
                    "What closed it stays in the log and no longer counts.", "Open again", row, model::reopen)));
        }
        return Card.padded(new FlowPane(8, 4, Texts.of(row.action().id().toString(), "mono"), GapsViewModel.chip(row)),
                Texts.wrapped(row.action().what(), "card-title"),
                Texts.wrapped(row.supplier() + ", asked: " + row.asked(), "secondary"), answer, acts);
    }

    private Node steps(GapRow row) {
        VBox box = new VBox(12, Texts.wrapped("What became of it", "card-title"));
        for (GapStep each : row.action().steps().reversed()) {
            VBox line = new VBox(2, Texts.wrapped(words(each), "strong"));
            if (!each.note().isBlank()) {
                line.getChildren().add(Texts.wrapped(each.note()));
            }
            FlowPane evidence = new FlowPane(8, 2);
            each.evidence().forEach(id -> {
                Hyperlink link = new Hyperlink(id.toString());
                link.setOnAction(event -> desk.session().go(Cited.place(new Citation(id, Location.WHOLE_FILE))));
                evidence.getChildren().add(link);
            });
            if (!evidence.getChildren().isEmpty()) {
                line.getChildren().add(evidence);
            }
            line.getChildren().add(Texts.wrapped(each.by() + ", " + desk.session().moments().minute(each.recorded().at()), "secondary"));
            box.getChildren().add(line);
        }
        return Card.padded(box);
    }

    private String words(GapStep step) {
        String whose = step.owner() + " by " + desk.session().moments().day(step.due());
        return switch (step.kind()) {
            case OPENED -> "Opened: to be closed by " + whose;
            case MOVED -> "Now with " + whose;
            case DONE -> "Closed";
            case REOPENED -> "Open again: " + whose;
            case DROPPED -> "Was no gap";
        };
    }

    private Button act(String text, Runnable action) {
        Button button = Controls.button(text);
        button.disableProperty().bind(desk.session().whyReadOnlyProperty().isNotNull());
        button.setOnAction(event -> action.run());
        return button;
    }

    private void why(String title, String explanation, String act, GapRow row, BiConsumer<GapRow, String> then) {
        ReasonDialog.ask(desk.overlays(), new ReasonDialog.Question(title, explanation, "Why", act), reason -> then.accept(row, reason));
    }

    private void done(GapRow row) {
        TextField evidence = new TextField();
        evidence.setPromptText("E-055, E-056");
        TextField note = new TextField();
        DialogCard card = new DialogCard("Close " + row.action().id(), DIALOG,
                Texts.wrapped("A gap is closed by evidence that is held, not by a word.", "secondary"),
                new Field("What shows it", evidence), new Field("In a few words", note));
        card.button("Cancel", desk.overlays()::close).setCancelButton(true);
        card.primary("Close the gap", () -> model.done(row, evidence.getText(), note.getText(), desk.overlays()::close,
                card.problem()::setText)).getStyleClass().add("accent");
        desk.overlays().show(card);
        evidence.requestFocus();
    }

    private void move(GapRow row) {
        TextField owner = new TextField(row.action().last().owner());
        DayPicker due = new DayPicker();
        due.setMaxWidth(Double.MAX_VALUE);
        due.setValue(row.action().last().due());
        TextField reason = new TextField();
        DialogCard card = new DialogCard("Another owner or day for " + row.action().id(), DIALOG, new Field("Who closes it", owner),
                new Field("By when", due), new Field("Why", reason));
        card.button("Cancel", desk.overlays()::close).setCancelButton(true);
        card.primary("Move it", () -> model.move(row, owner.getText(), due.getValue(), reason.getText(), desk.overlays()::close,
                card.problem()::setText)).getStyleClass().add("accent");
        desk.overlays().show(card);
        owner.requestFocus();
    }
}
