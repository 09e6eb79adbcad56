package org.vouchsafe.ui.component.control;

import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;
import org.vouchsafe.ui.words.Count;

/** Lines of which the first stand there and the next come on request, so that nothing is cut off for good and a long list costs nothing. */
public final class LongList<T> extends VBox {
    private static final int STEP = 200;
    private final List<T> items;
    private final Function<T, Node> line;
    private final Hyperlink more = new Hyperlink();
    private int shown;

    /**
     * The list with its first lines.
     *
     * @param first how many stand there at once
     * @param one what one of them is called, such as {@code more file}
     * @param many what several of them are called
     */
    public LongList(double gap, List<T> items, int first, Function<T, Node> line, String one, String many) {
        super(gap);
        this.items = List.copyOf(items);
        this.line = line;
        more.setOnAction(event -> show(STEP, one, many));
        show(first, one, many);
    }

    private void show(int next, String one, String many) {
        getChildren().remove(more);
        items.stream().skip(shown).limit(next).map(line).forEach(getChildren()::add);
        shown = Math.min(items.size(), shown + next);
        int left = items.size() - shown;
        if (left > 0) {
            more.setText("Show " + (left > STEP ? STEP + " of " : "") + Count.of(left, one, many));
            getChildren().add(more);
        }
    }
}
