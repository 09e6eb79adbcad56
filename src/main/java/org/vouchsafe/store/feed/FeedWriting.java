package org.vouchsafe.store.feed;

import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.match.MatchKeys;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.domain.feed.Feed;
import org.vouchsafe.domain.feed.FeedCounts;
import org.vouchsafe.domain.feed.FeedKind;
import org.vouchsafe.store.sql.Moment;
import org.vouchsafe.store.sql.Session;

/** Changes feeds within one transaction. */
public final class FeedWriting {
    private static final String FIND = "SELECT id FROM feed WHERE name = ?";
    private static final String MAKE = "INSERT INTO feed (id, name, kind, source, extent) VALUES (?, ?, ?, ?, ?)";
    private static final String NEXT_FEED = "SELECT max(id) + 1 FROM feed";
    private static final String NEXT_ENTRY = "SELECT max(id) FROM entry";
    private static final String HELD = "SELECT id, modified, sha256, marks FROM entry WHERE feed = ? AND name = ?";
    private static final String ENTRY = """
            INSERT INTO entry (id, feed, name, modified, withdrawn, sha256, names, marks, size, original)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String ORIGINAL = "SELECT original, size FROM entry WHERE id = ?";
    private static final String DROP = "DELETE FROM entry WHERE id = ?";
    private static final String MARK = "INSERT OR IGNORE INTO entry_mark (mark, entry) VALUES (?, ?)";
    private static final String UNMARK = "DELETE FROM entry_mark WHERE mark = ? AND entry = ?";
    private static final String REMARK = "UPDATE entry SET marks = ? WHERE id = ?";
    private static final String TYPE = "INSERT OR IGNORE INTO feed_type (feed, type) VALUES (?, ?)";
    private static final String SCORE = "INSERT OR IGNORE INTO score (feed, name, row) VALUES (?, ?, ?)";
    private static final String IMPORT = """
            INSERT INTO feed_import (feed, file, sha256, dated, imported_at, added, changed, same, older, broken, heading)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final List<String> CLEAR = List.of(
            "DELETE FROM entry_mark WHERE entry IN (SELECT id FROM entry WHERE feed = ?)", "DELETE FROM entry WHERE feed = ?",
            "DELETE FROM score WHERE feed = ?", "DELETE FROM feed_type WHERE feed = ?");
    private static final List<String> FORGET = List.of("DELETE FROM feed_import WHERE feed = ?", "DELETE FROM feed WHERE id = ?");
    private final Session session;
    private final Session.Batch marks;
    private final Packing packing = new Packing();
    private final Set<String> types = new HashSet<>();
    private long lastEntry;

    FeedWriting(Session session) {
        this.session = session;
        this.marks = session.batch(MARK);
        this.lastEntry = session.number(NEXT_ENTRY).orElse(0);
    }

    /** The number of the feed of this name, which is made when there is none. */
    public long feed(String name, FeedKind kind, Feed.Extent extent) {
        Optional<Long> known = session.first(FIND, row -> row.number(1), name);
        if (known.isPresent()) {
            return known.get();
        }
        long number = session.number(NEXT_FEED).orElse(1);
        session.execute(MAKE, number, name, kind.name(), kind.source(), extent.name());
        return number;
    }

    private record Held(long id, @Nullable Instant modified, Sha256 sha256, byte[] marks) {}

    /**
     * Puts a document into a feed. An older one than is there is kept out, a newer one takes its place; two that give the same time and say different
     * things cannot be put in order, and stay beside each other.
     */
    public Became put(long feed, FeedEntry entry) {
        Sha256 sha256 = Sha256.of(entry.original());
        List<Held> held = session.list(HELD,
                row -> new Held(row.number(1), row.instantOrNull(2), Sha256.ofDigest(row.bytes(3)), row.bytes(4)), feed, entry.id());
        if (held.stream().anyMatch(each -> each.sha256().equals(sha256))) {
            return Became.SAME;
        }
        if (held.stream().anyMatch(each -> isOlder(entry.modified(), each.modified()))) {
            return Became.OLDER;
        }
        List<Held> beside = held.stream().filter(each -> !isOlder(each.modified(), entry.modified())).toList();
        if (beside.stream().anyMatch(each -> SameText.of(original(each), entry.original()))) {
            return Became.SAME;
        }
        held.stream().filter(each -> !beside.contains(each)).forEach(this::drop);
        insert(feed, entry, sha256);
        return !beside.isEmpty() ? Became.BESIDE : held.isEmpty() ? Became.ADDED : Became.CHANGED;
    }

    private byte[] original(Held held) {
        return session.first(ORIGINAL, row -> Packing.unpack(row.bytes(1), (int) row.number(2)), held.id()).orElseThrow();
    }

    private static boolean isOlder(@Nullable Instant offered, @Nullable Instant held) {
        return held != null && (offered == null || offered.isBefore(held));
    }

    private void drop(Held held) {
        // What waits to be written may be the marks of this one.
        marks.send();
        for (long mark : Packing.numbers(held.marks())) {
            session.execute(UNMARK, mark, held.id());
        }
        session.execute(DROP, held.id());
    }

    private void insert(long feed, FeedEntry entry, Sha256 sha256) {
        long id = ++lastEntry;
        SortedSet<Long> numbers = entry.marks();
        session.execute(ENTRY, id, feed, entry.id(), Moment.text(entry.modified()),
                entry.standing() == FeedEntry.Standing.WITHDRAWN ? 1 : 0, HexFormat.of().parseHex(sha256.hex()),
                Packing.texts(entry.names()), Packing.numbers(numbers), entry.original().length, packing.pack(entry.original()));
        numbers.forEach(mark -> marks.add(mark, id));
        if (entry.standing() == FeedEntry.Standing.STANDS) {
            for (String type : entry.types()) {
                if (types.add(feed + " " + type)) {
                    session.execute(TYPE, feed, type);
                }
            }
        }
    }

    /** Notes anew under what a document is found. What it was found under before stays, and offers it once too often at most. */
    public void mark(long id, FeedEntry entry) {
        SortedSet<Long> numbers = entry.marks();
        session.execute(REMARK, Packing.numbers(numbers), id);
        numbers.forEach(mark -> marks.add(mark, id));
    }

    /** Every document was marked anew with the match keys of this program. */
    public void marked() {
        marks.send();
        session.execute("DELETE FROM marking");
        session.execute("INSERT INTO marking (edition) VALUES (?)", MatchKeys.EDITION);
    }

    /** Puts a row of scores into a feed; the first of several rows of one name stays. */
    public Became score(long feed, String name, String row) {
        return session.execute(SCORE, feed, name, row) == 1 ? Became.ADDED : Became.SAME;
    }

    /** Removes all that a feed holds, to make room for what replaces it. */
    public void clear(long feed) {
        marks.send();
        CLEAR.forEach(each -> session.execute(each, feed));
        types.removeIf(each -> each.startsWith(feed + " "));
    }

    /** Removes a feed. */
    public void remove(long feed) {
        clear(feed);
        FORGET.forEach(each -> session.execute(each, feed));
    }

    /** Notes which file the feed was brought up to date with. */
    public void imported(long feed, FeedImport file) {
        FeedCounts counts = file.counts();
        session.execute(IMPORT, feed, file.file(), HexFormat.of().parseHex(file.sha256().hex()), Moment.text(file.dated()),
                Moment.micros(file.importedAt()), counts.added(), counts.changed(), counts.same(), counts.older(), counts.broken(),
                file.heading());
    }

    void flush() {
        marks.close();
    }
}
