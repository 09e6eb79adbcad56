package org.vouchsafe.usecase.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.feed.Feed;
import org.vouchsafe.domain.feed.FeedCounts;
import org.vouchsafe.domain.problem.Problem;

/**
 * What became of one file, or of single documents that were named together, on its way into the feeds.
 *
 * @param file as the analyst named it
 * @param feeds how the feeds it went into stand now; empty when it was refused
 * @param counts what became of what it holds; null when it was refused
 */
public record FeedOutcome(String file, Disposition disposition, List<Feed> feeds, @Nullable FeedCounts counts,
        List<Problem> problems) {
    /** What became of it. */
    public enum Disposition {
        IMPORTED,
        /** The same bytes were imported before. */
        ALREADY_HELD,
        /** Nothing of it was taken; a problem says why. */
        REFUSED
    }

    public FeedOutcome {
        feeds = List.copyOf(feeds);
        problems = List.copyOf(problems);
    }
}
