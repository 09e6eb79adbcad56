package org.vouchsafe.domain.claim;

/** Identifies one recorded claim within one workspace. */
public record ClaimId(long value) {}
