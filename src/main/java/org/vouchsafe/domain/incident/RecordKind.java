package org.vouchsafe.domain.incident;

/** The kinds of record an incident must leave behind; what is missing is a gap. */
public enum RecordKind {
    /** Which versions are affected, and how that was found out. */
    AFFECTED_VERSION_ANALYSIS,
    /** Whether what runs at installation ran. */
    INSTALL_TIME_EXECUTION,
    /** Secrets that could be reached were replaced. */
    SECRET_ROTATION,
    /** Machines on which it ran were cleaned or built anew. */
    HOST_REMEDIATION,
    /** Who let the corrected release or the update out. */
    RELEASE_APPROVAL,
    /** Whether customers and authorities were told, and why. */
    NOTIFICATION
}
