package org.vouchsafe.ui.inbox.later;

import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.vouchsafe.ui.component.DayPicker;
import org.vouchsafe.ui.component.DialogCard;
import org.vouchsafe.ui.component.Field;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.session.Overlays;

/** Shows the letter to the supplier; Ctrl+Enter puts it on the clipboard and records that the supplier was asked. */
public final class AskDialog {
    private static final double WIDTH = 640;

    private final LaterViewModel model;
    private final Overlays overlays;
    private final DialogCard card;
    private final Button go;
    private final Button save;

    /** @param saver asks where and writes a letter there */
    public AskDialog(LaterViewModel model, Overlays overlays, Consumer<String> saver) {
        this.model = model;
        this.overlays = overlays;
        card = new DialogCard("Ask the supplier about " + model.about(), WIDTH,
                Texts.wrapped(
                        "Nothing is sent by this program. The letter is put on the clipboard for your mail, and what was asked leaves the"
                                + " inbox until the day of the answer.",
                        "secondary"),
                new Field("Answer by", day()), new Field("Letter", letter()));
        card.button("Cancel", overlays::close).setCancelButton(true);
        save = card.button("Save the letter", () -> saver.accept(model.letterProperty().get()));
        go = card.primary("Copy, and wait for the answer", this::ask);
        go.getStyleClass().add("accent");
        card.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.isShortcutDown() && event.getCode() == KeyCode.ENTER) {
                ask();
                event.consume();
            }
        });
        for (Observable part : new Observable[] {model.untilProperty(), model.letterProperty(), model.problemProperty()}) {
            part.addListener(changed -> judge());
        }
        judge();
    }

    /** Shows it and begins to write the letter. */
    public void show() {
        model.write();
        overlays.show(card);
        go.requestFocus();
    }

    private DatePicker day() {
        DatePicker day = new DayPicker();
        day.valueProperty().bindBidirectional(model.untilProperty());
        day.setPrefWidth(180);
        return day;
    }

    private TextArea letter() {
        TextArea letter = new TextArea();
        letter.setEditable(false);
        letter.setWrapText(true);
        letter.setPrefRowCount(14);
        letter.textProperty().bind(model.letterProperty());
        return letter;
    }

    private void ask() {
        if (model.missingToAsk() == null) {
            overlays.close();
            model.ask(AskDialog::copy);
        }
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void judge() {
        String missing = model.missingToAsk();
        go.setDisable(missing != null);
        save.setDisable(model.letterProperty().get().isEmpty());
        card.problem().setText(missing == null ? "" : missing);
    }
}
