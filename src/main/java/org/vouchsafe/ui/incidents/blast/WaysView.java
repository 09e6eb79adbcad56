package org.vouchsafe.ui.incidents.blast;

import java.util.List;
import java.util.Map;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.ui.component.EmptyState;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.graph.GraphPane;
import org.vouchsafe.ui.session.Session;

/** The ways in as a picture; a release says why its state is what it is when it is pressed. */
final class WaysView extends StackPane {
    private final Session session;
    private final GraphPane graph = new GraphPane(this::chosen);
    private final VBox picture;
    private Map<Integer, ReleaseLine> releases = Map.of();

    WaysView(Session session) {
        this.session = session;
        ScrollPane scroll = new ScrollPane(graph);
        scroll.setPannable(true);
        scroll.getStyleClass().add("graph-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        picture = new VBox(8, Texts.wrapped(
                "From the releases at the left over what they use to what the incident is about, at the right. By the inventories in force.",
                "secondary"), scroll);
        picture.setStyle("-fx-padding: 10 16 16 16;");
    }

    void show(List<ReleaseLine> lines) {
        WaysPicture drawn = WaysPicture.of(lines);
        releases = drawn.releases();
        if (releases.isEmpty()) {
            getChildren().setAll(EmptyState.nothing("fth-share-2", "No way in is known",
                    "No inventory in force lists what the incident is about. That clears nothing by itself: a release without an inventory stays unknown."));
        } else {
            graph.show(drawn.graph());
            getChildren().setAll(picture);
        }
    }

    private void chosen(int box) {
        ReleaseLine line = releases.get(box);
        PositionRow row = line == null ? null : line.decisive();
        if (row != null) {
            session.explain(row);
        }
    }
}
