package org.vouchsafe.ui.incidents.room;

import java.util.Map;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.vouchsafe.ui.component.Spacer;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.ViewTabs;

/**
 * A part of the room that has views of its own: a sentence, the words of the views, and the one that is chosen.
 *
 * @param <V> names a view
 */
public final class PartViews<V> {
    private final ViewTabs<V> tabs;
    private final Function<V, Node> view;
    private final StackPane body = new StackPane();
    private final VBox whole = new VBox(12);

    /**
     * Shows nothing until it is told to.
     *
     * @param sentence what the part is about
     * @param words of each view, in order; the first is chosen
     * @param view what a view shows at this moment
     */
    public PartViews(String sentence, Map<V, String> words, Function<V, Node> view) {
        this.view = view;
        tabs = new ViewTabs<>(words);
        tabs.chosenProperty().addListener((o, was, is) -> show());
        HBox head = new HBox(8, Texts.line(sentence, "secondary"), new Spacer(), tabs);
        head.setAlignment(Pos.CENTER_LEFT);
        body.setMinHeight(0);
        VBox.setVgrow(body, Priority.ALWAYS);
        whole.getChildren().addAll(head, body);
    }

    /** All of it. */
    public Node node() {
        return whole;
    }

    /** Shows the chosen view as it is now. */
    public void show() {
        body.getChildren().setAll(view.apply(tabs.chosenProperty().get()));
    }

    /** Chooses a view. */
    public void choose(V chosen) {
        tabs.chosenProperty().set(chosen);
    }

    /** Gives a view other words, such as another count. */
    public void say(V of, String words) {
        tabs.say(of, words);
    }
}
