package org.vouchsafe.ui.component;

import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** Labels in the type sizes of the design. */
public final class Texts {
    /** Height of a line of body text with its spacing. */
    private static final double LINE = 19;

    private Texts() {}

    /** With style classes of the stylesheet, such as {@code secondary}. */
    public static Label of(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /** Wraps between words and never loses a line. */
    public static Label wrapped(String text, String... styles) {
        Label label = of(text, styles);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }

    /** Never shortened: owners, ids, versions. */
    public static Label whole(String text, String... styles) {
        Label label = of(text, styles);
        label.setMinWidth(Label.USE_PREF_SIZE);
        return label;
    }

    /** One line; when it is shortened its tooltip has the whole. */
    public static Label line(String text, String... styles) {
        Label label = of(text, styles);
        label.setTextOverrun(OverrunStyle.ELLIPSIS);
        tell(label);
        label.textProperty().addListener((o, was, is) -> tell(label));
        return label;
    }

    /** Wraps to at most so many lines; the rest stands in the tooltip. */
    public static Label lines(String text, int most, String... styles) {
        Label label = of(text, styles);
        label.setWrapText(true);
        label.setMaxHeight(most * LINE);
        label.setMinHeight(Region.USE_COMPUTED_SIZE);
        tell(label);
        return label;
    }

    private static void tell(Label label) {
        label.setTooltip(label.getText() == null || label.getText().isBlank() ? null : new Tooltip(label.getText()));
    }
}
