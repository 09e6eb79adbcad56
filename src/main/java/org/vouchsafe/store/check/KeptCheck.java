package org.vouchsafe.store.check;

import org.vouchsafe.store.position.KeptPositions;
import org.vouchsafe.store.sql.Session;

/** The positions that are kept, against their sums. Whether they are what the facts give is judged where positions are reached. */
final class KeptCheck {
    private final Session session;
    private final Findings findings;

    KeptCheck(Session session, Findings findings) {
        this.session = session;
        this.findings = findings;
    }

    void run() {
        for (String each : new KeptPositions(session).damage()) {
            findings.add("POSITIONS_ALTERED", each + " What is kept is not believed then; 'vouchsafe check --renew' makes it anew.");
        }
    }
}
