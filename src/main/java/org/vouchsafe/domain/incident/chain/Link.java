package org.vouchsafe.domain.incident.chain;

/** The links on which every record of an incident hangs, in order. */
public enum Link {
    THREAT, DECISION, CONTROL, EVIDENCE, VERIFICATION, GAPS, RETENTION
}
