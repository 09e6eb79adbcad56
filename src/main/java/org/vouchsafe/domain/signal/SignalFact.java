package org.vouchsafe.domain.signal;

import org.vouchsafe.domain.Recorded;
import org.vouchsafe.domain.evidence.EvidenceId;

/** A signal as it was recorded from one piece of evidence that was not withdrawn. */
public record SignalFact(Signal signal, EvidenceId evidence, Recorded recorded) {}
