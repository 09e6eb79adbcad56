package org.vouchsafe.store.fact;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.store.sql.Session;

/** A fact being recorded: takes its rows, then is closed. */
public final class PendingFact {
    private final Session session;
    private final FactLog log;
    private final FactKind kind;
    private final long seq;
    private final byte[] salt;
    private final FactDigest digest;

    PendingFact(Session session, FactLog log, FactKind kind, long seq, byte[] salt) {
        this.session = session;
        this.log = log;
        this.kind = kind;
        this.seq = seq;
        this.salt = salt;
        this.digest = new FactDigest(salt);
    }

    /** Its place in the log, for the rows that hold it. */
    public long seq() {
        return seq;
    }

    /** Writes one row of the fact. */
    public PendingFact insert(FactRows rows, @Nullable Object... values) {
        session.execute(rows.insert(), values);
        digest.row(rows.table(), Arrays.asList(values));
        return this;
    }

    /** Includes a row that others share and that is written already. */
    public PendingFact include(FactRows rows, @Nullable Object... values) {
        digest.row(rows.table(), Arrays.asList(values));
        return this;
    }

    /** All rows are written. */
    public void end() {
        log.record(seq, kind, salt, digest.finish());
    }
}
