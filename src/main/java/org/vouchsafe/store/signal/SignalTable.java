package org.vouchsafe.store.signal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.vouchsafe.assess.advisory.AdvisoryIds;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.feed.Feed;
import org.vouchsafe.domain.feed.FeedCopy;
import org.vouchsafe.domain.feed.FeedKind;
import org.vouchsafe.domain.feed.FeedUse;
import org.vouchsafe.domain.signal.SignalFact;
import org.vouchsafe.store.fact.Cutoff;
import org.vouchsafe.store.sql.PackReader;
import org.vouchsafe.store.sql.Row;
import org.vouchsafe.store.sql.Session;
import org.vouchsafe.store.sql.StoreException;
import org.vouchsafe.store.sql.Words;

/** Signals, uses of feeds and copies from them, as known at one viewpoint. */
public final class SignalTable {
    private static final String ALL = """
            SELECT s.name, s.body, h.evidence, h.seq, f.recorded_at FROM signal s JOIN signal_sheet h ON h.id = s.sheet
                JOIN fact f ON f.seq = h.seq
            WHERE h.seq <= ?1 AND NOT EXISTS (SELECT 1 FROM withdrawn w
                WHERE w.evidence = h.evidence AND w.seq <= ?1 AND (w.until IS NULL OR w.until > ?1))
            ORDER BY h.seq, s.ordinal""";
    private static final String NAMED = """
            SELECT s.name, s.body, h.evidence, h.seq, f.recorded_at FROM signal s JOIN signal_sheet h ON h.id = s.sheet
                JOIN fact f ON f.seq = h.seq
            WHERE s.name = ?2 AND h.seq <= ?1 AND NOT EXISTS (SELECT 1 FROM withdrawn w
                WHERE w.evidence = h.evidence AND w.seq <= ?1 AND (w.until IS NULL OR w.until > ?1))
            ORDER BY h.seq, s.ordinal""";
    private static final String USES = """
            SELECT u.feed, u.kind, u.source, u.extent, u.sha256, u.dated, u.imported_at, u.entries, u.withdrawn, u.types, u.seq, f.recorded_at
            FROM feed_use u JOIN fact f ON f.seq = u.seq
            WHERE u.seq = (SELECT max(n.seq) FROM feed_use n WHERE n.feed = u.feed AND n.seq <= ?1) ORDER BY u.feed""";
    private static final String COPIES = "SELECT evidence, feed, sha256, dated FROM feed_copy WHERE seq <= ? ORDER BY seq";
    private final Session session;
    private final long cutoff;

    public SignalTable(Session session, Viewpoint viewpoint) {
        this.session = session;
        this.cutoff = Cutoff.of(session, viewpoint);
    }

    /** All signals that count, by advisory in upper case, oldest first. */
    public Map<String, List<SignalFact>> all() {
        var found = new HashMap<String, List<SignalFact>>();
        session.each(ALL, row -> found.computeIfAbsent(row.text(1), ignored -> new ArrayList<>()).add(fact(row)), cutoff);
        return found;
    }

    /** Signals that count about an advisory called by one of these ids, oldest first within each id. */
    public List<SignalFact> about(Collection<String> ids) {
        var names = new TreeSet<String>();
        ids.forEach(id -> names.add(AdvisoryIds.key(id)));
        var found = new ArrayList<SignalFact>();
        names.forEach(name -> session.each(NAMED, row -> found.add(fact(row)), cutoff, name));
        return List.copyOf(found);
    }

    private static SignalFact fact(Row row) {
        return new SignalFact(SignalPack.signal(new PackReader(row.bytes(2))), new EvidenceId(row.number(3)), row.recorded(4, 5));
    }

    /** For every feed that was looked through, how it stood the last time; by name. */
    public List<FeedUse> uses() {
        return session.list(USES, SignalTable::use, cutoff);
    }

    private static FeedUse use(Row row) {
        Instant imported = row.instantOrNull(7);
        if (imported == null) {
            throw new StoreException(StoreException.Kind.DAMAGED, "The workspace file is damaged: a feed without a time of import.");
        }
        var types = new TreeSet<>(new PackReader(row.bytes(10)).texts());
        var feed = new Feed(row.text(1), Words.of(FeedKind.class, row.text(2)), row.text(3), Words.of(Feed.Extent.class, row.text(4)),
                Sha256.ofDigest(row.bytes(5)), row.instantOrNull(6), imported, row.number(8), row.number(9), types);
        return new FeedUse(feed, row.recorded(11, 12));
    }

    /** What was copied from feeds, by evidence, in the order of the log. */
    public Map<EvidenceId, FeedCopy> copies() {
        var copies = new LinkedHashMap<EvidenceId, FeedCopy>();
        session.each(COPIES, row -> {
            var id = new EvidenceId(row.number(1));
            copies.put(id, new FeedCopy(id, row.text(2), Sha256.ofDigest(row.bytes(3)), row.instantOrNull(4)));
        }, cutoff);
        return copies;
    }
}
