package org.vouchsafe.ui.incidents.room;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.vouchsafe.usecase.incident.IncidentRoom;

/** A part made of cards below one another that scroll where the window is too low. It keeps its place when it is read anew. */
public abstract class ScrolledPart implements RoomPart {
    private static final double SCROLL_BAR_ROOM = 12;
    private final VBox cards = new VBox(16);
    private final ScrollPane scroll = new ScrollPane(cards);

    protected ScrolledPart() {
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("side-scroll");
        cards.setStyle("-fx-padding: 0 " + SCROLL_BAR_ROOM + " 8 0;");
    }

    @Override
    public final Node node() {
        return scroll;
    }

    @Override
    public final void show(IncidentRoom room) {
        double place = scroll.getVvalue();
        cards.getChildren().setAll(cards(room));
        scroll.layout();
        scroll.setVvalue(place);
    }

    /** Draws this room again, where it stood. */
    protected final void redraw(IncidentRoom room) {
        show(room);
    }

    /** Its cards, from top to bottom. */
    protected abstract List<Node> cards(IncidentRoom room);
}
