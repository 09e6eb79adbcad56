package org.vouchsafe.store.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.domain.feed.Feed;
import org.vouchsafe.domain.feed.FeedKind;
import org.vouchsafe.store.sql.Moment;
import org.vouchsafe.store.sql.Row;
import org.vouchsafe.store.sql.Session;
import org.vouchsafe.store.sql.Words;

/** The feeds of a file, read. */
final class FeedTable {
    private static final String ALL = "SELECT id, name, kind, extent FROM feed ORDER BY name";
    private static final String IMPORTS = "SELECT sha256, dated, imported_at, heading, broken FROM feed_import WHERE feed = ? ORDER BY id";
    private static final String ENTRIES = "SELECT count(*), coalesce(sum(withdrawn), 0) FROM entry WHERE feed = ?";
    private static final String SCORES = "SELECT count(*) FROM score WHERE feed = ?";
    private static final String TYPES = "SELECT type FROM feed_type WHERE feed = ? ORDER BY type";
    private final Session session;

    FeedTable(Session session) {
        this.session = session;
    }

    private record Imported(Sha256 sha256, @Nullable Instant dated, Instant importedAt, @Nullable String heading, long broken) {
        static Imported of(Row row) {
            return new Imported(Sha256.ofDigest(row.bytes(1)), row.instantOrNull(2), Moment.ofMicros(row.number(3)), row.textOrNull(4),
                    row.number(5));
        }
    }

    List<HeldFeed> all() {
        var feeds = new ArrayList<HeldFeed>();
        session.each(ALL, row -> feeds.add(feed(row)));
        return List.copyOf(feeds);
    }

    private HeldFeed feed(Row row) {
        long number = row.number(1);
        List<Imported> imports = session.list(IMPORTS, Imported::of, number);
        // What brought the newest data stands for the feed; of files of one date the one imported last.
        Comparator<Imported> order = Comparator.comparing(Imported::dated, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(Imported::importedAt);
        Imported newest = imports.stream().reduce((one, other) -> order.compare(one, other) > 0 ? one : other)
                .orElseThrow(() -> new IllegalStateException("A feed without an import"));
        Instant last = imports.stream().map(Imported::importedAt).max(Comparator.naturalOrder()).orElse(newest.importedAt());
        FeedKind kind = Words.of(FeedKind.class, row.text(3));
        long[] counts = session.first(ENTRIES, each -> new long[] {each.number(1), each.number(2)}, number).orElse(new long[2]);
        long scores = session.number(SCORES, number).orElse(0);
        var types = new TreeSet<>(session.list(TYPES, each -> each.text(1), number));
        Feed.Extent extent = newest.broken() > 0 ? Feed.Extent.PARTS : Words.of(Feed.Extent.class, row.text(4));
        var feed = new Feed(row.text(2), kind, kind.source(), extent, newest.sha256(), newest.dated(),
                last, counts[0] + scores, counts[1], types);
        return new HeldFeed(number, feed, newest.heading());
    }
}
