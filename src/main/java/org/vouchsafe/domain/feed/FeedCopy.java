package org.vouchsafe.domain.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.domain.evidence.EvidenceId;

/**
 * Evidence that was copied from a feed.
 *
 * @param sha256 of the feed's file
 * @param dated how far the feed's data reached; null when it did not say
 */
public record FeedCopy(EvidenceId evidence, String feed, Sha256 sha256, @Nullable Instant dated) {}
