package org.vouchsafe.usecase.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.advisory.AdvisoryIds;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.domain.feed.Feed;
import org.vouchsafe.domain.feed.FeedCounts;
import org.vouchsafe.domain.feed.FeedKind;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.format.feed.FeedDocument;
import org.vouchsafe.format.feed.FeedReceiver;
import org.vouchsafe.input.Problems;
import org.vouchsafe.store.feed.Became;
import org.vouchsafe.store.feed.FeedEntry;
import org.vouchsafe.store.feed.FeedImport;
import org.vouchsafe.store.feed.FeedWriting;

/** Puts what one file holds into the feeds it belongs to, within one transaction. Used once. */
final class FeedFilling implements FeedReceiver {
    private static final int SAMPLE = 50;
    private static final long SAMPLED_BYTES = 16L << 20;
    /** Clocks and time zones differ by no more. */
    private static final Duration TOLERANCE = Duration.ofHours(24);
    private final Instant latest;
    private final FeedWriting writing;
    private final FeedRequest request;
    private final String file;
    private final Problems problems;
    private final Feed.Extent extent;
    private final Map<FeedKind, Target> targets = new EnumMap<>(FeedKind.class);
    private final Map<FeedKind, Instant> said = new EnumMap<>(FeedKind.class);
    private List<FeedDocument> sample = new ArrayList<>();
    private FeedNaming.@Nullable Named named;
    private @Nullable String heading;
    private long broken;
    private long sampled;

    /** @param extent what the file is taken for when the request does not say */
    FeedFilling(FeedWriting writing, FeedRequest request, String file, Feed.Extent extent, Instant now, Problems problems) {
        this.problems = problems;
        this.latest = now.plus(TOLERANCE);
        this.writing = writing;
        this.request = request;
        this.file = file;
        this.extent = request.extent() == null ? extent : request.extent();
    }

    /** A feed that is being filled. */
    private static final class Target {
        private final String name;
        private final long feed;
        private final long[] became = new long[Became.values().length];
        private @Nullable Instant newest;

        Target(String name, long feed) {
            this.name = name;
            this.feed = feed;
        }

        void count(Became what, @Nullable Instant modified) {
            became[what.ordinal()]++;
            if (modified != null && (newest == null || modified.isAfter(newest))) {
                newest = modified;
            }
        }

        long count(Became what) {
            return became[what.ordinal()];
        }
    }

    @Override
    public void dated(FeedKind kind, Instant moment) {
        said.merge(kind, moment, (one, other) -> one.isAfter(other) ? one : other);
    }

    @Override
    public void heading(String lines) {
        heading = lines;
    }

    @Override
    public void document(FeedDocument document) {
        if (named == null) {
            sample.add(document);
            sampled += document.file().size();
            if (sample.size() == SAMPLE || sampled > SAMPLED_BYTES) {
                settle();
            }
        } else {
            put(document);
        }
    }

    private void settle() {
        if (named == null && !sample.isEmpty()) {
            named = FeedNaming.of(file, extent, sample);
            sample.forEach(this::put);
            sample = new ArrayList<>();
        }
    }

    private void put(FeedDocument document) {
        Optional<FeedEntry> entry = FeedEntries.of(document);
        if (entry.isEmpty()) {
            broken++;
            return;
        }
        Target target = target(kind(document.kind()));
        Became became = writing.put(target.feed, entry.get().undatedAfter(latest));
        target.count(became, entry.get().modified());
        if (became == Became.BESIDE) {
            problems.warning("TWO_OF_ONE_TIME", Location.WHOLE_FILE, "Two versions of " + entry.get().id()
                    + " give the same time and say different things; both are held, and what either calls affected counts as affected.",
                    "Look it up at its source.");
        }
    }

    /** What is in the OSV schema belongs to GitHub where the file as a whole is GitHub's. */
    private FeedKind kind(FeedKind own) {
        return own == FeedKind.OSV && named != null && named.kind() == FeedKind.GITHUB ? FeedKind.GITHUB : own;
    }

    private Target target(FeedKind kind) {
        Target known = targets.get(kind);
        if (known != null) {
            return known;
        }
        String name = named != null && named.kind() == kind ? named.name() : kind.shortName() + " (beside others)";
        if (request.name() != null && (named == null || named.kind() == kind)) {
            name = request.name();
        }
        Feed.Extent whole = kind.isSnapshot() ? Feed.Extent.WHOLE
                : kind == FeedKind.NVD && request.extent() == null ? Feed.Extent.PARTS
                        : extent;
        var made = new Target(name, writing.feed(name, kind, whole));
        if (kind.isSnapshot()) {
            writing.clear(made.feed);
        }
        targets.put(kind, made);
        return made;
    }

    @Override
    public void score(String cve, String row) {
        if (named == null) {
            named = new FeedNaming.Named(FeedKind.EPSS, FeedKind.EPSS.shortName());
        }
        Target target = target(FeedKind.EPSS);
        target.count(writing.score(target.feed, AdvisoryIds.key(cve), row), null);
    }

    @Override
    public void broken() {
        broken++;
    }

    /** Ends the import; gives the names of the feeds that took something, none when nothing could be read. */
    SortedSet<String> end(Sha256 sha256, Instant now) {
        settle();
        var names = new TreeSet<String>();
        targets.forEach((kind, target) -> {
            names.add(target.name);
            writing.imported(target.feed, new FeedImport(target.name, kind, extent, file, sha256, dated(kind, target, now), now,
                    counts(target), kind == FeedKind.EPSS ? heading : null));
        });
        return names;
    }

    private @Nullable Instant dated(FeedKind kind, Target target, Instant now) {
        Instant stated = request.dated() != null ? request.dated() : said.get(kind) != null ? said.get(kind) : target.newest;
        // What claims to come from the future would look fresh for ever.
        return stated != null && stated.isAfter(now) ? now : stated;
    }

    /** How far the data of a snapshot reaches by its own word; null when it has none. */
    @Nullable
    Instant datedSnapshot(FeedKind kind) {
        Target target = targets.get(kind);
        return said.get(kind) != null ? said.get(kind) : target == null ? null : target.newest;
    }

    /** The kinds of feeds that took something. */
    SortedSet<FeedKind> kinds() {
        settle();
        return new TreeSet<>(targets.keySet());
    }

    /** What became of all that the file holds. */
    FeedCounts counts() {
        return new FeedCounts(sum(Became.ADDED) + sum(Became.BESIDE), sum(Became.CHANGED), sum(Became.SAME), sum(Became.OLDER), broken);
    }

    private long sum(Became what) {
        return targets.values().stream().mapToLong(each -> each.count(what)).sum();
    }

    private FeedCounts counts(Target target) {
        return new FeedCounts(target.count(Became.ADDED) + target.count(Became.BESIDE), target.count(Became.CHANGED),
                target.count(Became.SAME),
                target.count(Became.OLDER), broken);
    }
}
