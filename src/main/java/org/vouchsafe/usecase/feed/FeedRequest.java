package org.vouchsafe.usecase.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.feed.Feed;

/**
 * What the analyst says about files for the feeds.
 *
 * @param name of the feed; null: as kind and content give it
 * @param extent whether the files hold all there is of their kind; null: as the files give it
 * @param dated how far the data reaches; null: as the files say
 */
public record FeedRequest(@Nullable String name, Feed.@Nullable Extent extent, @Nullable Instant dated) {
    /** Nothing is said. */
    public static final FeedRequest PLAIN = new FeedRequest(null, null, null);
}
