package org.vouchsafe.store.questionnaire.mapping;

import java.util.List;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.domain.questionnaire.mapping.SavedMapping;
import org.vouchsafe.store.fact.Cutoff;
import org.vouchsafe.store.sql.PackReader;
import org.vouchsafe.store.sql.Session;

/** Mappings, read. */
public final class MappingTable {
    private static final String STANDING = """
            SELECT m.version, m.body, c.actor, m.version, f.recorded_at
            FROM answer_mapping m JOIN fact f ON f.seq = m.version JOIN change c ON c.leaf = f.leaf
            WHERE m.version IS NOT NULL
                AND m.seq = (SELECT max(n.seq) FROM answer_mapping n WHERE n.name = m.name AND n.seq <= ?1)
            ORDER BY m.version DESC""";
    private static final String PROBLEMS = """
            SELECT s.problems FROM mapped_sheet s JOIN answer_sheet a ON a.seq = s.seq
            WHERE a.evidence = ?1 AND a.seq <= ?2 ORDER BY a.seq DESC LIMIT 1""";

    private final Session session;

    public MappingTable(Session session) {
        this.session = session;
    }

    /** Those that hold at the viewpoint, newest first. */
    public List<SavedMapping> standing(Viewpoint viewpoint) {
        return session.list(STANDING, row -> new SavedMapping(row.number(1), MappingPack.mapping(new PackReader(row.bytes(2))), row.text(3),
                row.recorded(4, 5)), Cutoff.of(session, viewpoint));
    }

    /** What was met when this evidence was last read with a mapping after its import; nothing when it never was. */
    public List<Problem> problems(EvidenceId evidence, Viewpoint viewpoint) {
        return session.first(PROBLEMS, row -> MappingPack.problems(new PackReader(row.bytes(1))), evidence.value(),
                Cutoff.of(session, viewpoint)).orElse(List.of());
    }
}
