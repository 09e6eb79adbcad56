package org.vouchsafe.store.feed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.store.sql.Row;
import org.vouchsafe.store.sql.Session;
import org.vouchsafe.store.sql.StoreException;

/** Finds what feeds hold. Documents their publisher took back are found, too. */
public final class FeedLook {
    private static final String MARKED = "SELECT entry FROM entry_mark WHERE mark = ?";
    private static final String ENTRY = "SELECT id, feed, name, names, sha256 FROM entry WHERE id = ?";
    private static final String ORIGINAL = "SELECT original, size FROM entry WHERE id = ?";
    private static final String OF_FEED = "SELECT id, feed, name, names, sha256 FROM entry WHERE feed = ? ORDER BY name";
    private static final String SCORE = "SELECT row FROM score WHERE feed = ? AND name = ?";
    private final Session session;

    FeedLook(Session session) {
        this.session = session;
    }

    /** All documents under one of these marks (see {@link FeedEntry#marks}), and now and then one that is not, by number. */
    public List<FeedHit> marked(Collection<Long> marks) {
        var entries = new TreeSet<Long>();
        for (long mark : marks) {
            session.each(MARKED, row -> entries.add(row.number(1)), mark);
        }
        return entries(entries);
    }

    /** All documents called by one of these ids in upper case, or joined with one by its aliases; by number. */
    public List<FeedHit> named(Set<String> names) {
        List<FeedHit> found = marked(FeedEntry.marks(Set.of(), names));
        return found.stream().filter(each -> each.names().stream().anyMatch(names::contains)).toList();
    }

    private List<FeedHit> entries(Collection<Long> entries) {
        var hits = new TreeMap<Long, FeedHit>();
        entries.forEach(id -> session.each(ENTRY, row -> hits.put(id, hit(row)), id));
        return List.copyOf(hits.values());
    }

    private static FeedHit hit(Row row) {
        return new FeedHit(row.number(1), row.number(2), row.text(3), Packing.texts(row.bytes(4)), Sha256.ofDigest(row.bytes(5)));
    }

    /** The bytes of a document, as they were carried in. */
    public byte[] original(FeedHit hit) {
        byte[] original = session.first(ORIGINAL, row -> Packing.unpack(row.bytes(1), (int) row.number(2)), hit.entry())
                .orElseThrow(() -> new IllegalStateException("No such entry"));
        if (!Sha256.of(original).equals(hit.sha256())) {
            throw new StoreException(StoreException.Kind.DAMAGED, "The feed file is damaged: the advisory " + hit.id()
                    + " in it is not what was imported. Remove the feed and import it again.");
        }
        return original;
    }

    /** Hands over every document of a feed, by name. */
    public void each(long feed, Consumer<FeedHit> consumer) {
        session.each(OF_FEED, row -> consumer.accept(hit(row)), feed);
    }

    /** The rows of scores of these ids in upper case, in the order of the ids. */
    public List<String> scores(long feed, Collection<String> names) {
        var rows = new ArrayList<String>();
        new TreeSet<>(names).forEach(name -> session.each(SCORE, row -> rows.add(row.text(1)), feed, name));
        return List.copyOf(rows);
    }
}
