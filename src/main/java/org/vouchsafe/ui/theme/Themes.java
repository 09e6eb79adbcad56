package org.vouchsafe.ui.theme;

import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Scene;

/** Dresses a scene, and dresses it anew when the user or the system changes between light and dark. */
public final class Themes {
    private final ObjectProperty<ThemeChoice> choice = new SimpleObjectProperty<>(ThemeChoice.SYSTEM);
    private final ReadOnlyObjectWrapper<Theme> shown = new ReadOnlyObjectWrapper<>(Theme.LIGHT);
    /** Held here and weakly by the platform, which outlives every window: a window that was closed can go. */
    private final ChangeListener<ColorScheme> systemListener = (o, was, is) -> judge();
    private final Scene scene;

    public Themes(Scene scene, ThemeChoice first) {
        this.scene = scene;
        choice.set(first);
        choice.addListener((o, was, is) -> judge());
        Platform.getPreferences().colorSchemeProperty().addListener(new WeakChangeListener<>(systemListener));
        shown.addListener((o, was, is) -> dress());
        shown.set(wanted());
        dress();
    }

    /** What the user wants. */
    public ObjectProperty<ThemeChoice> choiceProperty() {
        return choice;
    }

    /** What is shown. */
    public ReadOnlyObjectProperty<Theme> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** From light to dark or back, whatever the system has. */
    public void toggle() {
        choice.set(shown.get() == Theme.LIGHT ? ThemeChoice.DARK : ThemeChoice.LIGHT);
    }

    private void judge() {
        shown.set(wanted());
    }

    private Theme wanted() {
        return switch (choice.get()) {
            case LIGHT -> Theme.LIGHT;
            case DARK -> Theme.DARK;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK ? Theme.DARK : Theme.LIGHT;
        };
    }

    private void dress() {
        scene.setUserAgentStylesheet(shown.get().base());
        scene.getStylesheets().setAll(shown.get().sheets());
    }
}
