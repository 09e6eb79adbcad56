package org.vouchsafe.ui.inbox.later;

import java.time.LocalDate;
import java.util.List;
import javafx.beans.Observable;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.vouchsafe.ui.component.DayPicker;
import org.vouchsafe.ui.component.DialogCard;
import org.vouchsafe.ui.component.Field;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.control.Controls;
import org.vouchsafe.ui.session.Overlays;

/** Asks until when something can wait. Ctrl+Enter puts it off. */
public final class DeferDialog {
    private static final double WIDTH = 480;

    private record Span(String words, int days) {}

    private final LaterViewModel model;
    private final Overlays overlays;
    private final DialogCard card;
    private final Button go;

    public DeferDialog(LaterViewModel model, Overlays overlays) {
        this.model = model;
        this.overlays = overlays;
        card = new DialogCard("Put off " + model.about(), WIDTH,
                Texts.wrapped(
                        "It leaves the inbox until that day, and comes back at once when anything about it changes. No state changes.",
                        "secondary"),
                new Field("Until", new HBox(8, day(), quick())), new Field("Why it can wait", why()));
        card.button("Cancel", overlays::close).setCancelButton(true);
        go = card.primary("Put off", this::defer);
        go.getStyleClass().add("accent");
        card.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.isShortcutDown() && event.getCode() == KeyCode.ENTER) {
                defer();
                event.consume();
            }
        });
        for (Observable part : new Observable[] {model.untilProperty(), model.reasonProperty()}) {
            part.addListener(changed -> judge());
        }
        judge();
    }

    public void show() {
        overlays.show(card);
    }

    private DatePicker day() {
        DatePicker day = new DayPicker();
        day.valueProperty().bindBidirectional(model.untilProperty());
        day.setPrefWidth(150);
        return day;
    }

    private HBox quick() {
        HBox row = new HBox(8);
        for (Span span : List.of(new Span("Tomorrow", 1), new Span("A week", 7), new Span("A month", 30))) {
            Button button = Controls.button(span.words());
            button.setOnAction(event -> {
                LocalDate today = model.today();
                model.untilProperty().set(today.plusDays(span.days()));
            });
            row.getChildren().add(button);
        }
        return row;
    }

    private TextField why() {
        TextField reason = new TextField();
        reason.textProperty().bindBidirectional(model.reasonProperty());
        return reason;
    }

    private void defer() {
        if (model.missing() == null) {
            overlays.close();
            model.defer();
        }
    }

    private void judge() {
        String missing = model.missing();
        go.setDisable(missing != null);
        card.problem().setText(missing == null ? "" : missing);
    }
}
