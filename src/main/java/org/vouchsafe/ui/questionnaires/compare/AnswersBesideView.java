package org.vouchsafe.ui.questionnaires.compare;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.questionnaire.AnswerValue;
import org.vouchsafe.domain.questionnaire.review.Finding;
import org.vouchsafe.ui.component.Card;
import org.vouchsafe.ui.component.EmptyState;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.control.Spoken;
import org.vouchsafe.ui.component.state.StateChip;
import org.vouchsafe.ui.component.state.Tone;
import org.vouchsafe.ui.component.table.DataTable;
import org.vouchsafe.ui.session.Cited;
import org.vouchsafe.ui.session.Desk;
import org.vouchsafe.usecase.review.ReviewedAnswer;
import org.vouchsafe.usecase.review.campaign.Comparison;

/** The same questions over suppliers and years, and below them every answer in full to the one chosen. */
public final class AnswersBesideView extends VBox {
    private static final double BELOW = 250;
    private static final double CARD = 280;
    private static final String EVERYONE = "";

    private final Desk desk;
    private final AnswersBesideViewModel model;
    private final Card list = new Card();
    private final ScrollPane below = new ScrollPane();
    private final ComboBox<String> supplier = new ComboBox<>();
    private @Nullable DataTable<Comparison.Line> table;

    public AnswersBesideView(Desk desk, AnswersBesideViewModel model) {
        super(12);
        this.desk = desk;
        this.model = model;
        supplier.setConverter(Spoken.as(each -> each.equals(EVERYONE) ? "All suppliers" : each));
        supplier.setAccessibleText("Whose answers");
        model.suppliers().addListener((javafx.beans.Observable o) -> offer());
        supplier.valueProperty().addListener((o, was, is) -> model.supplierProperty().set(is == null || is.equals(EVERYONE) ? null : is));
        offer();
        list.setMinHeight(0);
        VBox.setVgrow(list, Priority.ALWAYS);
        below.setMinHeight(BELOW);
        below.setPrefHeight(BELOW);
        below.setFitToHeight(true);
        below.getStyleClass().add("side-scroll");
        below.managedProperty().bind(below.visibleProperty());
        getChildren().addAll(new HBox(8, supplier), list, below);
        model.shownProperty().addListener((o, was, is) -> show(is));
        show(model.shownProperty().get());
    }

    /** Puts the cursor into the filter. */
    public void focusSearch() {
        if (table != null) {
            table.focusSearch();
        }
    }

    private void offer() {
        String chosen = model.supplierProperty().get();
        supplier.getItems().setAll(EVERYONE);
        supplier.getItems().addAll(model.suppliers());
        supplier.setValue(chosen == null ? EVERYONE : chosen);
    }

    private void show(AnswersBesideViewModel.Shown shown) {
        DataTable<Comparison.Line> fresh = new DataTable<>(new DataTable.Naming("compared-answers", "question", "questions"),
                shown.table(), desk.tables(),
                EmptyState.nothing("fth-columns", "Nothing to compare yet",
                        "When workbooks have come back, the same question stands here once, with what each supplier answered, and what it answered the years before."),
                csv -> desk.saveText("Export the comparison", "answers.csv", "CSV", "csv", csv));
        VBox.setVgrow(fresh, Priority.ALWAYS);
        fresh.selectedProperty().addListener((o, was, is) -> below(is, shown.columns()));
        table = fresh;
        below(null, List.of());
        list.getChildren().setAll(fresh);
    }

    private void below(Comparison.@Nullable Line line, List<Comparison.Column> columns) {
        below.setVisible(line != null);
        below.setContent(line == null ? null : detail(line, columns));
        below.setHvalue(0);
    }

    private Node detail(Comparison.Line line, List<Comparison.Column> columns) {
        VBox asked = new VBox(6, Texts.of(line.question(), "mono"), Texts.wrapped(line.asked(), "card-title"));
        if (line.product() != null) {
            asked.getChildren().add(Texts.wrapped("About " + line.product(), "secondary"));
        }
        HBox box = new HBox(16, wide(Card.padded(asked)));
        for (int i = 0; i < columns.size(); i++) {
            ReviewedAnswer answer = line.cells().get(i);
            if (answer != null) {
                box.getChildren().add(wide(answer(columns.get(i), answer)));
            }
        }
        return box;
    }

    private static Region wide(Card card) {
        ScrollPane scroll = new ScrollPane(card);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("side-scroll");
        scroll.setMinWidth(CARD);
        scroll.setPrefWidth(CARD);
        return scroll;
    }

    private Card answer(Comparison.Column column, ReviewedAnswer answer) {
        VBox box = new VBox(6, Texts.wrapped(model.title(column), "secondary"),
                Texts.wrapped(AnswersBesideColumns.words(answer), "strong"));
        if (answer.answer().value() == AnswerValue.UNANSWERED && !answer.answer().raw().isBlank()) {
            box.getChildren().add(Texts.wrapped(answer.answer().raw()));
        }
        String comment = answer.answer().comment();
        if (comment != null && !comment.isBlank() && !comment.strip().equals(AnswersBesideColumns.words(answer))) {
            box.getChildren().add(Texts.wrapped(comment));
        }
        box.getChildren().add(Texts.wrapped("Conformance " + hundredths(answer.strength().conformance()) + ", confidence "
                + hundredths(answer.strength().confidence()), "secondary"));
        for (Finding each : answer.contradictions()) {
            box.getChildren().addAll(new StateChip(Tone.CONTRADICTION, "Contradicted"), Texts.wrapped(each.shown()));
        }
        Hyperlink place = new Hyperlink(answer.place().evidence() + " " + answer.place().location().text());
        place.setOnAction(event -> desk.session().go(Cited.place(answer.place())));
        box.getChildren().add(new FlowPane(place));
        return Card.padded(box);
    }

    private static String hundredths(@Nullable Integer value) {
        return value == null ? "unknown" : value + "\u00A0%";
    }
}
