package org.vouchsafe.store.advisory;

import org.vouchsafe.domain.advisory.AdditionId;
import org.vouchsafe.domain.advisory.AdvisoryAddition.Content;
import org.vouchsafe.domain.advisory.TrackedScope;
import org.vouchsafe.store.fact.FactKind;
import org.vouchsafe.store.fact.FactLog;
import org.vouchsafe.store.fact.PendingFact;
import org.vouchsafe.store.sql.Moment;
import org.vouchsafe.store.sql.Session;

/** Records what analysts add to advisories. */
public final class AdditionRecorder {
    private static final String NEXT = "SELECT max(id) + 1 FROM advisory_addition";
    private static final String WITHDRAWN = "SELECT seq FROM advisory_addition_withdrawal WHERE addition = ?";
    private final Session session;
    private final FactLog log;

    public AdditionRecorder(Session session, FactLog log) {
        this.session = session;
        this.log = log;
    }

    /** Records one addition; the actor of the change is who added it. */
    public AdditionId add(String advisoryId, Content content, String source) {
        long id = session.number(NEXT).orElse(1);
        PendingFact fact = log.begin(FactKind.ADVISORY_ADDITION);
        switch (content) {
            case Content.Window window -> fact.insert(AdditionRows.ADDITION, id, fact.seq(), advisoryId, AdditionTable.WINDOW,
                    Moment.text(window.start()), Moment.text(window.end()), null, source);
            case Content.Choice choice -> fact.insert(AdditionRows.ADDITION, id, fact.seq(), advisoryId, AdditionTable.CHOICE, null, null,
                    choice.window().value(), source);
            case Content.Malicious ignored -> fact.insert(AdditionRows.ADDITION, id, fact.seq(), advisoryId, AdditionTable.MALICIOUS, null,
                    null, null, source);
            case Content.Artefact artefact -> {
                fact.insert(AdditionRows.ADDITION, id, fact.seq(), advisoryId, AdditionTable.ARTEFACT, null, null, null, source);
                fact.insert(AdditionRows.HASH, fact.seq(), artefact.hash().algorithm(), artefact.hash().hex());
            }
            case Content.Tracked tracked -> {
                fact.insert(AdditionRows.ADDITION, id, fact.seq(), advisoryId, AdditionTable.TRACKED, null, null, null, source);
                scope(fact, tracked.scope());
            }
        }
        fact.end();
        return new AdditionId(id);
    }

    private static void scope(PendingFact fact, TrackedScope scope) {
        switch (scope) {
            case TrackedScope.Everything _ -> fact.insert(AdditionRows.SCOPE, fact.seq(), null, null, null);
            case TrackedScope.OfSupplier of -> fact.insert(AdditionRows.SCOPE, fact.seq(), of.supplier().value(), null, null);
            case TrackedScope.OfProduct of -> fact.insert(AdditionRows.SCOPE, fact.seq(), null, of.product().value(), null);
            case TrackedScope.OfRelease of -> fact.insert(AdditionRows.SCOPE, fact.seq(), null, null, of.release().value());
        }
    }

    /** Takes an addition back: a new fact. Withdrawing twice is one withdrawal. */
    public void withdraw(AdditionId id, String reason) {
        if (session.number(WITHDRAWN, id.value()).isEmpty()) {
            PendingFact fact = log.begin(FactKind.ADVISORY_ADDITION_WITHDRAWAL);
            fact.insert(AdditionRows.WITHDRAWAL, fact.seq(), id.value(), reason).end();
        }
    }
}
