package org.vouchsafe.store.signature;

import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.evidence.SignatureVerdict;
import org.vouchsafe.domain.register.Successors;
import org.vouchsafe.domain.register.SupplierId;
import org.vouchsafe.domain.signature.Distrust;
import org.vouchsafe.domain.signature.KeyKind;
import org.vouchsafe.domain.signature.SignatureCarrier;
import org.vouchsafe.domain.signature.SignatureCarrier.Attachment;
import org.vouchsafe.domain.signature.SignatureCarrier.Hint;
import org.vouchsafe.domain.signature.SignatureMethod;
import org.vouchsafe.domain.signature.SignatureRecord;
import org.vouchsafe.domain.signature.TrustedKey;
import org.vouchsafe.domain.signature.TrustedKeyId;
import org.vouchsafe.store.fact.Cutoff;
import org.vouchsafe.store.register.RegisterTable;
import org.vouchsafe.store.sql.Moment;
import org.vouchsafe.store.sql.PackReader;
import org.vouchsafe.store.sql.Row;
import org.vouchsafe.store.sql.Session;
import org.vouchsafe.store.sql.Words;

/** Keys, carriers of signatures and verdicts, read. */
public final class SignatureTable {
    private static final String KEYS = """
            SELECT k.id, k.kind, k.supplier, k.author, k.name, k.fingerprint, k.material, k.identity, k.issuer, k.reason, k.seq,
                f.recorded_at, d.seq, df.recorded_at, d.since, d.reason
            FROM trusted_key k JOIN fact f ON f.seq = k.seq
                LEFT JOIN key_distrust d ON d.seq = (SELECT max(x.seq) FROM key_distrust x WHERE x.trusted_key = k.id AND x.seq <= ?1
                    AND NOT EXISTS (SELECT 1 FROM key_reversal r WHERE r.reversed = x.seq AND r.seq <= ?1))
                LEFT JOIN fact df ON df.seq = d.seq
            WHERE k.seq <= ?1 AND NOT EXISTS (SELECT 1 FROM key_reversal r WHERE r.reversed = k.seq AND r.seq <= ?1)
            ORDER BY k.id""";
    private static final String CARRIER = "SELECT method, embedded FROM signature_carrier WHERE evidence = ?";
    private static final String CARRIERS = "SELECT evidence FROM signature_carrier ORDER BY evidence";
    private static final String HINTS = "SELECT name, digest FROM signature_hint WHERE evidence = ? ORDER BY ordinal";
    private static final String NAMING = "SELECT DISTINCT evidence FROM signature_hint WHERE name = ? ORDER BY evidence";
    private static final String DIGESTING = "SELECT DISTINCT evidence FROM signature_hint WHERE digest = ? ORDER BY evidence";
    private static final String LATEST = """
            SELECT v.evidence, v.verdict, v.body, v.seq, f.recorded_at FROM signature_verdict v JOIN fact f ON f.seq = v.seq
            WHERE v.evidence = ? AND v.seq <= ? ORDER BY v.seq DESC LIMIT 1""";
    private static final String HISTORY = """
            SELECT v.evidence, v.verdict, v.body, v.seq, f.recorded_at FROM signature_verdict v JOIN fact f ON f.seq = v.seq
            WHERE v.evidence = ? AND v.seq <= ? ORDER BY v.seq""";
    private static final String JUDGED = "SELECT DISTINCT evidence FROM signature_verdict ORDER BY evidence";
    private final Session session;

    public SignatureTable(Session session) {
        this.session = session;
    }

    /** All keys held by the viewpoint, those that went bad among them, in order of their number. */
    public List<TrustedKey> keys(Viewpoint viewpoint) {
        Successors successors = new RegisterTable(session).successors(viewpoint);
        return session.list(KEYS, row -> key(row, successors), Cutoff.of(session, viewpoint));
    }

    /** What a file carries; empty when it carries no signature. */
    public Optional<SignatureCarrier> carrier(EvidenceId evidence) {
        return session.first(CARRIER, row -> new SignatureCarrier(Words.of(SignatureMethod.class, row.text(1)),
                row.number(2) == 1 ? Attachment.EMBEDDED : Attachment.DETACHED, hints(evidence)), evidence.value());
    }

    /** Every file that carries a signature, oldest first. */
    public List<EvidenceId> carriers() {
        return session.list(CARRIERS, row -> new EvidenceId(row.number(1)));
    }

    /** The carriers that name a file so called or with one of these digests (hexadecimal). */
    public Set<EvidenceId> carriersFor(String name, List<String> digests) {
        var found = new LinkedHashSet<>(session.list(NAMING, row -> new EvidenceId(row.number(1)), name));
        digests.forEach(digest -> found.addAll(
                session.list(DIGESTING, row -> new EvidenceId(row.number(1)), (Object) HexFormat.of().parseHex(digest))));
        return found;
    }

    /** What is known of the signatures on a file; empty when nothing ever was. */
    public Optional<SignatureRecord> latest(EvidenceId evidence, Viewpoint viewpoint) {
        return session.first(LATEST, SignatureTable::record, evidence.value(), Cutoff.of(session, viewpoint));
    }

    /** What was known of them in turn, oldest first. */
    public List<SignatureRecord> history(EvidenceId evidence, Viewpoint viewpoint) {
        return session.list(HISTORY, SignatureTable::record, evidence.value(), Cutoff.of(session, viewpoint));
    }

    /** Every file on which a verdict was ever recorded. */
    public List<EvidenceId> judged() {
        return session.list(JUDGED, row -> new EvidenceId(row.number(1)));
    }

    private List<Hint> hints(EvidenceId evidence) {
        return session.list(HINTS, row -> {
            byte[] digest = row.bytesOrNull(2);
            return new Hint(row.textOrNull(1), digest == null ? null : HexFormat.of().formatHex(digest));
        }, evidence.value());
    }

    private static SignatureRecord record(Row row) {
        return new SignatureRecord(new EvidenceId(row.number(1)), Words.of(SignatureVerdict.class, row.text(2)),
                new PackReader(row.bytes(3)).list(FindingPack::read), row.recorded(4, 5));
    }

    private static TrustedKey key(Row row, Successors successors) {
        @Nullable Long supplier = row.numberOrNull(3);
        var distrusted = row.recordedOrNull(13, 14);
        return new TrustedKey(new TrustedKeyId(row.number(1)), Words.of(KeyKind.class, row.text(2)),
                supplier == null ? null : successors.of(new SupplierId(supplier)), row.textOrNull(4), row.text(5), row.text(6),
                row.bytes(7),
                row.textOrNull(8), row.textOrNull(9), row.text(10), row.recorded(11, 12),
                distrusted == null ? null : new Distrust(Moment.ofText(row.textOrNull(15)), row.text(16), distrusted));
    }
}
