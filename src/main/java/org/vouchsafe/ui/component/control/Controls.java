package org.vouchsafe.ui.component.control;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleButton;
import org.jspecify.annotations.Nullable;

/**
 * Buttons, boxes and menu items whose words are shown letter by letter. By itself the toolkit takes an underscore for the mark of a keyboard
 * letter and swallows it, and names that suppliers give have underscores.
 */
public final class Controls {
    private Controls() {}

    /** A button that says this. */
    public static Button button(String text) {
        return button(text, null);
    }

    /** A button that says this beside something else; null: beside nothing. */
    public static Button button(String text, @Nullable Node graphic) {
        Button button = new Button(text, graphic);
        button.setMnemonicParsing(false);
        return button;
    }

    /** A box to tick. */
    public static CheckBox checkBox(String text) {
        CheckBox box = new CheckBox(text);
        box.setMnemonicParsing(false);
        return box;
    }

    /** One of several choices. */
    public static RadioButton radioButton(String text) {
        RadioButton button = new RadioButton(text);
        button.setMnemonicParsing(false);
        return button;
    }

    /** A button that stays pressed. */
    public static ToggleButton toggleButton(String text) {
        return toggleButton(text, null);
    }

    /** A button that stays pressed, beside something else; null: beside nothing. */
    public static ToggleButton toggleButton(String text, @Nullable Node graphic) {
        ToggleButton button = new ToggleButton(text, graphic);
        button.setMnemonicParsing(false);
        return button;
    }

    /** A line of a menu. */
    public static MenuItem menuItem(String text, Node graphic) {
        MenuItem item = new MenuItem(text, graphic);
        item.setMnemonicParsing(false);
        return item;
    }

    /** A line of a menu to tick. */
    public static CheckMenuItem checkMenuItem(String text) {
        CheckMenuItem item = new CheckMenuItem(text);
        item.setMnemonicParsing(false);
        return item;
    }
}
