package org.vouchsafe.usecase.feed;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.evidence.Origin;
import org.vouchsafe.domain.feed.Feed;
import org.vouchsafe.domain.feed.FeedCopy;
import org.vouchsafe.domain.feed.FeedKind;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.domain.signal.Signal;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.job.Progress;
import org.vouchsafe.store.WriteTx;
import org.vouchsafe.store.feed.FeedHit;
import org.vouchsafe.store.feed.FeedLook;
import org.vouchsafe.store.feed.HeldFeed;
import org.vouchsafe.store.signal.SignalTable;
import org.vouchsafe.usecase.intake.FileReading;
import org.vouchsafe.usecase.intake.FileWalk;
import org.vouchsafe.usecase.intake.ReadFile;
import org.vouchsafe.usecase.intake.Received;
import org.vouchsafe.usecase.intake.Recording;

/** Copies documents of feeds into a workspace as evidence, byte for byte, each with the feed and its hash. Within one change. */
final class FeedCopying {
    private static final String CHANNEL = "advisory feed";
    private final WriteTx tx;
    private final FileReading reading;
    private final FeedLook look;
    private final Map<Long, Feed> feeds = new HashMap<>();
    private final Instant now;
    private final SortedMap<String, Integer> byFeed = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    FeedCopying(WriteTx tx, FileReading reading, FeedLook look, List<HeldFeed> held, Instant now) {
        this.tx = tx;
        this.reading = reading;
        this.look = look;
        this.now = now;
        held.forEach(each -> feeds.put(each.number(), each.feed()));
    }

    /** Copies a document, unless these bytes came before. What an analyst withdrew stays withdrawn. */
    void document(FeedHit hit) {
        Feed feed = feeds.get(hit.feed());
        if (feed != null && tx.evidence().withBytes(hit.sha256()).isEmpty()) {
            byte[] original = look.original(hit);
            copy(feed, FeedEntries.fileName(hit.id(), original), original, hit.sha256());
        }
    }

    /** Copies the rows of these ids under the heading of their table, unless the scores of that day are here already. */
    void scores(HeldFeed table, Collection<String> names) {
        SignalTable known = tx.signals(Viewpoint.LATEST);
        List<String> missing = names.stream().filter(each -> known.about(List.of(each)).stream()
                .noneMatch(signal -> signal.signal().content() instanceof Signal.Probability && table.feed().dated() != null
                        && table.feed().dated().equals(signal.signal().dated())))
                .toList();
        List<String> rows = look.scores(table.number(), missing);
        if (!rows.isEmpty()) {
            byte[] original = (table.heading() + String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8);
            Sha256 sha256 = Sha256.of(original);
            if (tx.evidence().withBytes(sha256).isEmpty()) {
                copy(table.feed(), "epss-excerpt.csv", original, sha256);
            }
        }
    }

    private void copy(Feed feed, String name, byte[] original, Sha256 sha256) {
        var found = new FileWalk.Found(Path.of(name), feed.name() + "!" + name, name, FileWalk.Asked.PACKED);
        ReadFile file = reading.read(new Received(found, new SourceFile(name, original), sha256), Progress.UNWATCHED);
        String why = "It touches what is held here. The feed is the file with SHA-256 " + feed.sha256().hex()
                + (feed.dated() == null ? "" : ", data of " + feed.dated()) + ".";
        EvidenceId id = Recording.copied(tx, feed.kind() == FeedKind.KEV ? dated(file, feed) : file,
                new Origin(now, feed.name(), CHANNEL, why));
        tx.recordSignals().copied(new FeedCopy(id, feed.name(), feed.sha256(), feed.dated()));
        byFeed.merge(feed.name(), 1, Integer::sum);
        problems.addAll(file.problems());
    }

    /** An entry by itself knows only when it was added; the catalogue it was taken from still had it when that was released. */
    private static ReadFile dated(ReadFile entry, Feed feed) {
        return feed.dated() == null ? entry
                : new ReadFile(entry.received(), entry.recognition(), entry.result().signalling(
                        entry.result().signals().stream()
                                .map(each -> new Signal(each.advisory(), each.content(), each.source(), feed.dated(),
                                        each.location()))
                                .toList()));
    }

    Copied copied() {
        return new Copied(byFeed, problems);
    }
}
