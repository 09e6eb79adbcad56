package org.vouchsafe.store.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.register.Product;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.store.fact.Cutoff;
import org.vouchsafe.store.sql.Moment;
import org.vouchsafe.store.sql.Row;
import org.vouchsafe.store.sql.Session;

/** The changes of the log that can have changed what is thought of one release. */
public final class HistoryTable {
    private static final String OF_EVIDENCE = """
            SELECT f.leaf FROM fact f JOIN (
                SELECT seq FROM evidence WHERE id = ?1 UNION ALL SELECT seq FROM placement WHERE evidence = ?1
                UNION ALL SELECT seq FROM withdrawal WHERE evidence = ?1
                UNION ALL SELECT seq FROM restoration WHERE evidence = ?1 UNION ALL SELECT seq FROM signature_verdict WHERE evidence = ?1
            ) e ON e.seq = f.seq""";
    private static final String OF_RELEASE = """
            SELECT f.leaf FROM fact f JOIN (
                SELECT seq FROM release WHERE id = ?1 OR product = ?2 UNION ALL SELECT seq FROM product WHERE id = ?2
                UNION ALL SELECT seq FROM supplier WHERE id = ?3 UNION ALL SELECT seq FROM decision WHERE release = ?1
                UNION ALL SELECT w.seq FROM decision_withdrawal w JOIN decision d ON d.id = w.decision WHERE d.release = ?1
            ) e ON e.seq = f.seq""";
    // These can bear on any release; there are few of them.
    private static final String OF_ALL = """
            SELECT leaf FROM fact WHERE kind IN ('POLICY', 'REGISTER_END', 'CLAIM_ALIAS', 'CLAIM_ALIAS_WITHDRAWAL', 'ADVISORY_ADDITION',
                'ADVISORY_ADDITION_WITHDRAWAL', 'REVERSAL')""";
    private static final String CHANGE = "SELECT recorded_at, actor, action, subject, reason, last_seq FROM change WHERE leaf = ?";
    private final Session session;

    public HistoryTable(Session session) {
        this.session = session;
    }

    /** Those that bear on these files, this release or on all releases, as far as the viewpoint sees; oldest first. */
    public List<ChangeRow> bearingOn(Release release, Product product, Collection<EvidenceId> evidence, Viewpoint viewpoint) {
        Map<Long, Set<EvidenceId>> leaves = new TreeMap<>();
        for (EvidenceId each : evidence) {
            session.each(OF_EVIDENCE, row -> leaves.computeIfAbsent(row.number(1), ignored -> new TreeSet<>()).add(each), each.value());
        }
        session.each(OF_RELEASE, row -> leaves.computeIfAbsent(row.number(1), ignored -> new TreeSet<>()), release.id().value(),
                product.id().value(), product.supplier().value());
        session.each(OF_ALL, row -> leaves.computeIfAbsent(row.number(1), ignored -> new TreeSet<>()));
        long cutoff = Cutoff.of(session, viewpoint);
        List<ChangeRow> changes = new ArrayList<>();
        leaves.forEach((leaf, files) -> session
                .first(CHANGE, row -> row.number(6) <= cutoff ? List.of(change(leaf, row, files)) : List.<ChangeRow>of(), leaf)
                .ifPresent(changes::addAll));
        return List.copyOf(changes);
    }

    private static ChangeRow change(long leaf, Row row, Set<EvidenceId> files) {
        return new ChangeRow(leaf + 1, Moment.ofMicros(row.number(1)), row.text(2), row.text(3), row.text(4), row.text(5),
                List.copyOf(files));
    }
}
