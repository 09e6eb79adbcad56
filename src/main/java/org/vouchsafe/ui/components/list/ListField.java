package org.vouchsafe.ui.components.list;

import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;

/** A search field that notices when several lines are pasted: those are a list, which one line would run together. */
public final class ListField extends TextField {
    private final Consumer<String> lists;

    /** @param lists takes what was pasted when it is more than one line */
    public ListField(Consumer<String> lists) {
        this.lists = lists;
    }

    @Override
    public void paste() {
        String text = Clipboard.getSystemClipboard().getString();
        if (text != null && text.lines().filter(line -> !line.isBlank()).count() > 1) {
            lists.accept(text);
        } else {
            super.paste();
        }
    }
}
