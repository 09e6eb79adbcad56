package org.vouchsafe.store.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.store.fact.Cutoff;
import org.vouchsafe.store.sql.Row;
import org.vouchsafe.store.sql.SearchWords;
import org.vouchsafe.store.sql.Session;
import org.vouchsafe.store.sql.Words;

/** Full-text search. Components are searched through their own table. */
public final class SearchTable {
    private static final String FIND = """
            SELECT x.kind, x.evidence, x.text FROM text_search s JOIN searchable x ON x.id = s.rowid
            WHERE text_search MATCH ? AND x.seq <= ? ORDER BY x.id DESC""";
    private static final String SCAN = "SELECT kind, evidence, text FROM searchable WHERE seq <= ? ORDER BY id DESC";
    private static final String COUNTS = """
            SELECT (SELECT count(DISTINCT id) FROM supplier WHERE seq <= ?1), (SELECT count(DISTINCT id) FROM product WHERE seq <= ?1),
                (SELECT count(DISTINCT id) FROM release WHERE seq <= ?1), (SELECT count(*) FROM evidence WHERE seq <= ?1),
                (SELECT count(*) FROM inventory WHERE seq <= ?1),
                CASE WHEN ?1 = 9223372036854775807 THEN (SELECT count(*) FROM component)
                    ELSE (SELECT count(DISTINCT m.component) FROM membership m
                        WHERE m.set_id IN (SELECT i.set_id FROM inventory i WHERE i.seq <= ?1)) END,
                (SELECT count(*) FROM claim c JOIN claim_document d ON d.id = c.document WHERE d.seq <= ?1),
                (SELECT count(*) FROM advisory WHERE seq <= ?1), (SELECT count(*) FROM decision WHERE seq <= ?1),
                (SELECT max(modified) FROM advisory WHERE seq <= ?1)""";
    private final Session session;

    public SearchTable(Session session) {
        this.session = session;
    }

    /** Evidence names, statements and answers that contain all words of the text, at most so many of each kind, newest first. */
    public List<Found> find(String text, int limit, Viewpoint viewpoint) {
        if (text.isBlank()) {
            return List.of();
        }
        var words = SearchWords.of(text);
        long cutoff = Cutoff.of(session, viewpoint);
        String match = words.match();
        List<Found> all = match == null ? session.list(SCAN, SearchTable::found, cutoff)
                : session.list(FIND, SearchTable::found, match, cutoff);
        Map<Found.Kind, Integer> taken = new EnumMap<>(Found.Kind.class);
        var found = new ArrayList<Found>();
        for (Found each : all) {
            if (words.in(each.text()) && taken.merge(each.kind(), 1, Integer::sum) <= limit) {
                found.add(each);
            }
        }
        return found;
    }

    /** Figures of the workspace at the viewpoint. */
    public Counts counts(Viewpoint viewpoint) {
        return session
                .first(COUNTS,
                        row -> new Counts(row.number(1), row.number(2), row.number(3), row.number(4), row.number(5), row.number(6), row
                                .number(7), row.number(8), row.number(9), row.instantOrNull(10)),
                        Cutoff.of(session, viewpoint))
                .orElseThrow();
    }

    private static Found found(Row row) {
        return new Found(Words.of(Found.Kind.class, row.text(1)), new EvidenceId(row.number(2)), row.text(3));
    }
}
