package org.vouchsafe.store.audit;

import org.vouchsafe.domain.Recorded;

/**
 * One leaf of the audit log: one change.
 *
 * @param index place in the log, from 0
 * @param recorded place of the last fact of the change, and when
 * @param factsDigest digest over the digests of the facts it stands for, in hex
 * @param leafHash RFC 6962 leaf hash, in hex
 */
public record Leaf(long index, Recorded recorded, String actor, String action, String subject, String reason, String factsDigest,
        String leafHash) {}
