package org.vouchsafe.ui.questionnaires.template;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.questionnaire.Template;
import org.vouchsafe.ui.component.Card;
import org.vouchsafe.ui.component.EmptyState;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.control.Controls;
import org.vouchsafe.ui.session.Desk;
import org.vouchsafe.ui.words.Count;

/** Questionnaires at the left; the one that is being written at the right. */
public final class TemplatesView extends HBox {
    private static final double LIST = 320;
    private final Desk desk;
    private final TemplatesViewModel model;
    private final ListView<TemplateSources.Held> list = new ListView<>();
    private final StackPane right = new StackPane();

    /** @param forms shows the forms of others */
    public TemplatesView(Desk desk, TemplatesViewModel model, Runnable forms) {
        super(16);
        this.desk = desk;
        this.model = model;
        list.setItems(model.held());
        list.getStyleClass().add("chooser");
        list.setCellFactory(view -> new Row());
        list.setAccessibleText("Questionnaires that can be sent");
        VBox.setVgrow(list, Priority.ALWAYS);
        Button copy = act("Change a copy", () -> {
            TemplateSources.Held chosen = list.getSelectionModel().getSelectedItem();
            if (chosen != null) {
                model.copy(chosen);
            }
        });
        VBox body = new VBox(8, list, new HBox(8, copy, act("New", model::blank)), act("From a workbook", this::fromWorkbook),
                forms(forms));
        body.setStyle("-fx-padding: 12;");
        VBox.setVgrow(body, Priority.ALWAYS);
        Card left = new Card(body);
        left.setMinWidth(LIST);
        left.setPrefWidth(LIST);
        left.setMaxWidth(LIST);
        HBox.setHgrow(right, Priority.ALWAYS);
        right.setMinWidth(0);
        getChildren().addAll(left, right);
        model.draftProperty().addListener((o, was, is) -> {
            if (was == null || is == null) {
                show(is != null);
            }
        });
        show(model.draftProperty().get() != null);
    }

    /** Puts the cursor into the list. */
    public void focusSearch() {
        list.requestFocus();
    }

    private static Button forms(Runnable show) {
        Button button = Controls.button("Forms of others");
        button.setOnAction(event -> show.run());
        return button;
    }

    private Button act(String text, Runnable act) {
        Button button = Controls.button(text);
        button.setOnAction(event -> act.run());
        button.disableProperty().bind(desk.session().whyReadOnlyProperty().isNotNull());
        String why = model.whyReadOnly();
        button.setTooltip(why == null ? null : new Tooltip(why));
        return button;
    }

    private void fromWorkbook() {
        desk.files().choose("Choose a workbook with questions").stream().findFirst()
                .ifPresent(file -> model.fromWorkbook(file, problems -> desk.session().notices().done(problems.isEmpty()
                        ? "No questions were found in " + file.getFileName() + "."
                        : problems.getFirst().what() + " " + problems.getFirst().fix())));
    }

    private void show(boolean writing) {
        Node shown = writing ? new TemplateEditor(desk, model)
                : new Card(EmptyState.nothing("fth-edit-3", "Write your own questionnaire",
                        "Change a copy of one at the left, begin with nothing, or take the questions from a workbook. Every saving is a version that"
                                + " stays, so that what went out under a name is what it was."));
        right.getChildren().setAll(shown);
    }

    /** Title, id and version, whose it is. */
    private static final class Row extends ListCell<TemplateSources.Held> {
        @Override
        protected void updateItem(TemplateSources.@Nullable Held held, boolean empty) {
            super.updateItem(held, empty);
            setText(null);
            if (empty || held == null) {
                setGraphic(null);
                return;
            }
            Template template = held.template();
            String whose = held.origin() == TemplateSources.Origin.OWN ? "your own" : "with the program";
            VBox lines = new VBox(1, Texts.line(template.title(), "strong"),
                    Texts.line(template.id() + " " + template.version() + " · " + template.language().code() + " · "
                            + Count.of(template.questions().size(), "question") + " · " + whose, "secondary", "small-text"));
            lines.setPrefWidth(LIST - 60);
            setGraphic(lines);
        }
    }
}
