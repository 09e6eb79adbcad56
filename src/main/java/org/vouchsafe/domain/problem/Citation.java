package org.vouchsafe.domain.problem;

import org.vouchsafe.domain.evidence.EvidenceId;

/** A place in a piece of evidence that bears something out. */
public record Citation(EvidenceId evidence, Location location) {}
