package org.vouchsafe.store.aside;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.inbox.PutOff;
import org.vouchsafe.store.fact.Cutoff;
import org.vouchsafe.store.sql.Row;
import org.vouchsafe.store.sql.Session;
import org.vouchsafe.store.sql.Words;

/** What was put off, read. */
public final class PutOffTable {
    private static final String NEWEST = """
            SELECT p.item, p.kind, p.until, p.standing, p.reason, c.actor, p.seq, f.recorded_at
            FROM put_off p JOIN fact f ON f.seq = p.seq JOIN change c ON c.leaf = f.leaf
            WHERE p.seq = (SELECT max(n.seq) FROM put_off n WHERE n.item = p.item AND n.seq <= ?1) AND p.kind <> 'RETURNED'
            ORDER BY p.seq""";
    private final Session session;

    public PutOffTable(Session session) {
        this.session = session;
    }

    /** By the key of the item; also what has come back since by its day or by a change, which only the inbox can tell. */
    public Map<String, PutOff> at(Viewpoint viewpoint) {
        Map<String, PutOff> byItem = new HashMap<>();
        session.list(NEWEST, PutOffTable::putOff, Cutoff.of(session, viewpoint)).forEach(each -> byItem.put(each.item(), each));
        return byItem;
    }

    private static PutOff putOff(Row row) {
        return new PutOff(row.text(1), Words.of(PutOff.Kind.class, row.text(2)), LocalDate.parse(row.text(3)), row.text(4), row.text(5),
                row.text(6), row.recorded(7, 8));
    }
}
