package org.vouchsafe.ui.component;

import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;
import org.vouchsafe.ui.words.Count;

/** A long list of cards drawn in portions: the first at once, each further one when it is asked for, so that the window stays quick. */
public final class Portions<T> extends VBox {
    private static final int AT_ONCE = 25;

    private final List<T> items;
    private final Function<T, Node> card;
    private final Function<Integer, String> rest;
    private int drawn;

    /**
     * Draws the first portion.
     *
     * @param noun one item, such as {@code claim}
     * @param plural several
     */
    public Portions(List<T> items, String noun, String plural, double spacing, Function<T, Node> card) {
        super(spacing);
        this.items = List.copyOf(items);
        this.card = card;
        this.rest = left -> Count.of(left, noun, plural);
        more();
    }

    /** Draws the next portion. */
    private void more() {
        int to = Math.min(items.size(), drawn + AT_ONCE);
        items.subList(drawn, to).forEach(each -> getChildren().add(card.apply(each)));
        drawn = to;
        if (drawn < items.size()) {
            Hyperlink further = new Hyperlink("Show more of the other " + rest.apply(items.size() - drawn));
            further.setOnAction(event -> {
                getChildren().remove(further);
                more();
            });
            getChildren().add(further);
        }
    }
}
