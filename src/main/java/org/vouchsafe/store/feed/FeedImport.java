package org.vouchsafe.store.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.domain.feed.Feed;
import org.vouchsafe.domain.feed.FeedCounts;
import org.vouchsafe.domain.feed.FeedKind;

/**
 * One file that goes into a feed.
 *
 * @param name of the feed
 * @param file name of the file
 * @param dated how far the data reaches; null when nobody says
 * @param counts what became of what it holds
 */
public record FeedImport(String name, FeedKind kind, Feed.Extent extent, String file, Sha256 sha256, @Nullable Instant dated,
        Instant importedAt, FeedCounts counts, @Nullable String heading) {}
