package org.vouchsafe.store.feed;

import java.util.List;
import org.vouchsafe.domain.Sha256;

/**
 * A document found in a feed.
 *
 * @param entry its number in the feed file
 * @param feed the number of its feed
 * @param names the ids it stands under, in upper case
 * @param sha256 of its bytes
 */
public record FeedHit(long entry, long feed, String id, List<String> names, Sha256 sha256) {
    public FeedHit {
        names = List.copyOf(names);
    }
}
