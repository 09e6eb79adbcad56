package org.vouchsafe.domain.register;

/** How much it matters here when this deployment fails or is compromised, most critical first. */
public enum Criticality {
    CRITICAL, HIGH, MEDIUM, LOW, UNSTATED
}
