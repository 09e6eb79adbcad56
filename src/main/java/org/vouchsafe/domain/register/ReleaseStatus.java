package org.vouchsafe.domain.register;

/** Whether a release is still relied upon. Retired releases leave the counts, not the history. */
public enum ReleaseStatus {
    IN_USE, SUPERSEDED, RETIRED
}
