package org.vouchsafe.store.incident;

import java.util.List;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.IncidentHead;
import org.vouchsafe.domain.incident.IncidentId;
import org.vouchsafe.store.fact.FactKind;
import org.vouchsafe.store.fact.FactLog;
import org.vouchsafe.store.fact.PendingFact;
import org.vouchsafe.store.sql.PackWriter;
import org.vouchsafe.store.sql.Session;

/** Records incidents and what is said in them. */
public final class IncidentRecorder {
    private static final String NEXT = "SELECT coalesce(max(number), 0) + 1 FROM incident_entry WHERE incident_id = ?";
    private static final String SAID = "SELECT incident_id, number FROM incident_entry WHERE seq BETWEEN ? AND ? ORDER BY seq DESC";
    private final Session session;
    private final FactLog log;

    public IncidentRecorder(Session session, FactLog log) {
        this.session = session;
        this.log = log;
    }

    /** It is opened; the id must be new. */
    public void open(IncidentId id, IncidentHead head) {
        PackWriter packed = new PackWriter();
        HeadPack.write(packed, head);
        PendingFact fact = log.begin(FactKind.INCIDENT);
        fact.insert(IncidentRows.INCIDENT, fact.seq(), id.value(), packed.bytes()).end();
    }

    /** What was said at these places of the log counts no longer. */
    public void reverse(long first, long last, String reason) {
        session.list(SAID, row -> new Said(new IncidentId(row.text(1)), row.number(2)), first, last)
                .forEach(each -> say(each.incident(), new Entry.Retracted(each.number(), reason), List.of()));
    }

    private record Said(IncidentId incident, long number) {}

    /**
     * Something is said in it.
     *
     * @return the number of the entry
     */
    public long say(IncidentId id, Entry entry, List<EvidenceId> evidence) {
        long number = session.number(NEXT, id.value()).orElse(1);
        PendingFact fact = log.begin(FactKind.INCIDENT_ENTRY);
        fact.insert(IncidentRows.ENTRY, fact.seq(), id.value(), number, EntryKind.of(entry).name(), EntryPack.write(entry),
                new PackWriter().list(evidence, (out, each) -> out.number(each.value())).bytes()).end();
        return number;
    }
}
