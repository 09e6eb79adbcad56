package org.vouchsafe.ui.advisories.feed;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.feed.Feed;
import org.vouchsafe.domain.feed.FeedUse;
import org.vouchsafe.job.Progress;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.feed.Advising;
import org.vouchsafe.usecase.feed.AdvisoryData;
import org.vouchsafe.usecase.feed.ApplyFeeds;
import org.vouchsafe.usecase.feed.FeedOutcome;
import org.vouchsafe.usecase.feed.FeedRequest;
import org.vouchsafe.usecase.feed.Feeds;

/** What can be done with feeds from an open workspace. Everything may take time. */
public interface FeedActs {
    /**
     * The feeds there are, and what this workspace took from them.
     *
     * @param folder where they lie; null when this workspace looks nothing up
     * @param used those this workspace was looked through with, as they stood then
     * @param due whether there is data this workspace was not looked through with
     */
    record Shelf(@Nullable Path folder, List<Feed> feeds, List<Feed> used, boolean due, AdvisoryData data) {}

    /** What became of files; applied is null when nothing was looked up. */
    record Imported(List<FeedOutcome> files, ApplyFeeds.@Nullable Applied applied) {}

    Shelf read();

    /** Takes files or folders in; where the workspace can be written, it is looked through at once. */
    Imported importFiles(List<Path> paths, @Nullable Actor looking, Progress progress);

    /** Looks up all that the workspace holds. */
    ApplyFeeds.Applied apply(Actor actor);

    void remove(String feed);

    /** Of an open workspace. */
    static FeedActs of(UseCases use) {
        Advising advising = use.advising();
        Feeds shelf = advising.shelf();
        return new FeedActs() {
            @Override
            public Shelf read() {
                return new Shelf(shelf == null ? null : shelf.folder(), shelf == null ? List.of() : shelf.list(),
                        advising.feeds().used(Viewpoint.LATEST).stream().map(FeedUse::feed).toList(), advising.feeds().isDue(),
                        advising.data().at(Viewpoint.LATEST));
            }

            @Override
            public Imported importFiles(List<Path> paths, @Nullable Actor looking, Progress progress) {
                if (shelf == null) {
                    return new Imported(List.of(), null);
                }
                List<FeedOutcome> files = shelf.importFiles(paths, FeedRequest.PLAIN, progress);
                boolean taken = files.stream().anyMatch(each -> each.disposition() != FeedOutcome.Disposition.REFUSED);
                return new Imported(files, taken && looking != null ? advising.feeds().apply(looking) : null);
            }

            @Override
            public ApplyFeeds.Applied apply(Actor actor) {
                return advising.feeds().apply(actor);
            }

            @Override
            public void remove(String feed) {
                if (shelf != null) {
                    shelf.remove(feed);
                }
            }
        };
    }
}
