package org.vouchsafe.ui.component.state;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.vouchsafe.domain.State;
import org.vouchsafe.ui.words.Words;

/** A bar whose parts are as long as their counts, in the order of the states. The words stand in its accessible text and in chips beside it. */
public final class StateBar extends HBox {
    private static final double GAP = 2;
    private static final double LEAST = 6;

    private record Part(Region region, int count) {}

    private final List<Part> parts = new ArrayList<>();

    public StateBar(StateCounts counts) {
        getStyleClass().add("state-bar");
        setMaxWidth(Double.MAX_VALUE);
        show(counts);
    }

    /** Shows other counts. */
    public void show(StateCounts counts) {
        parts.clear();
        StringBuilder words = new StringBuilder();
        for (State state : State.values()) {
            if (counts.of(state) > 0) {
                parts.add(new Part(part(Tone.of(state).styleClass()), counts.of(state)));
                words.append(words.isEmpty() ? "" : ", ").append(counts.of(state)).append(' ')
                        .append(Words.of(state).toLowerCase(java.util.Locale.ROOT));
            }
        }
        if (parts.isEmpty()) {
            parts.add(new Part(part("empty"), 1));
            words.append("no positions");
        }
        if (parts.size() == 1) {
            parts.getFirst().region().getStyleClass().add("only");
        } else {
            parts.getFirst().region().getStyleClass().add("first");
            parts.getLast().region().getStyleClass().add("last");
        }
        getChildren().setAll(parts.stream().map(Part::region).toList());
        setAccessibleText(words.toString());
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth() - GAP * (parts.size() - 1);
        int total = parts.stream().mapToInt(Part::count).sum();
        double spread = Math.max(0, room - LEAST * parts.size());
        double x = 0;
        for (Part part : parts) {
            double width = LEAST + spread * part.count() / total;
            part.region().resizeRelocate(x, 0, width, getHeight());
            x += width + GAP;
        }
    }

    private static Region part(String styleClass) {
        Region region = new Region();
        region.getStyleClass().add(styleClass);
        region.setManaged(true);
        return region;
    }
}
