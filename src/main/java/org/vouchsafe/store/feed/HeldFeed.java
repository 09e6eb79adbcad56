package org.vouchsafe.store.feed;

import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.feed.Feed;

/**
 * A feed in its file.
 *
 * @param number by which the file knows it
 * @param heading what stands above the rows of its table; null when it is no table
 */
public record HeldFeed(long number, Feed feed, @Nullable String heading) {}
