package org.vouchsafe.domain.claim;

import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.problem.Location;

/**
 * Something a VEX document says besides its statements: kept and shown, and no state rests on it.
 *
 * @param about the vulnerability it is said of, as the document names it; null when it is said of the document
 * @param text in the document's own words, led by its own word for what it is
 */
public record Detail(Kind kind, @Nullable String about, String text, Location location) {
    /** What it is. */
    public enum Kind {
        TITLE, CATEGORY, STATUS, PUBLISHER, DISTRIBUTION, SEVERITY, REVISION, NOTE, WEAKNESS, SCORE, THREAT, REMEDIATION, INVOLVEMENT,
        DATE, REFERENCE, ACKNOWLEDGEMENT
    }
}
