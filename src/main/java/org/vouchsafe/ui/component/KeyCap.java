package org.vouchsafe.ui.component;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;

/** A key as it is printed on the keyboard. */
public final class KeyCap extends Label {
    public KeyCap(String key) {
        super(key);
        getStyleClass().setAll("label", "key-cap");
        setMinWidth(USE_PREF_SIZE);
    }

    /** A shortcut in JavaFX's notation, as this system writes it. */
    public static KeyCap of(String shortcut) {
        return new KeyCap(shown(shortcut));
    }

    /** {@code Ctrl K}, or {@code ⌘K} on a Mac. */
    public static String shown(String shortcut) {
        return KeyCombination.valueOf(shortcut).getDisplayText().replace("+", " ");
    }
}
