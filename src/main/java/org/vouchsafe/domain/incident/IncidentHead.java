package org.vouchsafe.domain.incident;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an incident is.
 *
 * @param advisories ids of the advisories it is about; empty for one opened before there is any
 * @param lead who leads it
 * @param awareSince when the organisation learned of it: the clocks of the regulators run from then; null when not said
 */
public record IncidentHead(String title, List<String> advisories, IncidentSeverity severity, String lead, IncidentScope scope,
        @Nullable Instant awareSince) {
    public IncidentHead {
        advisories = List.copyOf(advisories);
    }
}
