package org.vouchsafe.ui.component;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;

/** Icons of the one set, and buttons made of them, which always have a name. */
public final class Icons {
    private Icons() {}

    /** An icon beside a word that says the same: decoration, silent for a screen reader. */
    public static FontIcon beside(String literal) {
        FontIcon icon = new FontIcon(literal);
        icon.setFocusTraversable(false);
        return icon;
    }

    /** An icon that stands alone; the name is read out and shown as tooltip. */
    public static FontIcon alone(String literal, String name) {
        FontIcon icon = new FontIcon(literal);
        icon.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        icon.setAccessibleText(name);
        Tooltip.install(icon, new Tooltip(name));
        return icon;
    }

    /** A button that shows only an icon. */
    public static Button button(String literal, String name, Runnable action) {
        Button button = new Button(null, beside(literal));
        button.getStyleClass().addAll("quiet", "icon-only");
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
        button.setOnAction(event -> action.run());
        return button;
    }
}
