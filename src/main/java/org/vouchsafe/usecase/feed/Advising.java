package org.vouchsafe.usecase.feed;

import org.jspecify.annotations.Nullable;

/**
 * What concerns the advisories of one workspace besides reading them: where they come from, and what orders them.
 *
 * @param shelf the feeds that are looked through; null when there is no folder of feeds
 */
public record Advising(ApplyFeeds feeds, ReadAdvisoryData data, AdviseByHand byHand, @Nullable Feeds shelf) {}
