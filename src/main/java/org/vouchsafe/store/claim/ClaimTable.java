package org.vouchsafe.store.claim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.advisory.AdvisoryIds;
import org.vouchsafe.assess.claim.product.NamedVersion;
import org.vouchsafe.assess.fact.ClaimDocumentFact;
import org.vouchsafe.assess.fact.ClaimFact;
import org.vouchsafe.assess.fact.Placement;
import org.vouchsafe.assess.fact.SignatureJudged;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.claim.ClaimDocument;
import org.vouchsafe.domain.claim.ClaimId;
import org.vouchsafe.domain.claim.Detail;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.evidence.SignatureVerdict;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.domain.register.SupplierId;
import org.vouchsafe.store.fact.Cutoff;
import org.vouchsafe.store.sql.PackReader;
import org.vouchsafe.store.sql.Row;
import org.vouchsafe.store.sql.Session;
import org.vouchsafe.store.sql.StoreException;
import org.vouchsafe.store.sql.Words;

/** Statements received, read. Keep one for several reads: it remembers the documents. */
public final class ClaimTable {
    private static final String DOCUMENTS = """
            SELECT d.id, d.evidence, d.document_key, d.body, d.seq, f.recorded_at, e.signature, e.received_at, e.named_supplier, w.seq,
                wf.recorded_at,
                (SELECT i.serial FROM inventory i WHERE i.evidence = d.evidence AND i.serial IS NOT NULL ORDER BY i.id LIMIT 1)
            FROM claim_document d JOIN fact f ON f.seq = d.seq JOIN evidence e ON e.id = d.evidence
                LEFT JOIN withdrawn w ON w.evidence = d.evidence AND w.seq <= ?1 AND (w.until IS NULL OR w.until > ?1)
                LEFT JOIN fact wf ON wf.seq = w.seq
            ORDER BY d.id""";
    private static final String PLACEMENTS = """
            SELECT p.evidence, p.release, p.seq, f.recorded_at FROM placement p JOIN fact f ON f.seq = p.seq
            WHERE p.evidence IN (SELECT d.evidence FROM claim_document d) ORDER BY p.seq""";
    private static final String JUDGEMENTS = """
            SELECT v.evidence, v.verdict, v.seq, f.recorded_at FROM signature_verdict v JOIN fact f ON f.seq = v.seq
            WHERE v.evidence IN (SELECT d.evidence FROM claim_document d) ORDER BY v.seq""";
    private static final String NAMING = """
            SELECT c.id, c.document, c.body FROM claim_name n JOIN claim c ON c.id = n.claim WHERE n.name = ? ORDER BY c.id""";
    private static final String CALLED = """
            SELECT n.claim FROM claim_name n JOIN claim c ON c.id = n.claim JOIN claim_document d ON d.id = c.document
            WHERE n.name = ?1 AND d.seq <= ?2 AND NOT EXISTS (SELECT 1 FROM withdrawn w
                WHERE w.evidence = d.evidence AND w.seq <= ?2 AND (w.until IS NULL OR w.until > ?2))""";
    private static final String OF_EVIDENCE = """
            SELECT c.id, c.document, c.body FROM claim_document d JOIN claim c ON c.document = d.id WHERE d.evidence = ? ORDER BY c.id""";
    private static final String NAMED_BY_VERSIONS = """
            SELECT DISTINCT n.name FROM claim_document d JOIN claim c ON c.document = d.id JOIN claim_name n ON n.claim = c.id
            WHERE d.document_key = ?""";
    private static final String HEADS = "SELECT document_key, body FROM claim_document WHERE evidence = ? ORDER BY id";
    private static final String ALL = "SELECT id, document, body FROM claim ORDER BY id";
    private static final String OF_DOCUMENT = "SELECT body FROM claim WHERE document = ? ORDER BY id";
    private static final String ONE = "SELECT id, document, body FROM claim WHERE id = ?";
    private final Session session;
    private final long cutoff;
    private final Map<Long, ClaimDocumentFact> named = new HashMap<>();
    private @Nullable Map<Long, ClaimDocumentFact> documents;

    /** @param viewpoint as of which withdrawals are told; what is recorded later is given all the same */
    public ClaimTable(Session session, Viewpoint viewpoint) {
        this.session = session;
        this.cutoff = Cutoff.of(session, viewpoint);
    }

    /** All statements that name one of the ids (without regard to case), oldest first, with their documents. */
    public List<ClaimFact> naming(Collection<String> vulnerabilityIds) {
        Set<String> keys = new TreeSet<>();
        vulnerabilityIds.forEach(id -> keys.add(AdvisoryIds.key(id)));
        Map<Long, ClaimFact> found = new java.util.TreeMap<>();
        for (String key : keys) {
            for (ClaimFact each : session.list(NAMING, this::claim, key)) {
                found.put(each.id().value(), each);
            }
        }
        return List.copyOf(found.values());
    }

    /** How many statements name one of the ids, of those recorded and not withdrawn by the viewpoint. */
    public int countNaming(Collection<String> vulnerabilityIds) {
        Set<Long> found = new HashSet<>();
        vulnerabilityIds.forEach(id -> session.each(CALLED, row -> found.add(row.number(1)), AdvisoryIds.key(id), cutoff));
        return found.size();
    }

    /** All statements of one document. */
    public List<ClaimFact> of(EvidenceId evidence) {
        return session.list(OF_EVIDENCE, this::claim, evidence.value());
    }

    /** One statement. */
    public ClaimFact get(long id) {
        return session.first(ONE, this::claim, id).orElseThrow(
                () -> new StoreException(StoreException.Kind.DAMAGED, "The workspace file is damaged: claim " + id + " is missing."));
    }

    /** In upper case, the ids of which any version of the document of this key speaks. */
    public Set<String> namedByVersions(String documentKey) {
        return new TreeSet<>(session.list(NAMED_BY_VERSIONS, row -> row.text(1), documentKey));
    }

    /** All statements recorded, oldest first. */
    public List<ClaimFact> all() {
        return session.list(ALL, this::claim);
    }

    /** For every statement the ids it gives, each list once. */
    public Set<List<String>> vulnerabilityIds() {
        var ids = new LinkedHashSet<List<String>>();
        session.each(ALL, row -> ids.add(ClaimPack.claim(new PackReader(row.bytes(3))).vulnerabilityIds()));
        return ids;
    }

    /** What the VEX documents in this evidence say besides their statements, in the order of the file. */
    public List<Detail> details(EvidenceId evidence) {
        return session.list(HEADS, row -> ClaimPack.head(row.textOrNull(1), new PackReader(row.bytes(2))).details(), evidence.value())
                .stream().flatMap(List::stream).toList();
    }

    /** All documents, oldest first, without their statements. */
    public List<ClaimDocumentFact> documents() {
        return List.copyOf(byId().values());
    }

    private ClaimFact claim(Row row) {
        ClaimDocumentFact document = byId().get(row.number(2));
        if (document == null) {
            throw new StoreException(StoreException.Kind.DAMAGED, "The workspace file is damaged: a claim without its document.");
        }
        return new ClaimFact(new ClaimId(row.number(1)), ClaimPack.claim(new PackReader(row.bytes(3))),
                document.placements().isEmpty() ? document : naming(row.number(2), document));
    }

    /** A placed document is asked which versions it speaks of, all its statements together; each is read once. */
    private ClaimDocumentFact naming(long id, ClaimDocumentFact document) {
        return named.computeIfAbsent(id, any -> {
            Set<String> versions = new TreeSet<>();
            session.each(OF_DOCUMENT, row -> {
                String version = NamedVersion.of(ClaimPack.claim(new PackReader(row.bytes(1))));
                if (version != null) {
                    versions.add(version);
                }
            }, any);
            return document.naming(versions);
        });
    }

    private Map<Long, ClaimDocumentFact> byId() {
        Map<Long, ClaimDocumentFact> known = documents;
        if (known == null) {
            var loaded = new java.util.LinkedHashMap<Long, ClaimDocumentFact>();
            Map<Long, List<Placement>> placements = placements();
            Map<Long, List<SignatureJudged>> judgements = judgements();
            session.each(DOCUMENTS, row -> loaded.put(row.number(1), document(row, placements, judgements)), cutoff);
            documents = loaded;
            known = loaded;
        }
        return known;
    }

    private Map<Long, List<Placement>> placements() {
        var placements = new HashMap<Long, List<Placement>>();
        session.each(PLACEMENTS, row -> {
            Long release = row.numberOrNull(2);
            placements.computeIfAbsent(row.number(1), ignored -> new ArrayList<>())
                    .add(new Placement(release == null ? null
                            : new ReleaseId(
                                    release),
                            row.recorded(3, 4)));
        });
        return placements;
    }

    private Map<Long, List<SignatureJudged>> judgements() {
        var judgements = new HashMap<Long, List<SignatureJudged>>();
        session.each(JUDGEMENTS, row -> judgements.computeIfAbsent(row.number(1), ignored -> new ArrayList<>())
                .add(new SignatureJudged(Words.of(SignatureVerdict.class, row.text(2)), row.recorded(3, 4))));
        return judgements;
    }

    private static ClaimDocumentFact document(Row row, Map<Long, List<Placement>> placements,
            Map<Long, List<SignatureJudged>> judgements) {
        ClaimDocument head = ClaimPack.head(row.textOrNull(3), new PackReader(row.bytes(4)));
        Long supplier = row.numberOrNull(9);
        var received = row.instantOrNull(8);
        if (received == null) {
            throw new StoreException(StoreException.Kind.DAMAGED, "The workspace file is damaged: evidence without a time of receipt.");
        }
        return new ClaimDocumentFact(new EvidenceId(row.number(2)), head.format(), head.documentKey(), head.documentVersion(), head.draft(),
                head
                        .author(),
                head.documentTime(), row.textOrNull(12), supplier == null ? null : new SupplierId(supplier), Words.of(
                        SignatureVerdict.class, row.text(7)),
                received, row.recorded(5, 6), row.recordedOrNull(10, 11), placements.getOrDefault(
                        row.number(2), List.of()),
                judgements.getOrDefault(row.number(2), List.of()));
    }
}
