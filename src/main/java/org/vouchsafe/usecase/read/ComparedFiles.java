package org.vouchsafe.usecase.read;

import java.time.Instant;
import org.vouchsafe.domain.comparison.FileComparison;
import org.vouchsafe.domain.evidence.EvidenceId;

/** A comparison of the files of a source with those of what was built from it, and when it was made. */
public record ComparedFiles(EvidenceId source, EvidenceId artefact, FileComparison found, Instant comparedAt) {}
