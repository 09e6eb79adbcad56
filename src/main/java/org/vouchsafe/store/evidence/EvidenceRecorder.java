package org.vouchsafe.store.evidence;

import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.store.carrier.CarrierRecorder;
import org.vouchsafe.store.fact.FactKind;
import org.vouchsafe.store.fact.FactLog;
import org.vouchsafe.store.fact.PendingFact;
import org.vouchsafe.store.fact.Searchable;
import org.vouchsafe.store.pack.LocationPack;
import org.vouchsafe.store.sql.Moment;
import org.vouchsafe.store.sql.Session;

/** Keeps received files and records what happens to them. */
public final class EvidenceRecorder {
    private static final String WITHDRAWN = "SELECT seq FROM withdrawn WHERE evidence = ? AND until IS NULL";
    private final Session session;
    private final FactLog log;
    private final EvidenceNumbers numbers;

    public EvidenceRecorder(Session session, FactLog log, EvidenceNumbers numbers) {
        this.session = session;
        this.log = log;
        this.numbers = numbers;
    }

    /** A number for evidence that is kept later in this change, when what comes inside it is known. */
    public EvidenceId reserve() {
        return numbers.next();
    }

    /** What the number was reserved for is not kept after all. */
    public void giveBack(EvidenceId reserved) {
        numbers.giveBack(reserved);
    }

    /** Keeps the original (hashed again after writing) and records its row. The bytes are kept once however often they come. */
    public EvidenceId keep(NewEvidence evidence) {
        return keep(reserve(), evidence);
    }

    /** The same under a number that was reserved. */
    public EvidenceId keep(EvidenceId reserved, NewEvidence evidence) {
        Sha256 sha256 = new Originals(session).keep(evidence.content());
        long id = reserved.value();
        PendingFact fact = log.begin(FactKind.EVIDENCE);
        Instant received = evidence.origin().receivedAt();
        fact.insert(EvidenceRows.EVIDENCE, id, fact.seq(), evidence.name(), HexFormat.of().parseHex(sha256.hex()),
                evidence.content().size(),
                evidence.kind().name(), evidence.format(), received.toString(), evidence.origin().from(), evidence.origin().channel(),
                evidence
                        .origin().why(),
                evidence.signature().name(), evidence.namedSupplier() == null ? null
                        : evidence.namedSupplier()
                                .value(),
                evidence.unplacedReason(), evidence.problems().size());
        int ordinal = 0;
        for (Problem each : evidence.problems()) {
            fact.insert(EvidenceRows.PROBLEM, id, ordinal++, each.code(), each.severity().name(), each.file(), LocationPack.bytes(each
                    .location()), each.what(), each.fix());
        }
        fact.end();
        new Searchable(session).add(fact.seq(), Searchable.Kind.EVIDENCE_NAME, id, evidence.name());
        retain(reserved, evidence.retention(), "import");
        if (evidence.origin().word() != null) {
            new CarrierRecorder(session, log).word(reserved, evidence.origin().word());
        }
        return reserved;
    }

    /** Attaches it to a release, or (null) detaches it. */
    public void place(EvidenceId id, @Nullable ReleaseId release, String reason) {
        PendingFact fact = log.begin(FactKind.PLACEMENT);
        fact.insert(EvidenceRows.PLACEMENT, fact.seq(), id.value(), release == null ? null : release.value(), reason).end();
    }

    /** It no longer counts, but stays kept and listed. Withdrawing twice is one withdrawal. */
    public void withdraw(EvidenceId id, String reason) {
        if (session.number(WITHDRAWN, id.value()).isEmpty()) {
            PendingFact fact = log.begin(FactKind.WITHDRAWAL);
            fact.insert(EvidenceRows.WITHDRAWAL, fact.seq(), id.value(), reason).end();
        }
    }

    /** Takes its withdrawal back: it counts again. Restoring what is not withdrawn records nothing. */
    public void restore(EvidenceId id, String reason) {
        if (session.number(WITHDRAWN, id.value()).isPresent()) {
            PendingFact fact = log.begin(FactKind.RESTORATION);
            fact.insert(EvidenceRows.RESTORATION, fact.seq(), id.value(), reason).end();
        }
    }

    /** Sets retention and legal hold anew. */
    public void retain(EvidenceId id, Retention retention, String reason) {
        PendingFact fact = log.begin(FactKind.RETENTION);
        fact.insert(EvidenceRows.RETENTION, fact.seq(), id.value(), retention.retentionClass(), Moment.text(retention
                .until()), retention.hold(), reason).end();
    }
}
