package org.vouchsafe.domain.incident;

/** How grave an incident is held to be, gravest first. It is the lead's judgement and changes no state. */
public enum IncidentSeverity {
    CRITICAL, HIGH, MEDIUM, LOW
}
