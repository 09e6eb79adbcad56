package org.vouchsafe.ui.questionnaires.review;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.questionnaire.review.ReviewStanding;
import org.vouchsafe.ui.component.Beside;
import org.vouchsafe.ui.component.Card;
import org.vouchsafe.ui.component.EmptyState;
import org.vouchsafe.ui.component.Spacer;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.control.Controls;
import org.vouchsafe.ui.component.table.DataTable;
import org.vouchsafe.ui.session.Desk;
import org.vouchsafe.ui.words.Count;
import org.vouchsafe.usecase.review.ReviewedAnswer;

/** The answers at the left, the one chosen with all that speaks for and against it at the right. */
public final class ReviewView extends HBox {
    private static final double DETAIL = 440;

    private final Desk desk;
    private final ReviewViewModel model;
    private final VerdictDialogs dialogs;
    private final Beside side;
    private final DataTable<ReviewedAnswer> table;

    public ReviewView(Desk desk, ReviewViewModel model) {
        this.desk = desk;
        this.model = model;
        this.dialogs = new VerdictDialogs(desk, model);
        table = new DataTable<>(new DataTable.Naming("answers", "answer", "answers"), model.table(), desk.tables(),
                EmptyState.nothing("fth-check-square", "No answer to review",
                        "When a questionnaire comes back and is imported, its answers are held against everything else that is known, and shown here."),
                csv -> desk.saveText("Export the answers", "answers.csv", "CSV", "csv", csv));
        VBox.setVgrow(table, Priority.ALWAYS);
        Card list = new Card(again(), table);
        side = new Beside(list, DETAIL);
        HBox.setHgrow(side, Priority.ALWAYS);
        getChildren().add(side);
        table.selectedProperty().addListener((o, was, is) -> model.choose(is));
        model.toSelectProperty().addListener((o, was, is) -> {
            if (is != null) {
                table.select(is);
            }
        });
        model.chosenProperty().addListener((o, was, is) -> show(is));
    }

    private Node again() {
        Label words = Texts.wrapped("", "strong");
        Button ask = Controls.button("Write the workbooks");
        ask.setMinWidth(Button.USE_PREF_SIZE);
        ask.setOnAction(event -> dialogs.again());
        HBox strip = new HBox(12, words, new Spacer(), ask);
        strip.setAlignment(Pos.CENTER_LEFT);
        strip.getStyleClass().add("divided");
        strip.setStyle("-fx-padding: 10 12 10 12;");
        strip.managedProperty().bind(strip.visibleProperty());
        strip.visibleProperty().bind(model.waitingProperty().greaterThan(0));
        model.waitingProperty().addListener((o, was, is) -> words.setText(Count.of(is.intValue(), "answer")
                + (is.intValue() == 1 ? " waits" : " wait") + " to be asked about again."));
        return strip;
    }

    /** Puts the cursor into the filter. */
    public void focusSearch() {
        table.focusSearch();
    }

    /** The one chosen will do. */
    public void accept() {
        onChosen(dialogs::accept);
    }

    /** The supplier of the one chosen is to be asked again. */
    public void followUp() {
        onChosen(dialogs::followUp);
    }

    /** What the one chosen was asked for is not met. */
    public void gap() {
        onChosen(dialogs::gap);
    }

    /** What was said of the one chosen holds no longer. */
    public void reopen() {
        onChosen(answer -> {
            if (answer.standing() != ReviewStanding.TO_REVIEW) {
                dialogs.reopen(answer);
            }
        });
    }

    private void onChosen(Consumer<ReviewedAnswer> act) {
        ReviewedAnswer answer = model.chosenProperty().get();
        if (answer != null && model.whyReadOnly() == null) {
            act.accept(answer);
        }
    }

    private void show(@Nullable ReviewedAnswer answer) {
        if (answer == null) {
            side.show(null);
        } else {
            side.show(new AnswerDetail(answer, desk.session(), new AnswerDetail.Verdicts(this::accept, this::followUp, this::gap,
                    this::reopen)));
        }
    }
}
