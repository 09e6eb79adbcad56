package org.vouchsafe.store.evidence;

import java.io.OutputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Recorded;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.DocumentKind;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.evidence.MailWord;
import org.vouchsafe.domain.evidence.Origin;
import org.vouchsafe.domain.evidence.SignatureVerdict;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.domain.problem.Severity;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.domain.register.Successors;
import org.vouchsafe.domain.register.SupplierId;
import org.vouchsafe.store.fact.Cutoff;
import org.vouchsafe.store.pack.LocationPack;
import org.vouchsafe.store.register.RegisterTable;
import org.vouchsafe.store.sql.Moment;
import org.vouchsafe.store.sql.PackReader;
import org.vouchsafe.store.sql.Row;
import org.vouchsafe.store.sql.Session;
import org.vouchsafe.store.sql.StoreException;
import org.vouchsafe.store.sql.Words;

/** The register of received files, read. */
public final class EvidenceTable {
    private static final String VISIBLE = """
            SELECT e.id, e.name, e.sha256, e.size, e.kind, e.format, e.received_at, e.received_from, e.channel, e.why, e.seq, f.recorded_at,
                c.actor,
                coalesce((SELECT v.verdict FROM signature_verdict v WHERE v.evidence = e.id AND v.seq <= ?1 ORDER BY v.seq DESC LIMIT 1),
                    e.signature), e.unplaced_reason, e.problems,
                (SELECT p.release FROM placement p WHERE p.evidence = e.id AND p.seq <= ?1 ORDER BY p.seq DESC LIMIT 1),
                w.seq, wf.recorded_at, o.mail, o.parts,
                (SELECT p.reason FROM placement p WHERE p.evidence = e.id AND p.seq <= ?1 ORDER BY p.seq DESC LIMIT 1)
            FROM evidence e JOIN fact f ON f.seq = e.seq JOIN change c ON c.leaf = f.leaf
                LEFT JOIN withdrawn w ON w.evidence = e.id AND w.seq <= ?1 AND (w.until IS NULL OR w.until > ?1)
                LEFT JOIN fact wf ON wf.seq = w.seq
                LEFT JOIN origin_word o ON o.evidence = e.id
            WHERE e.seq <= ?1 ORDER BY e.id""";
    private static final String ONE = """
            SELECT e.id, e.name, e.sha256, e.size, e.kind, e.format, e.received_at, e.received_from, e.channel, e.why, e.seq, f.recorded_at,
                c.actor,
                coalesce((SELECT v.verdict FROM signature_verdict v WHERE v.evidence = e.id AND v.seq <= ?1 ORDER BY v.seq DESC LIMIT 1),
                    e.signature), e.unplaced_reason, e.problems,
                (SELECT p.release FROM placement p WHERE p.evidence = e.id AND p.seq <= ?1 ORDER BY p.seq DESC LIMIT 1),
                w.seq, wf.recorded_at, o.mail, o.parts,
                (SELECT p.reason FROM placement p WHERE p.evidence = e.id AND p.seq <= ?1 ORDER BY p.seq DESC LIMIT 1)
            FROM evidence e JOIN fact f ON f.seq = e.seq JOIN change c ON c.leaf = f.leaf
                LEFT JOIN withdrawn w ON w.evidence = e.id AND w.seq <= ?1 AND (w.until IS NULL OR w.until > ?1)
                LEFT JOIN fact wf ON wf.seq = w.seq
                LEFT JOIN origin_word o ON o.evidence = e.id
            WHERE e.seq <= ?1 AND e.id = ?2""";
    private static final String SAME_BYTES = "SELECT id FROM evidence WHERE sha256 = ? ORDER BY id DESC";
    private static final String WITHDRAWAL = """
            SELECT f.leaf, c.actor, w.reason, c.action = 'undo' FROM withdrawal w JOIN fact f ON f.seq = w.seq JOIN change c ON c.leaf = f.leaf
            WHERE w.evidence = ? ORDER BY w.seq DESC LIMIT 1""";
    private static final String SAME_NAME = "SELECT id FROM evidence WHERE name = ? ORDER BY id";
    private static final String PROBLEMS = """
            SELECT code, severity, file, location, what, fix FROM problem WHERE evidence = ? ORDER BY ordinal""";
    private static final String NAMED_SUPPLIER = "SELECT named_supplier FROM evidence WHERE id = ?";
    private static final String CONTENT = "SELECT sha256 FROM evidence WHERE id = ?";
    private static final String RETENTION = """
            SELECT retention_class, keep_until, hold FROM retention WHERE evidence = ? AND seq <= ? ORDER BY seq DESC LIMIT 1""";
    private static final String PLACEMENTS = """
            SELECT p.release, p.reason, p.seq, f.recorded_at FROM placement p JOIN fact f ON f.seq = p.seq
            WHERE p.evidence = ? ORDER BY p.seq""";
    private final Session session;

    public EvidenceTable(Session session) {
        this.session = session;
    }

    /** All evidence recorded by the viewpoint, in order of its number; placement and withdrawal as of the viewpoint. */
    public List<Evidence> all(Viewpoint viewpoint) {
        Successors successors = new RegisterTable(session).successors(viewpoint);
        return session.list(VISIBLE, row -> evidence(row, successors), Cutoff.of(session, viewpoint));
    }

    /** One piece of evidence; empty when there is none or it is not yet visible. */
    public Optional<Evidence> find(EvidenceId id, Viewpoint viewpoint) {
        Successors successors = new RegisterTable(session).successors(viewpoint);
        return session.first(ONE, row -> evidence(row, successors), Cutoff.of(session, viewpoint), id.value());
    }

    /** Evidence with exactly these bytes, newest first; a withdrawn one is among them. */
    public List<Evidence> withBytes(Sha256 sha256) {
        return session.list(SAME_BYTES, row -> new EvidenceId(row.number(1)), (Object) HexFormat.of().parseHex(sha256.hex())).stream()
                .flatMap(
                        id -> find(id, Viewpoint.LATEST).stream())
                .toList();
    }

    /** Its newest withdrawal; empty when it was never withdrawn. Whether that still holds says {@link Evidence#withdrawn()}. */
    public Optional<Withdrawal> withdrawal(EvidenceId id) {
        return session.first(WITHDRAWAL, row -> new Withdrawal(row.number(1), row.text(2), row.text(3),
                row.number(4) == 0 ? Withdrawal.Cause.SAID : Withdrawal.Cause.UNDONE), id.value());
    }

    /** Evidence of that name that still counts, in order of its number. */
    public List<Evidence> named(String name) {
        return session.list(SAME_NAME, row -> new EvidenceId(row.number(1)), name).stream()
                .flatMap(id -> find(id, Viewpoint.LATEST).stream()).filter(each -> each.withdrawn() == null).toList();
    }

    /** Problems found when it was read, in order. */
    public List<Problem> problems(EvidenceId id) {
        return session.list(PROBLEMS, row -> new Problem(row.text(1), Words.of(Severity.class, row.text(2)), row.text(3), LocationPack.read(
                new PackReader(row.bytes(4))), row.text(5), row.text(6)), id.value());
    }

    /** The supplier named at import; null when none was. */
    public @Nullable SupplierId namedSupplier(EvidenceId id) {
        var value = session.number(NAMED_SUPPLIER, id.value());
        return value.isPresent() ? new SupplierId(value.getAsLong()) : null;
    }

    /** The original, byte for byte, checked against its hash. */
    public byte[] bytes(EvidenceId id) {
        return new Originals(session).read(content(id));
    }

    /** The first bytes of the original, in whole parts of 1 MiB, at least so many if there are; not checked against its hash. */
    public byte[] head(EvidenceId id, long atLeast) {
        return new Originals(session).head(content(id), atLeast);
    }

    /** Writes the original chunk by chunk; fails with DAMAGED at the end when the bytes do not have their hash. */
    public void extract(EvidenceId id, OutputStream target) {
        new Originals(session).write(content(id), target);
    }

    /** Retention and legal hold as of the viewpoint. */
    public Retention retention(EvidenceId id, Viewpoint viewpoint) {
        return session.first(RETENTION, row -> new Retention(row.text(1), Moment.dateOf(row.textOrNull(2)), row.textOrNull(3)), id.value(),
                Cutoff.of(session, viewpoint)).orElse(Retention.STANDARD);
    }

    /** Placements, oldest first. */
    public List<PlacementRow> placements(EvidenceId id) {
        return session.list(PLACEMENTS, row -> new PlacementRow(release(row.numberOrNull(1)), row.text(2), row.recorded(3, 4)), id.value());
    }

    private Sha256 content(EvidenceId id) {
        return session.first(CONTENT, row -> Sha256.ofDigest(row.bytes(1)), id.value()).orElseThrow(() -> new IllegalArgumentException(
                "No evidence " + id));
    }

    private static Evidence evidence(Row row, Successors successors) {
        var received = row.instantOrNull(7);
        if (received == null) {
            throw new StoreException(StoreException.Kind.DAMAGED, "The workspace file is damaged: evidence without a time of receipt.");
        }
        var origin = new Origin(received, row.textOrNull(8), row.textOrNull(9), row.textOrNull(10), word(row));
        ReleaseId placed = release(row.numberOrNull(17));
        ReleaseId placedAt = placed == null ? null : successors.of(placed);
        Recorded withdrawn = row.recordedOrNull(18, 19);
        return new Evidence(new EvidenceId(row.number(1)), row.text(2), Sha256.ofDigest(row.bytes(3)), row.number(4), Words.of(
                DocumentKind.class, row.text(5)), row.text(6), origin, row.recorded(11, 12), row.text(13),
                Words.of(SignatureVerdict.class, row
                        .text(14)),
                placedAt, placedAt == null ? waitingFor(row.textOrNull(15), row.textOrNull(22)) : null, (int) row.number(16), withdrawn);
    }

    /** Why it has no place: as said at import, else because a placement (the reason of the newest is given) took it from its release. */
    private static @Nullable String waitingFor(@Nullable String atImport, @Nullable String placement) {
        return atImport != null || placement == null ? atImport
                : "It was detached from its release" + (placement.isBlank() ? "." : ": " + placement);
    }

    private static @Nullable MailWord word(Row row) {
        Long mail = row.numberOrNull(20);
        return mail == null ? null
                : new MailWord(new EvidenceId(mail), Stream.of(row.text(21).split(" ")).filter(each -> !each.isEmpty())
                        .map(each -> Words.of(MailWord.Part.class, each)).collect(Collectors.toSet()));
    }

    private static @Nullable ReleaseId release(@Nullable Long id) {
        return id == null ? null : new ReleaseId(id);
    }
}
