package org.vouchsafe.ui.questionnaires.template;

import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.problem.Severity;
import org.vouchsafe.domain.questionnaire.Language;
import org.vouchsafe.domain.questionnaire.draft.DraftField;
import org.vouchsafe.domain.questionnaire.draft.QuestionDraft;
import org.vouchsafe.domain.questionnaire.draft.TemplateDraft;
import org.vouchsafe.ui.component.Card;
import org.vouchsafe.ui.component.DialogCard;
import org.vouchsafe.ui.component.Field;
import org.vouchsafe.ui.component.Spacer;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.control.Controls;
import org.vouchsafe.ui.session.Desk;
import org.vouchsafe.usecase.questionnaire.draft.DraftChecks;

/** Writes one questionnaire: what it is called, its questions in order, and the one that is looked at. */
final class TemplateEditor extends Card {
    private static final double QUESTIONS = 260;
    private static final double PREVIEW = 900;
    private static final int REMARKS = 4;
    private final Desk desk;
    private final TemplatesViewModel model;
    private final ListView<QuestionDraft> questions = new ListView<>();
    private final VBox remarks = new VBox(4);
    private final Label problem = Texts.wrapped("", "field-problem");
    private final Button save = Controls.button("Save this version");
    private final Button preview = Controls.button("Preview");
    private boolean drawing;

    TemplateEditor(Desk desk, TemplatesViewModel model) {
        this.desk = desk;
        this.model = model;
        TemplateDraft draft = now();
        questions.getStyleClass().add("chooser");
        questions.setCellFactory(view -> new Row());
        questions.setAccessibleText("Questions in order");
        VBox.setVgrow(questions, Priority.ALWAYS);
        HBox acts = new HBox(6, act("Add", model::add), act("Up", model::moveUp), act("Remove", model::remove));
        VBox order = new VBox(8, questions, acts);
        order.setMinWidth(QUESTIONS);
        order.setPrefWidth(QUESTIONS);
        ScrollPane form = new ScrollPane(new QuestionForm(model));
        form.setFitToWidth(true);
        form.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        form.getStyleClass().add("side-scroll");
        HBox.setHgrow(form, Priority.ALWAYS);
        form.setMinWidth(0);
        HBox middle = new HBox(16, order, form);
        VBox.setVgrow(middle, Priority.ALWAYS);
        middle.setMinHeight(0);
        save.getStyleClass().add("accent");
        save.setOnAction(event -> model.save(problem::setText));
        preview.setOnAction(event -> showPreview());
        HBox foot = new HBox(8, problem, new Spacer(), act("Drop the draft", model::drop), preview, save);
        VBox body = new VBox(12, head(draft), middle, remarks, foot);
        body.setStyle("-fx-padding: 16;");
        VBox.setVgrow(body, Priority.ALWAYS);
        body.setMinHeight(0);
        getChildren().add(body);
        questions.getSelectionModel().selectedIndexProperty().addListener((o, was, is) -> {
            if (!drawing) {
                model.questionProperty().set(is.intValue());
            }
        });
        model.draftProperty().addListener((o, was, is) -> draw(is));
        model.questionProperty().addListener((o, was, is) -> select(is.intValue()));
        model.editedProperty().addListener((o, was, is) -> judge(is));
        draw(draft);
        judge(model.editedProperty().get());
    }

    private TemplateDraft now() {
        TemplateDraft draft = model.draftProperty().get();
        return draft == null ? new TemplateDraft("", "", Language.EN, "", "", List.of(), List.of()) : draft;
    }

    private static Button act(String text, Runnable act) {
        Button button = Controls.button(text);
        button.setOnAction(event -> act.run());
        return button;
    }

    private Node head(TemplateDraft draft) {
        TextField id = new TextField(draft.id());
        TextField version = new TextField(draft.version());
        TextField title = new TextField(draft.title());
        TextField introduction = new TextField(draft.introduction());
        ComboBox<Language> language = new ComboBox<>();
        language.getItems().setAll(Language.values());
        language.setValue(draft.language());
        Runnable changed = () -> {
            TemplateDraft was = now();
            model.set(new TemplateDraft(id.getText().strip(), version.getText().strip(), language.getValue(), title.getText(),
                    introduction.getText(), was.evidence(), was.questions()));
        };
        for (StringProperty each : List.of(id.textProperty(), version.textProperty(), title.textProperty(), introduction.textProperty())) {
            each.addListener((o, was, is) -> changed.run());
        }
        language.valueProperty().addListener((o, was, is) -> changed.run());
        version.setPrefColumnCount(5);
        Field name = new Field("Title", title);
        HBox.setHgrow(name, Priority.ALWAYS);
        return new VBox(8, new HBox(12, name, new Field("Id", id), new Field("Version", version), new Field("Language", language)),
                new Field("Introduction", introduction));
    }

    private void draw(@Nullable TemplateDraft draft) {
        if (draft == null) {
            return;
        }
        drawing = true;
        questions.getItems().setAll(draft.questions());
        questions.getSelectionModel().select(model.questionProperty().get());
        drawing = false;
    }

    private void select(int at) {
        drawing = true;
        questions.getSelectionModel().clearSelection();
        if (at >= 0) {
            questions.getSelectionModel().select(at);
            questions.scrollTo(at);
        }
        drawing = false;
    }

    private void judge(TemplatesViewModel.@Nullable Edited edited) {
        List<DraftChecks.Remark> found = edited == null ? List.of() : edited.checked().remarks();
        boolean sound = edited != null && edited.checked().template() != null;
        save.setDisable(!sound);
        preview.setDisable(!sound);
        problem.setText("");
        remarks.getChildren().setAll(found.stream().limit(REMARKS).map(each -> (Node) Texts.wrapped(words(each),
                each.severity() == Severity.ERROR ? "field-problem" : "secondary")).toList());
        if (found.size() > REMARKS) {
            remarks.getChildren().add(Texts.of("And " + (found.size() - REMARKS) + " more.", "secondary"));
        }
    }

    private String words(DraftChecks.Remark remark) {
        List<QuestionDraft> all = now().questions();
        String which = remark.question() >= 0 && remark.question() < all.size() ? all.get(remark.question()).text(DraftField.ID) : "";
        return which.isEmpty() ? remark.text() : which + ": " + remark.text();
    }

    private void showPreview() {
        VBox pages = new VBox(16);
        for (DraftChecks.Page each : model.preview()) {
            VBox rows = new VBox(4, Texts.of(each.sheet(), "card-title"));
            each.rows().forEach(row -> rows.getChildren().add(Texts.wrapped(String.join("   ·   ", row))));
            pages.getChildren().add(rows);
        }
        DialogCard card = new DialogCard("As a supplier will see it: " + now().title(), PREVIEW,
                Texts.wrapped(
                        "The words of the workbook, sheet by sheet. Drop-downs, colours and protection come with the workbook itself.",
                        "secondary"),
                pages);
        card.primary("Close", desk.overlays()::close).getStyleClass().add("accent");
        desk.overlays().show(card);
    }

    /** Id and words of a question. */
    private static final class Row extends ListCell<QuestionDraft> {
        @Override
        protected void updateItem(@Nullable QuestionDraft question, boolean empty) {
            super.updateItem(question, empty);
            setText(null);
            if (empty || question == null) {
                setGraphic(null);
                return;
            }
            VBox lines = new VBox(1, Texts.line(question.text(DraftField.ID), "mono"),
                    Texts.line(question.text(DraftField.QUESTION), "secondary", "small-text"));
            lines.setPrefWidth(QUESTIONS - 50);
            setGraphic(lines);
        }
    }
}
