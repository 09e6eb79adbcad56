package org.vouchsafe.ui.session.ask;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.ui.component.DayPicker;
import org.vouchsafe.ui.component.DialogCard;
import org.vouchsafe.ui.component.Field;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.control.Controls;
import org.vouchsafe.ui.component.control.Spoken;
import org.vouchsafe.ui.session.Overlays;
import org.vouchsafe.ui.session.Reply;

/** A dialog of fields with one act. It stays, and says why, until the act was done. */
public final class Form {
    private static final double WIDTH = 520;
    private final Overlays overlays;
    private final VBox fields = new VBox(12);
    private final DialogCard card;
    private @Nullable Node first;

    /**
     * An empty form.
     *
     * @param explanation what the act means, in a sentence or two; empty: it goes without saying
     */
    public Form(Overlays overlays, String title, String explanation) {
        this.overlays = overlays;
        if (!explanation.isEmpty()) {
            fields.getChildren().add(Texts.wrapped(explanation, "secondary"));
        }
        card = new DialogCard(title, WIDTH, fields);
    }

    /** A line of text. */
    public TextField text(String name, String value) {
        return add(name, new TextField(value));
    }

    /** A line of text that shows how it is written while it is empty. */
    public TextField text(String name, String value, String like) {
        TextField field = text(name, value);
        field.setPromptText(like);
        return field;
    }

    /** Numbers of evidence. */
    public TextField evidence() {
        return text("Evidence that shows it", "", "E-055, E-056");
    }

    /** Several lines of text. */
    public TextArea area(String name, String value, int rows) {
        TextArea area = new TextArea(value);
        area.setWrapText(true);
        area.setPrefRowCount(rows);
        return add(name, area);
    }

    /** One of these. */
    public <T> ComboBox<T> choice(String name, List<T> values, T chosen, Function<T, String> words) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(values);
        box.setConverter(Spoken.as(words));
        box.setValue(chosen);
        return add(name, box);
    }

    /** A day; null: none yet. */
    public DayPicker day(String name, @Nullable LocalDate value) {
        DayPicker day = new DayPicker();
        day.setValue(value);
        return add(name, day);
    }

    /** Something that is so or not. */
    public CheckBox tick(String words) {
        CheckBox box = Controls.checkBox(words);
        box.setWrapText(true);
        fields.getChildren().add(box);
        return box;
    }

    /** Anything else, such as a warning. */
    public void node(Node node) {
        fields.getChildren().add(node);
    }

    /** Puts the last two fields beside one another. */
    public void beside() {
        int last = fields.getChildren().size() - 1;
        Node right = fields.getChildren().remove(last);
        Node left = fields.getChildren().remove(last - 1);
        HBox row = new HBox(16, left, right);
        for (Node each : List.of(left, right)) {
            HBox.setHgrow(each, Priority.ALWAYS);
            if (each instanceof Field field) {
                field.setPrefWidth(1);
                field.setMinWidth(0);
            }
        }
        fields.getChildren().add(row);
    }

    /** Shows it. */
    public void show(String act, Runnable acting) {
        card.button("Cancel", overlays::close).setCancelButton(true);
        card.primary(act, acting).getStyleClass().add("accent");
        overlays.show(card);
        Node focus = first;
        if (focus != null) {
            focus.requestFocus();
        }
    }

    /** How the one who acts tells it what came of it. */
    public Reply reply() {
        return new Reply(overlays::close, card.problem()::setText);
    }

    private <C extends Control> C add(String name, C control) {
        control.setMaxWidth(Double.MAX_VALUE);
        fields.getChildren().add(new Field(name, control));
        if (first == null) {
            first = control;
        }
        return control;
    }
}
