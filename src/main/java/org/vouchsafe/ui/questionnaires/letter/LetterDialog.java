package org.vouchsafe.ui.questionnaires.letter;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.vouchsafe.domain.questionnaire.Language;
import org.vouchsafe.ui.component.DialogCard;
import org.vouchsafe.ui.component.Field;
import org.vouchsafe.ui.component.control.Spoken;
import org.vouchsafe.ui.session.Desk;

/** A letter that was written from what is held: shown in the language chosen, to be changed and copied. Nothing is sent. */
public final class LetterDialog {
    private static final double WIDTH = 560;
    private static final int ROWS = 16;

    private final Desk desk;
    private final String title;
    private final String label;

    /** Writes it in a language, and hands it over when it is written. */
    @FunctionalInterface
    public interface Writing {
        void write(Language language, Consumer<String> written);
    }

    /**
     * @param title {@code A letter to Northwind}
     * @param label what the letter is about
     */
    public LetterDialog(Desk desk, String title, String label) {
        this.desk = desk;
        this.title = title;
        this.label = label;
    }

    /** Shows it, in English first. */
    public void show(Writing writing) {
        TextArea text = new TextArea();
        text.setWrapText(true);
        text.setPrefRowCount(ROWS);
        ComboBox<Language> language = new ComboBox<>();
        language.getItems().setAll(Language.values());
        language.setConverter(Spoken.as(each -> each.locale().getDisplayLanguage(Locale.ENGLISH)));
        language.valueProperty().addListener((o, was, is) -> writing.write(is, text::setText));
        language.setMaxWidth(Double.MAX_VALUE);
        DialogCard card = new DialogCard(title, WIDTH, new Field("Language", language), new Field(label, text));
        card.button("Close", desk.overlays()::close).setCancelButton(true);
        card.primary("Copy it", () -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text.getText());
            Clipboard.getSystemClipboard().setContent(content);
            desk.overlays().close();
            desk.session().notices().done("The letter is on the clipboard.");
        }).getStyleClass().add("accent");
        desk.overlays().show(card);
        language.setValue(Language.EN);
    }
}
