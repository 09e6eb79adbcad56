package org.vouchsafe.domain.feed;

import org.vouchsafe.domain.Recorded;

/** A feed, as it stood when all components of a workspace were looked up in it. */
public record FeedUse(Feed feed, Recorded recorded) {}
