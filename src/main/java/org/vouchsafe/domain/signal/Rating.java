package org.vouchsafe.domain.signal;

/** A severity in words (CVSS 3.1 and 4.0, "Qualitative Severity Rating Scale"; for CVSS 2 as the NVD words it). */
public enum Rating {
    NONE, LOW, MEDIUM, HIGH, CRITICAL
}
