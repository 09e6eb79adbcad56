package org.vouchsafe.store.fact;

import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.store.sql.Moment;
import org.vouchsafe.store.sql.Session;

/** The place in the log up to which a viewpoint sees. */
public final class Cutoff {
    private static final String SEQ = "SELECT last_seq FROM change WHERE recorded_at <= ? ORDER BY recorded_at DESC, last_seq DESC LIMIT 1";

    private Cutoff() {}

    /** The last visible sequence; moments never decrease along the log, so one number says it all. */
    public static long of(Session session, Viewpoint viewpoint) {
        return viewpoint.asOf() == null ? Long.MAX_VALUE : session.number(SEQ, Moment.micros(viewpoint.asOf())).orElse(0);
    }
}
