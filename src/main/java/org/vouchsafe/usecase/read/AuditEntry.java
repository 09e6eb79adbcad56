package org.vouchsafe.usecase.read;

import org.vouchsafe.domain.Recorded;

/**
 * One entry of the audit log: who did what, why.
 *
 * @param number its place, from 1: in a log of size N the newest entry is number N
 * @param leafHash in hex
 */
public record AuditEntry(long number, Recorded recorded, String actor, String action, String subject, String reason, String leafHash) {}
