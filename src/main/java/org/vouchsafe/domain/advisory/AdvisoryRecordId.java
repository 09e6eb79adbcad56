package org.vouchsafe.domain.advisory;

/** Identifies one recorded advisory document (one id of one source) within one workspace. */
public record AdvisoryRecordId(long value) {}
