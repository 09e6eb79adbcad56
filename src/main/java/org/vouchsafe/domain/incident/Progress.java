package org.vouchsafe.domain.incident;

/** How far something to be done has come. */
public enum Progress {
    OPEN, UNDER_WAY, DONE,
    /** It does not apply, for the reason that is given with it. */
    NOT_NEEDED
}
