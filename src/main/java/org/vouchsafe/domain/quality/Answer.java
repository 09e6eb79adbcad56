package org.vouchsafe.domain.quality;

/** How a field of a profile is answered. Unknown is not withheld, and neither is silence. */
public enum Answer {
    PRESENT, DECLARED_UNKNOWN, WITHHELD, MISSING
}
