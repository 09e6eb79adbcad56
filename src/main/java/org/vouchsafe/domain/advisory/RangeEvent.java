package org.vouchsafe.domain.advisory;

/** One event of an OSV range (OSV schema, "affected[].ranges[].events"). */
public record RangeEvent(Kind kind, String version) {
    /** What happens at that version. */
    public enum Kind {
        INTRODUCED, FIXED, LAST_AFFECTED, LIMIT
    }
}
