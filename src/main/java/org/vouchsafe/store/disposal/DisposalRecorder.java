package org.vouchsafe.store.disposal;

import java.util.HexFormat;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.store.evidence.Originals;
import org.vouchsafe.store.fact.FactKind;
import org.vouchsafe.store.fact.FactLog;
import org.vouchsafe.store.fact.PendingFact;
import org.vouchsafe.store.sql.Session;

/** Records requests to dispose of originals, and disposes of them. */
public final class DisposalRecorder {
    private static final String OPEN = """
            SELECT max(r.seq) FROM disposal_request r WHERE r.evidence = ?
                AND NOT EXISTS (SELECT 1 FROM disposal_request_withdrawal w WHERE w.request = r.seq)""";
    private static final String ASKED = "SELECT seq FROM disposal_request WHERE seq BETWEEN ? AND ? ORDER BY seq";
    private static final String WITHDRAWN = "SELECT seq FROM disposal_request_withdrawal WHERE request = ?";
    private final Session session;
    private final FactLog log;

    public DisposalRecorder(Session session, FactLog log) {
        this.session = session;
        this.log = log;
    }

    /** Somebody asks for it. */
    public void ask(EvidenceId evidence, String reason) {
        PendingFact fact = log.begin(FactKind.DISPOSAL_REQUEST);
        fact.insert(DisposalRows.REQUEST, fact.seq(), evidence.value(), reason).end();
    }

    /** The request for it stands no longer. */
    public void takeBack(EvidenceId evidence, String reason) {
        session.number(OPEN, evidence.value()).ifPresent(each -> withdraw(each, reason));
    }

    /** Requests made at these places of the log stand no longer. */
    public void reverse(long first, long last, String reason) {
        session.list(ASKED, row -> row.number(1), first, last).forEach(each -> withdraw(each, reason));
    }

    private void withdraw(long request, String reason) {
        if (session.number(WITHDRAWN, request).isEmpty()) {
            PendingFact fact = log.begin(FactKind.DISPOSAL_REQUEST_WITHDRAWAL);
            fact.insert(DisposalRows.WITHDRAWAL, fact.seq(), request, reason).end();
        }
    }

    /** It is done, as it was asked for: a tombstone remains, and the bytes go as soon as no other evidence needs them. */
    public void dispose(Evidence evidence, String reason) {
        long request = session.number(OPEN, evidence.id().value())
                .orElseThrow(() -> new IllegalArgumentException("Nobody asked for the disposal of " + evidence.id()));
        PendingFact fact = log.begin(FactKind.DISPOSAL);
        fact.insert(DisposalRows.DISPOSAL, fact.seq(), evidence.id().value(), request, evidence.name(),
                HexFormat.of().parseHex(evidence.sha256().hex()), evidence.size(), reason).end();
        new Originals(session).dispose(evidence.sha256());
    }
}
