package org.vouchsafe.usecase.feed;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.vouchsafe.domain.feed.Feed;
import org.vouchsafe.input.Limits;
import org.vouchsafe.job.Progress;
import org.vouchsafe.store.feed.FeedFile;
import org.vouchsafe.store.feed.HeldFeed;
import org.vouchsafe.usecase.Refused;

/** The feeds of one folder: what both faces can do with them. No workspace is needed. */
public final class Feeds {
    private final Path folder;
    private final InstantSource clock;
    private final Limits limits;

    public Feeds(Path folder, InstantSource clock, Limits limits) {
        this.folder = folder;
        this.clock = clock;
        this.limits = limits;
    }

    /** The same for another folder. */
    public Feeds at(Path other) {
        return new Feeds(other, clock, limits);
    }

    /** The moment from which ages of data are told. */
    public Instant now() {
        return clock.instant();
    }

    /** Where they lie. */
    public Path folder() {
        return folder;
    }

    /** All feeds by name; none when there is no feed file yet. */
    public List<Feed> list() {
        return FeedGuard.of(() -> {
            renewWhereDue();
            try (FeedFile file = FeedFile.read(folder).orElse(null)) {
                return file == null ? List.<Feed>of() : file.feeds().stream().map(HeldFeed::feed).toList();
            }
        });
    }

    private void renewWhereDue() {
        boolean due;
        try (FeedFile file = FeedFile.read(folder).orElse(null)) {
            due = file != null && !file.isMarkedAnew();
        }
        if (due) {
            try (FeedFile file = FeedFile.write(folder)) {
                new Remarking(limits).renew(file, Progress.UNWATCHED);
            }
        }
    }

    /** @throws Refused when there is no such feed */
    public Feed find(String name) {
        return list().stream().filter(each -> each.name().equalsIgnoreCase(name.strip())).findFirst().orElseThrow(() -> unknown(name));
    }

    /** As {@link ImportFeeds#importFiles}. */
    public List<FeedOutcome> importFiles(List<Path> paths, FeedRequest request, Progress progress) {
        return new ImportFeeds(folder, clock, limits).importFiles(paths, request, progress);
    }

    /**
     * Removes a feed with all it holds. What was copied into workspaces stays there.
     *
     * @throws Refused when there is no such feed, or it cannot be removed
     */
    public Feed remove(String name) {
        return FeedGuard.of(() -> {
            try (FeedFile file = FeedFile.write(folder)) {
                Optional<HeldFeed> feed = file.feed(name);
                HeldFeed known = feed.orElseThrow(() -> unknown(name));
                file.change(writing -> {
                    writing.remove(known.number());
                    return known;
                });
                file.shrink();
                return known.feed();
            }
        });
    }

    private Refused unknown(String name) {
        return new Refused(Refused.Kind.REQUEST, "There is no feed '" + name + "'. 'vouchsafe feed list' shows those there are.");
    }
}
