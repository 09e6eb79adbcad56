package org.vouchsafe.store.evidence;

import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.store.sql.Session;

/** Gives evidence its numbers, within one change: also to what is kept only after what came inside it. Not thread-safe. */
public final class EvidenceNumbers {
    private static final String NEXT = "SELECT max(id) + 1 FROM evidence";
    private final Session session;
    private long next;

    public EvidenceNumbers(Session session) {
        this.session = session;
    }

    /** Takes back the number given last, which nothing was kept under, so that no gap looks like something that was taken away. */
    void giveBack(EvidenceId last) {
        if (last.value() == next - 1) {
            next--;
        }
    }

    /** The next number nobody has. */
    EvidenceId next() {
        if (next == 0) {
            next = session.number(NEXT).orElse(1);
        }
        return new EvidenceId(next++);
    }
}
