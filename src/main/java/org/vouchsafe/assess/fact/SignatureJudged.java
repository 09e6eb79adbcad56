package org.vouchsafe.assess.fact;

import org.vouchsafe.domain.Recorded;
import org.vouchsafe.domain.evidence.SignatureVerdict;

/** What was known of a document's signature from that place in the log on; a key that comes or goes bad later judges it anew. */
public record SignatureJudged(SignatureVerdict verdict, Recorded recorded) {}
