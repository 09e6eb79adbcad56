package org.vouchsafe.usecase.incident;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.room.Room;

/**
 * The checklist of the first hours. Items are data ({@code resources/incidents/triage.json}).
 *
 * @param items in order
 */
public record Triage(List<Item> items) {
    public Triage {
        items = List.copyOf(items);
    }

    /** Something to be seen to at once. */
    public record Item(String id, String text, String why) {}

    /**
     * An item with what is known of it.
     *
     * @param said what somebody said last; null when nobody has
     * @param seen what the program sees by itself, in a sentence; null where it cannot tell
     * @param settled true when somebody called it done or not needed, or the program sees that it is done
     */
    public record Line(Item item, Room.@Nullable Line<Entry.Ticked> said, @Nullable String seen, boolean settled) {}
}
