package org.vouchsafe.store.signature;

import java.util.List;
import org.vouchsafe.domain.Recorded;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.comparison.FileComparison;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.provenance.Provenance;
import org.vouchsafe.store.fact.Cutoff;
import org.vouchsafe.store.sql.PackReader;
import org.vouchsafe.store.sql.Row;
import org.vouchsafe.store.sql.Session;

/** What provenance says and how files compare, read. */
public final class ProvenanceTable {
    private static final String ALL = """
            SELECT p.evidence, p.body, p.seq, f.recorded_at FROM provenance p JOIN fact f ON f.seq = p.seq
                LEFT JOIN withdrawn w ON w.evidence = p.evidence AND w.seq <= ?1 AND (w.until IS NULL OR w.until > ?1)
            WHERE p.seq <= ?1 AND w.seq IS NULL ORDER BY p.id""";
    private static final String COMPARISONS = """
            SELECT c.source, c.artefact, c.body, c.seq, f.recorded_at FROM file_comparison c JOIN fact f ON f.seq = c.seq
            WHERE (c.source = ?2 OR c.artefact = ?2) AND c.seq <= ?1 ORDER BY c.seq""";
    private final Session session;

    public ProvenanceTable(Session session) {
        this.session = session;
    }

    /** A statement and the file it stands in. */
    public record Said(EvidenceId evidence, Provenance provenance, Recorded recorded) {}

    /** A comparison of two files' contents. */
    public record Compared(EvidenceId source, EvidenceId artefact, FileComparison found, Recorded recorded) {}

    /** Every statement in evidence that counts, oldest first. */
    public List<Said> all(Viewpoint viewpoint) {
        return session.list(ALL, row -> new Said(new EvidenceId(row.number(1)),
                ProvenancePack.provenance(new PackReader(row.bytes(2))), row.recorded(3, 4)), Cutoff.of(session, viewpoint));
    }

    /** Every comparison this file was part of, oldest first. */
    public List<Compared> comparisons(EvidenceId evidence, Viewpoint viewpoint) {
        return session.list(COMPARISONS, ProvenanceTable::compared, Cutoff.of(session, viewpoint), evidence.value());
    }

    private static Compared compared(Row row) {
        return new Compared(new EvidenceId(row.number(1)), new EvidenceId(row.number(2)),
                ProvenancePack.comparison(new PackReader(row.bytes(3))), row.recorded(4, 5));
    }
}
