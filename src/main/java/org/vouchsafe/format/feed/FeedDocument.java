package org.vouchsafe.format.feed;

import org.vouchsafe.domain.feed.FeedKind;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.input.SourceFile;

/**
 * One document out of a feed, byte for byte, and what was read from it.
 *
 * @param file its bytes, under the name {@code feed!entry} where it came in one
 */
public record FeedDocument(FeedKind kind, SourceFile file, ReadResult read) {}
