package org.vouchsafe.domain.feed;

/**
 * What became of the documents or rows of a file on its way into a feed.
 *
 * @param changed replaced what was older
 * @param same there already
 * @param older kept out, since something newer is there
 * @param broken could not be read
 */
public record FeedCounts(long added, long changed, long same, long older, long broken) {}
