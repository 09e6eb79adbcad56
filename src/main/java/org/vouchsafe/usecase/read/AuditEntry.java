package org.vouchsafe.usecase.read;

import org.vouchsafe.domain.Recorded;

/** One leaf of the audit log: who did what, why; {@code leafHash} in hex. */
public record AuditEntry(Recorded recorded, String actor, String action, String subject, String reason, String leafHash) {}
