package org.vouchsafe.domain.advisory;

/** Identifies one thing an analyst added to an advisory, within one workspace. */
public record AdditionId(long value) {}
