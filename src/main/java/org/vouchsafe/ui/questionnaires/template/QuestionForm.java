package org.vouchsafe.ui.questionnaires.template;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.Property;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.questionnaire.Question;
import org.vouchsafe.domain.questionnaire.draft.DraftField;
import org.vouchsafe.domain.questionnaire.draft.QuestionDraft;
import org.vouchsafe.domain.questionnaire.draft.TemplateDraft;
import org.vouchsafe.ui.component.Field;

/** The fields of the question that is looked at. */
final class QuestionForm extends VBox {
    private static final int LINES = 3;
    private final TemplatesViewModel model;
    private final Map<DraftField, Property<String>> typed = new EnumMap<>(DraftField.class);
    private boolean drawing;

    QuestionForm(TemplatesViewModel model) {
        super(10);
        this.model = model;
        getChildren().addAll(row(line(DraftField.ID, "Id", ""), line(DraftField.SECTION, "Section", "")),
                area(DraftField.QUESTION, "Question"), area(DraftField.WHY, "Why it matters"),
                area(DraftField.STRONG, "What a strong answer brings"),
                row(choice(DraftField.TYPE, "Answer", Arrays.stream(Question.AnswerType.values()).map(Enum::name).toList()),
                        choice(DraftField.PER_PRODUCT, "For each product", List.of("no", "yes")),
                        choice(DraftField.WEIGHT, "Weight", List.of("1", "2", "3", "4", "5"))),
                row(line(DraftField.ONLY_IF, "Only if the question", "id of an earlier one"),
                        line(DraftField.IS, "was answered", "YES; PARTIAL")),
                row(line(DraftField.CONTROLS, "Controls", "SSDF RV.2.2; S2C2F ING-1"),
                        line(DraftField.EVIDENCE, "Evidence wanted", "ids of kinds of evidence")));
        model.questionProperty().addListener((o, was, is) -> draw());
        draw();
    }

    private Field line(DraftField field, String name, String prompt) {
        TextField box = new TextField();
        box.setPromptText(prompt);
        follow(field, box.textProperty());
        return grown(new Field(name, box));
    }

    private Field area(DraftField field, String name) {
        TextArea box = new TextArea();
        box.setPrefRowCount(LINES);
        box.setWrapText(true);
        follow(field, box.textProperty());
        return new Field(name, box);
    }

    private Field choice(DraftField field, String name, List<String> words) {
        ComboBox<String> box = new ComboBox<>();
        box.getItems().setAll(words);
        box.setMaxWidth(Double.MAX_VALUE);
        follow(field, box.valueProperty());
        return grown(new Field(name, box));
    }

    private void follow(DraftField field, Property<String> text) {
        typed.put(field, text);
        text.addListener((o, was, is) -> {
            if (!drawing) {
                model.type(field, is == null ? "" : is);
            }
        });
    }

    private static Field grown(Field field) {
        HBox.setHgrow(field, Priority.ALWAYS);
        field.setPrefWidth(200);
        return field;
    }

    private static HBox row(Field... fields) {
        return new HBox(12, fields);
    }

    private void draw() {
        TemplateDraft draft = model.draftProperty().get();
        int at = model.questionProperty().get();
        @Nullable QuestionDraft question = draft == null || at < 0 || at >= draft.questions().size() ? null : draft.questions().get(at);
        drawing = true;
        typed.forEach((field, text) -> text.setValue(question == null ? "" : question.text(field)));
        drawing = false;
        setDisable(question == null);
    }
}
