package org.vouchsafe.usecase.feed;

import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.feed.Feed;
import org.vouchsafe.domain.feed.FeedUse;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.store.audit.Entry;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.position.Changes;
import org.vouchsafe.usecase.position.Positions;
import org.vouchsafe.usecase.read.StateChange;

/** Looks up in the feeds all that a workspace holds, and copies what touches it. */
public final class ApplyFeeds {
    private static final String ACTION = "apply feeds";
    private final Workspace workspace;
    private final Positions positions;
    private final @Nullable FeedLookUp lookUp;
    private final InstantSource clock;

    /** @param lookUp null when there is no folder of feeds */
    public ApplyFeeds(Workspace workspace, Positions positions, @Nullable FeedLookUp lookUp, InstantSource clock) {
        this.workspace = workspace;
        this.positions = positions;
        this.lookUp = lookUp;
        this.clock = clock;
    }

    /** What was copied, which feeds were looked through, and the states it changed. */
    public record Applied(Copied copied, List<Feed> feeds, List<StateChange> changes) {
        public Applied {
            feeds = List.copyOf(feeds);
            changes = List.copyOf(changes);
        }
    }

    /**
     * Does so, as one change. Where nothing new touches the workspace and the feeds are as they were, nothing is recorded.
     *
     * @throws Refused when the workspace is read-only or the feeds cannot be read
     */
    public Applied apply(Actor actor) {
        FeedLookUp feeds = lookUp;
        if (feeds == null) {
            return new Applied(Copied.NONE, List.of(), List.of());
        }
        List<PositionRow> before = positions.at(Viewpoint.LATEST).rows();
        return FeedGuard.ofBoth(() -> {
            try (FeedLooking looking = feeds.looking()) {
                Copied copied = workspace.write(new Entry(actor.name(), ACTION, "all that is held", ""),
                        tx -> looking.everything(tx, clock.instant()));
                positions.settle();
                return new Applied(copied, looking.feeds(), Changes.between(before, positions.at(Viewpoint.LATEST).rows()));
            }
        });
    }

    /** Whether the feeds hold data with which this workspace was not looked through yet. */
    public boolean isDue() {
        FeedLookUp feeds = lookUp;
        if (feeds == null) {
            return false;
        }
        return FeedGuard.ofBoth(() -> {
            try (FeedLooking looking = feeds.looking()) {
                List<Feed> used = used(Viewpoint.LATEST).stream().map(FeedUse::feed).toList();
                return looking.feeds().stream().anyMatch(each -> !used.contains(each));
            }
        });
    }

    /** The feeds this workspace was looked through with, each as it stood then; as known at the viewpoint. */
    public List<FeedUse> used(Viewpoint viewpoint) {
        return workspace.read(tx -> tx.signals(viewpoint).uses());
    }
}
