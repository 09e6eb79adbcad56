package org.vouchsafe.store.audit;

/**
 * What the audit log says of one change.
 *
 * @param actor who acts, as the person wants to be known to an auditor
 * @param action what is done, a short word such as {@code import} or {@code decide}
 * @param subject what it is done to, in words; may be set anew within the transaction, see the subject method of the write transaction
 * @param reason why; empty when none was asked for
 */
public record Entry(String actor, String action, String subject, String reason) {}
