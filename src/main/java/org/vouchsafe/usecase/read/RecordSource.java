package org.vouchsafe.usecase.read;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.advisory.AdvisoryRecord;
import org.vouchsafe.domain.evidence.EvidenceId;

/**
 * Where one record of an advisory is from.
 *
 * @param source the feed it was copied from, else who sent it, else the name of its file
 * @param feedDated how far the data of that feed reached when it was copied; null for what came by itself, or where the feed did not say
 * @param receivedAt when it came here
 */
public record RecordSource(AdvisoryRecord record, EvidenceId evidence, String source, @Nullable Instant feedDated, Instant receivedAt) {}
