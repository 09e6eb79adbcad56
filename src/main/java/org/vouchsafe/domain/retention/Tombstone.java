package org.vouchsafe.domain.retention;

import org.vouchsafe.domain.Recorded;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.domain.evidence.EvidenceId;

/**
 * What remains of an original whose bytes were disposed of.
 *
 * @param size in bytes
 * @param reason why, as it was asked for
 * @param askedBy who asked for it
 * @param approvedBy who approved it, always another person
 */
public record Tombstone(EvidenceId evidence, String name, Sha256 sha256, long size, String reason, String askedBy, String approvedBy,
        Recorded recorded) {}
