package org.vouchsafe.store.questionnaire;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.questionnaire.Language;
import org.vouchsafe.domain.questionnaire.request.RequestForm;
import org.vouchsafe.domain.questionnaire.request.RequestScope;
import org.vouchsafe.domain.register.ProductId;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.domain.register.Successors;
import org.vouchsafe.domain.register.SupplierId;
import org.vouchsafe.store.fact.Cutoff;
import org.vouchsafe.store.register.RegisterTable;
import org.vouchsafe.store.sql.Moment;
import org.vouchsafe.store.sql.PackReader;
import org.vouchsafe.store.sql.Row;
import org.vouchsafe.store.sql.Session;
import org.vouchsafe.store.sql.Words;

/** Questionnaires sent and answers received, read. */
public final class QuestionnaireTable {
    private static final String REQUESTS = """
            SELECT q.request_id, q.template_id, q.template_version, q.template_digest, q.supplier, q.products, q.due, c.actor, q.seq,
                f.recorded_at, w.seq, wf.recorded_at, s.form, s.language, s.products, s.releases, s.advisories, s.remarks, s.positions,
                s.workbook
            FROM questionnaire_request q JOIN fact f ON f.seq = q.seq JOIN change c ON c.leaf = f.leaf
                LEFT JOIN questionnaire_scope s ON s.seq = q.seq
                LEFT JOIN questionnaire_withdrawal w ON w.request_id = q.request_id AND w.seq <= ?1
                LEFT JOIN fact wf ON wf.seq = w.seq
            WHERE q.seq <= ?1 ORDER BY q.seq DESC""";
    private static final String REQUEST = """
            SELECT q.request_id, q.template_id, q.template_version, q.template_digest, q.supplier, q.products, q.due, c.actor, q.seq,
                f.recorded_at, w.seq, wf.recorded_at, s.form, s.language, s.products, s.releases, s.advisories, s.remarks, s.positions,
                s.workbook
            FROM questionnaire_request q JOIN fact f ON f.seq = q.seq JOIN change c ON c.leaf = f.leaf
                LEFT JOIN questionnaire_scope s ON s.seq = q.seq
                LEFT JOIN questionnaire_withdrawal w ON w.request_id = q.request_id AND w.seq <= ?1
                LEFT JOIN fact wf ON wf.seq = w.seq
            WHERE q.request_id = ?2""";
    private static final String SHEETS = """
            SELECT a.evidence, a.body, a.seq, f.recorded_at, w.seq, wf.recorded_at
            FROM answer_sheet a JOIN fact f ON f.seq = a.seq
                LEFT JOIN withdrawn w ON w.evidence = a.evidence AND w.seq <= ?1 AND (w.until IS NULL OR w.until > ?1)
                LEFT JOIN fact wf ON wf.seq = w.seq
                LEFT JOIN mapped_sheet m ON m.seq = a.seq
            WHERE a.seq <= ?1 AND (m.seq IS NULL OR a.seq = (
                SELECT max(b.seq) FROM answer_sheet b JOIN mapped_sheet o ON o.seq = b.seq JOIN answer_mapping n ON n.seq = o.version
                WHERE b.evidence = a.evidence AND b.seq <= ?1 AND o.version = (
                    SELECT l.version FROM answer_mapping l WHERE l.name = n.name AND l.seq <= ?1 ORDER BY l.seq DESC LIMIT 1)))
            ORDER BY a.seq DESC""";
    private final Session session;

    public QuestionnaireTable(Session session) {
        this.session = session;
    }

    /** Requests sent by the viewpoint, newest first. */
    public List<RequestRow> requests(Viewpoint viewpoint) {
        Successors successors = new RegisterTable(session).successors(viewpoint);
        return session.list(REQUESTS, row -> request(row, successors), Cutoff.of(session, viewpoint));
    }

    /** The request with this id. */
    public Optional<RequestRow> request(String requestId) {
        Successors successors = new RegisterTable(session).successors(Viewpoint.LATEST);
        return session.first(REQUEST, row -> request(row, successors),
                Cutoff.of(session, Viewpoint.LATEST), requestId);
    }

    /**
     * Answer sheets received by the viewpoint, newest first; withdrawal as of the viewpoint. Of those that were read with a mapping the newest
     * counts whose mapping still holds.
     */
    public List<SheetRow> sheets(Viewpoint viewpoint) {
        return session.list(SHEETS,
                row -> new SheetRow(new EvidenceId(row.number(1)), AnswerPack.sheet(new PackReader(row.bytes(2))), row.recorded(
                        3, 4), row.recordedOrNull(5, 6)),
                Cutoff.of(session, viewpoint));
    }

    private static RequestRow request(Row row, Successors successors) {
        LocalDate due = Objects.requireNonNull(Moment.dateOf(row.text(7)));
        return new RequestRow(row.text(1), row.text(2), row.text(3), Sha256.ofDigest(row.bytes(4)),
                successors.of(new SupplierId(row.number(5))),
                new PackReader(
                        row.bytes(6)).texts(),
                due, row.text(8), row.recorded(9, 10), scope(row), row.recordedOrNull(11, 12));
    }

    private static @Nullable RequestScope scope(Row row) {
        String form = row.textOrNull(13);
        return form == null ? null
                : new RequestScope(Words.of(RequestForm.class, form), Words.of(Language.class, row.text(14)),
                        ScopePack.ids(row.bytes(15)).stream().map(ProductId::new).toList(),
                        ScopePack.ids(row.bytes(16)).stream().map(ReleaseId::new).toList(), new PackReader(row.bytes(17)).texts(),
                        ScopePack.remarks(row.bytes(18)), ScopePack.positions(row.bytes(19)), Sha256.ofDigest(row.bytes(20)));
    }
}
