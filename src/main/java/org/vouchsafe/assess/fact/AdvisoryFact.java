package org.vouchsafe.assess.fact;

import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Recorded;
import org.vouchsafe.domain.advisory.AdvisoryRecord;
import org.vouchsafe.domain.evidence.EvidenceId;

/**
 * One recorded advisory document. Of several with the same id the one modified last counts, unless another sender brought the earlier one.
 *
 * @param sender who sent the file, as far as it is not the analyst's own choice (a feed carried in, an advisory by hand, nobody named); such a record takes the
 *        place of its own earlier versions only
 * @param withdrawn when the evidence was withdrawn here (not when its publisher withdrew the advisory)
 */
public record AdvisoryFact(AdvisoryRecord record, EvidenceId evidence, @Nullable String sender, Recorded recorded,
        @Nullable Recorded withdrawn) {}
