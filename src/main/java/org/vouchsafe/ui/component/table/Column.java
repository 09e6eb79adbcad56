package org.vouchsafe.ui.component.table;

import java.util.Comparator;
import java.util.function.Function;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param id stable word, under which order and visibility are remembered
 * @param text what is searched, copied and exported
 * @param order how the column sorts
 * @param node what is drawn; null: the text
 * @param width preferred, in pixels
 */
public record Column<R>(String id, String title, Look look, Function<R, String> text, Comparator<R> order,
        @Nullable Function<R, Node> node, double width, Visibility visibility) {
    /** How the text is set. Numbers are tabular and right-aligned; identifiers are monospaced. */
    public enum Look {
        TEXT, NUMBER, IDENTIFIER
    }

    /** Whether it shows until the user chooses otherwise. */
    public enum Visibility {
        SHOWN, HIDDEN
    }

    /** A column of words. */
    public static <R> Column<R> text(String id, String title, double width, Function<R, String> text) {
        return new Column<>(id, title, Look.TEXT, text, Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER), null, width,
                Visibility.SHOWN);
    }

    /** A column of identifiers. */
    public static <R> Column<R> identifier(String id, String title, double width, Function<R, String> text) {
        return new Column<>(id, title, Look.IDENTIFIER, text, Comparator.comparing(text), null, width, Visibility.SHOWN);
    }

    /** A column of numbers. */
    public static <R> Column<R> number(String id, String title, double width, Function<R, Long> number) {
        return new Column<>(id, title, Look.NUMBER, r -> String.valueOf(number.apply(r)), Comparator.comparing(number), null, width,
                Visibility.SHOWN);
    }

    /** The same, drawn by this node. */
    public Column<R> drawn(Function<R, Node> by) {
        return new Column<>(id, title, look, text, order, by, width, visibility);
    }

    /** The same, sorted in this order. */
    public Column<R> ordered(Comparator<R> by) {
        return new Column<>(id, title, look, text, by, node, width, visibility);
    }

    /** The same, hidden until the user wants it. */
    public Column<R> hidden() {
        return new Column<>(id, title, look, text, order, node, width, Visibility.HIDDEN);
    }
}
