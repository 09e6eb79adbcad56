package org.vouchsafe.store.questionnaire;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.questionnaire.Template;
import org.vouchsafe.store.fact.Cutoff;
import org.vouchsafe.store.sql.PackReader;
import org.vouchsafe.store.sql.Session;

/** Templates of the analyst's own and the wording of those that were sent, read. */
public final class TemplateTable {
    private static final String OWN = """
            SELECT t.id, t.digest, v.body, c.actor, t.seq, f.recorded_at, w.seq, wf.recorded_at
            FROM own_template t JOIN questionnaire_wording v ON v.digest = t.digest
                JOIN fact f ON f.seq = t.seq JOIN change c ON c.leaf = f.leaf
                LEFT JOIN own_template_withdrawal w ON w.template = t.id AND w.seq <= ?1
                LEFT JOIN fact wf ON wf.seq = w.seq
            WHERE t.seq <= ?1 ORDER BY t.seq DESC""";
    private static final String WORDING = "SELECT digest, body FROM questionnaire_wording WHERE digest = ?";
    private final Session session;

    public TemplateTable(Session session) {
        this.session = session;
    }

    /** All that were saved by the viewpoint, newest first, those that were taken back as well. */
    public List<OwnTemplateRow> own(Viewpoint viewpoint) {
        return session.list(OWN,
                row -> new OwnTemplateRow(row.number(1), TemplatePack.template(new PackReader(row.bytes(3)), Sha256.ofDigest(row.bytes(2))),
                        row.text(4), row.recorded(5, 6), row.recordedOrNull(7, 8)),
                Cutoff.of(session, viewpoint));
    }

    /** The template whose words have this digest, as it was sent or saved; empty when none was. */
    public Optional<Template> wording(String digest) {
        if (!digest.matches("[0-9a-f]{64}")) {
            return Optional.empty();
        }
        return session.first(WORDING, row -> TemplatePack.template(new PackReader(row.bytes(2)), Sha256.ofDigest(row.bytes(1))),
                (Object) HexFormat.of().parseHex(digest));
    }
}
