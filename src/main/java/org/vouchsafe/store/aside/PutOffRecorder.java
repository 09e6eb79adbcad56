package org.vouchsafe.store.aside;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.inbox.PutOff;
import org.vouchsafe.store.fact.FactKind;
import org.vouchsafe.store.fact.FactLog;
import org.vouchsafe.store.fact.PendingFact;
import org.vouchsafe.store.sql.Session;

/** Records that items of the inbox are put off, and that they are back. */
public final class PutOffRecorder {
    static final String RETURNED = "RETURNED";
    private static final String TOUCHED = "SELECT DISTINCT item FROM put_off WHERE seq BETWEEN ? AND ? ORDER BY item";
    private static final String BEFORE = """
            SELECT kind, until, standing, reason FROM put_off WHERE item = ? AND seq < ? ORDER BY seq DESC LIMIT 1""";
    private final Session session;
    private final FactLog log;

    public PutOffRecorder(Session session, FactLog log) {
        this.session = session;
        this.log = log;
    }

    /** From now on the item waits until that day; the newest word on an item counts. */
    public void putOff(String item, PutOff.Kind kind, LocalDate until, String standing, String reason) {
        PendingFact fact = log.begin(FactKind.PUT_OFF);
        fact.insert(PutOffRows.PUT_OFF, fact.seq(), item, kind.name(), until.toString(), standing, reason).end();
    }

    /** The item waits no longer. */
    public void returned(String item, String reason) {
        PendingFact fact = log.begin(FactKind.PUT_OFF);
        fact.insert(PutOffRows.PUT_OFF, fact.seq(), item, RETURNED, null, "", reason).end();
    }

    /** Every item put off or taken up again between these places of the log stands as it did before them. */
    public void reverse(long first, long last, String reason) {
        for (String item : session.list(TOUCHED, row -> row.text(1), first, last)) {
            session.first(BEFORE, row -> new Before(row.text(1), row.textOrNull(2), row.text(3), row.text(4)), item, first)
                    .ifPresentOrElse(each -> again(item, each), () -> returned(item, reason));
        }
    }

    private record Before(String kind, @Nullable String until, String standing, String reason) {}

    private void again(String item, Before before) {
        PendingFact fact = log.begin(FactKind.PUT_OFF);
        fact.insert(PutOffRows.PUT_OFF, fact.seq(), item, before.kind(), before.until(), before.standing(), before.reason()).end();
    }
}
