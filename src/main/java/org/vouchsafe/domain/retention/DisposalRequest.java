package org.vouchsafe.domain.retention;

import org.vouchsafe.domain.Recorded;
import org.vouchsafe.domain.evidence.EvidenceId;

/**
 * Somebody asks that the bytes of an original be disposed of.
 *
 * @param by who asks; another person must do it
 */
public record DisposalRequest(EvidenceId evidence, String reason, String by, Recorded recorded) {}
