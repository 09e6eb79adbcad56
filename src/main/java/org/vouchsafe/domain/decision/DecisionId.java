package org.vouchsafe.domain.decision;

/** Identifies one recorded decision within one workspace. */
public record DecisionId(long value) {}
