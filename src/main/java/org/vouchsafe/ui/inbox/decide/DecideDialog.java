package org.vouchsafe.ui.inbox.decide;

import java.util.List;
import javafx.beans.Observable;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.claim.Justification;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.ui.component.DayPicker;
import org.vouchsafe.ui.component.DialogCard;
import org.vouchsafe.ui.component.Field;
import org.vouchsafe.ui.component.KeyCap;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.control.Controls;
import org.vouchsafe.ui.component.state.Glyph;
import org.vouchsafe.ui.component.state.Tone;
import org.vouchsafe.ui.session.Overlays;
import org.vouchsafe.ui.words.Words;

/** Asks for state, reason, justification, evidence and expiry. Alt+1 to Alt+4 choose the state; Ctrl+Enter decides. */
public final class DecideDialog {
    private static final double WIDTH = 560;

    private final DecideViewModel model;
    private final Overlays overlays;
    private final TextArea reason = new TextArea();
    private final Field justification = new Field("Justification", justifications());
    private final Label warning = Texts.wrapped("", "small-text", "secondary");
    private final DialogCard card;
    private final Button go;

    public DecideDialog(DecideViewModel model, Overlays overlays) {
        this.model = model;
        this.overlays = overlays;
        bindJustification();
        card = new DialogCard("Decide: " + model.about(), WIDTH, states(), justification, new Field("Reason", reasonArea()), evidence(),
                expiry(),
                warning);
        card.button("Cancel", overlays::close).setCancelButton(true);
        go = card.primary("Decide", this::decide);
        go.getStyleClass().add("accent");
        go.setGraphic(KeyCap.of("Shortcut+Enter"));
        go.setContentDisplay(ContentDisplay.RIGHT);
        card.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        for (Observable part : new Observable[] {model.stateProperty(), model.reasonProperty(), model.expiresProperty()}) {
            part.addListener(changed -> judge());
        }
        judge();
    }

    /** Shows it; the cursor stands in the reason. */
    public void show() {
        overlays.show(card);
    }

    private Node states() {
        ToggleGroup group = new ToggleGroup();
        HBox row = new HBox(8);
        List<State> all = List.of(State.values());
        for (int i = 0; i < all.size(); i++) {
            State state = all.get(i);
            ToggleButton button = Controls.toggleButton(Words.of(state), new Glyph(Tone.of(state), 12));
            button.getStyleClass().addAll("state-choice", Tone.of(state).styleClass());
            button.setToggleGroup(group);
            button.setUserData(state);
            button.setMinWidth(Button.USE_PREF_SIZE);
            button.setAccessibleText(Words.of(state) + ", key Alt " + (i + 1));
            button.setSelected(model.stateProperty().get() == state);
            row.getChildren().add(button);
        }
        group.selectedToggleProperty().addListener((o, was, is) -> model.stateProperty().set(is == null ? null : (State) is.getUserData()));
        model.stateProperty().addListener((o, was, is) -> group.getToggles().stream().filter(t -> t.getUserData() == is).findFirst()
                .ifPresent(group::selectToggle));
        return new Field("State (Alt+1 to Alt+4)", row);
    }

    private Node reasonArea() {
        reason.setPromptText("Why, in a sentence or two. It stands in every report.");
        reason.setPrefRowCount(3);
        reason.setWrapText(true);
        reason.textProperty().bindBidirectional(model.reasonProperty());
        return reason;
    }

    private static ComboBox<Justification> justifications() {
        ComboBox<Justification> box = new ComboBox<>();
        box.getItems().setAll(List.of(Justification.values()).stream().filter(j -> j != Justification.OTHER).toList());
        box.setMaxWidth(Double.MAX_VALUE);
        box.setPromptText("Choose, if one fits");
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Justification chosen) {
                return chosen == null ? "" : Words.of(chosen);
            }

            @Override
            public @Nullable Justification fromString(String text) {
                return null;
            }
        });
        return box;
    }

    @SuppressWarnings("unchecked")
    private void bindJustification() {
        ComboBox<Justification> box = (ComboBox<Justification>) justification.getChildren().getLast();
        box.valueProperty().bindBidirectional(model.justificationProperty());
        justification.visibleProperty().bind(model.stateProperty().isEqualTo(State.NOT_AFFECTED));
        justification.managedProperty().bind(justification.visibleProperty());
    }

    private Node evidence() {
        FlowPane boxes = new FlowPane(12, 6);
        for (EvidenceId id : model.evidenceOffered()) {
            CheckBox box = Controls.checkBox(id.toString());
            box.getStyleClass().add("mono");
            box.setSelected(model.evidence().contains(id));
            box.selectedProperty().addListener((o, was, is) -> {
                if (is) {
                    model.evidence().add(id);
                } else {
                    model.evidence().remove(id);
                }
            });
            boxes.getChildren().add(box);
        }
        if (model.subjects().size() > 1) {
            boxes.getChildren().add(Texts.wrapped("Each decision rests on the evidence of its own position.", "secondary"));
        } else if (boxes.getChildren().isEmpty()) {
            boxes.getChildren().add(Texts.of("No evidence is held about this.", "secondary"));
        }
        return new Field("Rests on", boxes);
    }

    private Node expiry() {
        DatePicker until = new DayPicker();
        until.valueProperty().bindBidirectional(model.expiresProperty());
        until.setPromptText("until decided otherwise");
        until.setPrefWidth(220);
        return new Field("Holds until", until);
    }

    private void onKey(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.ENTER) {
            decide();
            event.consume();
        } else if (event.isAltDown() && event.getCode().isDigitKey()) {
            int at = event.getCode().getCode() - KeyCode.DIGIT1.getCode();
            if (at >= 0 && at < State.values().length) {
                model.stateProperty().set(State.values()[at]);
                event.consume();
            }
        }
    }

    private void decide() {
        if (model.missing() == null) {
            overlays.close();
            model.decide();
        }
    }

    private void judge() {
        String missing = model.missing();
        go.setDisable(missing != null);
        State state = model.stateProperty().get();
        go.setText(state == null ? "Decide" : "Decide: " + Words.of(state).toLowerCase(java.util.Locale.ROOT));
        card.problem().setText(missing == null ? "" : missing);
        warning.setText(model.warning());
        warning.setManaged(!model.warning().isEmpty());
    }
}
