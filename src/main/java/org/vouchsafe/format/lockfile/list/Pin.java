package org.vouchsafe.format.lockfile.list;

/** How much a declared range leaves open. */
public enum Pin {
    /** Exactly one version. */
    EXACT,
    /** Versions that did not exist when it was written. */
    DRIFTING
}
