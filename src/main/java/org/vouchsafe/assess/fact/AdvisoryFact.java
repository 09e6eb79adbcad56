package org.vouchsafe.assess.fact;

import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Recorded;
import org.vouchsafe.domain.advisory.AdvisoryRecord;
import org.vouchsafe.domain.evidence.EvidenceId;

/**
 * One recorded advisory document. Of several with the same id the one modified last counts.
 *
 * @param withdrawn when the evidence was withdrawn here (not when its publisher withdrew the advisory)
 */
public record AdvisoryFact(AdvisoryRecord record, EvidenceId evidence, Recorded recorded, @Nullable Recorded withdrawn) {}
