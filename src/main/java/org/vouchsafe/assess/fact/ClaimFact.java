package org.vouchsafe.assess.fact;

import org.vouchsafe.domain.claim.Claim;
import org.vouchsafe.domain.claim.ClaimId;

/** One statement together with the document it stands in. */
public record ClaimFact(ClaimId id, Claim claim, ClaimDocumentFact document) {}
