package org.vouchsafe.domain.advisory;

import java.util.List;

/** One range of affected versions, its events as written (not sorted). */
public record AffectedRange(Type type, List<RangeEvent> events) {
    /** How versions of the range are ordered. GIT ranges name commits and are never compared with versions. */
    public enum Type {
        SEMVER, ECOSYSTEM, GIT
    }

    public AffectedRange {
        events = List.copyOf(events);
    }
}
