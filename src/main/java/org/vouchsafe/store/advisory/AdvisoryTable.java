package org.vouchsafe.store.advisory;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.vouchsafe.assess.advisory.AdvisoryIds;
import org.vouchsafe.assess.fact.AdvisoryFact;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.feed.Feed;
import org.vouchsafe.domain.feed.FeedUse;
import org.vouchsafe.store.fact.Cutoff;
import org.vouchsafe.store.signal.SignalTable;
import org.vouchsafe.store.sql.PackReader;
import org.vouchsafe.store.sql.Row;
import org.vouchsafe.store.sql.Session;

/** Advisory documents, read. */
public final class AdvisoryTable {
    private static final String ALL = """
            SELECT a.id, a.evidence, a.body, a.seq, f.recorded_at, w.seq, wf.recorded_at,
                CASE WHEN e.channel IN ('advisory feed', 'by hand') THEN NULL ELSE e.received_from END
            FROM advisory a JOIN fact f ON f.seq = a.seq JOIN evidence e ON e.id = a.evidence
                LEFT JOIN withdrawn w ON w.evidence = a.evidence AND w.seq <= ?1 AND (w.until IS NULL OR w.until > ?1)
                LEFT JOIN fact wf ON wf.seq = w.seq
            ORDER BY a.id""";
    private static final String NAMED = """
            SELECT a.id, a.evidence, a.body, a.seq, f.recorded_at, w.seq, wf.recorded_at,
                CASE WHEN e.channel IN ('advisory feed', 'by hand') THEN NULL ELSE e.received_from END
            FROM advisory_name n JOIN advisory a ON a.id = n.advisory JOIN fact f ON f.seq = a.seq JOIN evidence e ON e.id = a.evidence
                LEFT JOIN withdrawn w ON w.evidence = a.evidence AND w.seq <= ?1 AND (w.until IS NULL OR w.until > ?1)
                LEFT JOIN fact wf ON wf.seq = w.seq
            WHERE n.name = ?2 ORDER BY a.id""";
    private static final String TYPES = """
            SELECT DISTINCT t.type FROM advisory_type t JOIN advisory a ON a.id = t.advisory
                LEFT JOIN withdrawn w ON w.evidence = a.evidence AND w.seq <= ?1 AND (w.until IS NULL OR w.until > ?1)
            WHERE a.seq <= ?1 AND w.seq IS NULL ORDER BY t.type""";
    private static final String NEWEST = """
            SELECT DISTINCT t.type, a.modified FROM advisory_type t JOIN advisory a ON a.id = t.advisory
                LEFT JOIN withdrawn w ON w.evidence = a.evidence AND w.seq <= ?1 AND (w.until IS NULL OR w.until > ?1)
            WHERE a.seq <= ?1 AND w.seq IS NULL""";
    private static final String TYPES_OF = """
            SELECT DISTINCT t.type FROM advisory_name n JOIN advisory_type t ON t.advisory = n.advisory WHERE n.name = ?""";
    private static final String NAMES = "SELECT DISTINCT name FROM advisory_name ORDER BY name";
    private final Session session;
    private final long cutoff;

    /** @param viewpoint as of which withdrawals are told; what is recorded later is given all the same */
    public AdvisoryTable(Session session, Viewpoint viewpoint) {
        this.session = session;
        this.cutoff = Cutoff.of(session, viewpoint);
    }

    /** All advisory documents recorded, oldest first. The viewpoint is applied by the assessment. */
    public List<AdvisoryFact> all() {
        return session.list(ALL, AdvisoryTable::fact, cutoff);
    }

    /** Documents whose id or an alias is among these (without regard to case), oldest first. */
    public List<AdvisoryFact> naming(Collection<String> ids) {
        var found = new TreeMap<Long, AdvisoryFact>();
        for (String id : ids) {
            session.each(NAMED, row -> found.computeIfAbsent(row.number(1), ignored -> fact(row)), cutoff, AdvisoryIds.key(id));
        }
        return List.copyOf(found.values());
    }

    /** Ids and aliases of all documents ever recorded, in upper case. */
    public List<String> names() {
        return session.list(NAMES, row -> row.text(1));
    }

    /** Package types for which there is advisory data at the viewpoint: an advisory is held, or a feed that claims to be whole was looked through. */
    public Set<String> purlTypes(Viewpoint viewpoint) {
        var types = new TreeSet<>(session.list(TYPES, row -> row.text(1), Cutoff.of(session, viewpoint)));
        new SignalTable(session, viewpoint).uses().stream().map(FeedUse::feed).filter(each -> each.extent() == Feed.Extent.WHOLE)
                .forEach(each -> types.addAll(each.types()));
        return types;
    }

    /** For every package type of which an advisory is held: when the newest of these was changed; empty when none says. */
    public Map<String, Optional<Instant>> newestOfTypes(Viewpoint viewpoint) {
        var newest = new TreeMap<String, Optional<Instant>>();
        session.each(NEWEST, row -> {
            Optional<Instant> modified = Optional.ofNullable(row.instantOrNull(2));
            newest.merge(row.text(1), modified, (one, other) -> one.isPresent() && (other.isEmpty() || one.get().isAfter(other.get())) ? one
                    : other);
        }, Cutoff.of(session, viewpoint));
        return newest;
    }

    /** Package types of which documents speak that are called by this id, or have it as an alias. */
    public List<String> typesOf(String id) {
        return session.list(TYPES_OF, row -> row.text(1), AdvisoryIds.key(id));
    }

    private static AdvisoryFact fact(Row row) {
        return new AdvisoryFact(AdvisoryPack.advisory(new PackReader(row.bytes(3))), new EvidenceId(row.number(2)), row.textOrNull(8),
                row.recorded(4, 5), row.recordedOrNull(6, 7));
    }
}
