package org.vouchsafe.ui.incidents.room;

import javafx.scene.Node;
import org.vouchsafe.usecase.incident.IncidentRoom;

/** A part of the room that is shown by itself. */
public interface RoomPart {
    /** Its nodes; always the same. */
    Node node();

    /** Shows this room; called whenever it was read anew and while this part is in front. */
    void show(IncidentRoom room);

    /** Puts the cursor where one searches; does nothing where one cannot. */
    default void focusSearch() {}
}
