package org.vouchsafe.usecase.incident.look;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.incident.LogEntry;
import org.vouchsafe.domain.register.ReleaseId;

/**
 * What became different in a room.
 *
 * @param since the moment it is compared with
 * @param releases those whose state is another, that came into the scope or left it, worst first
 * @param gates titles of gates that were met then and are open now
 * @param said entries made since, the newest first
 */
public record RoomChanges(Instant since, List<OfRelease> releases, List<String> gates, List<LogEntry> said) {
    public RoomChanges {
        releases = List.copyOf(releases);
        gates = List.copyOf(gates);
        said = List.copyOf(said);
    }

    /**
     * A release.
     *
     * @param before null when it was not in the scope then
     * @param after null when it is no longer in the scope
     */
    public record OfRelease(ReleaseId id, String supplier, String name, @Nullable State before, @Nullable State after) {}

    /** True when nothing became different. */
    public boolean isEmpty() {
        return releases.isEmpty() && gates.isEmpty() && said.isEmpty();
    }
}
