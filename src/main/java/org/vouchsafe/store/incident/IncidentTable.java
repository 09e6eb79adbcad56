package org.vouchsafe.store.incident;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.Incident;
import org.vouchsafe.domain.incident.IncidentHead;
import org.vouchsafe.domain.incident.IncidentId;
import org.vouchsafe.domain.incident.LogEntry;
import org.vouchsafe.domain.register.Successors;
import org.vouchsafe.store.fact.Cutoff;
import org.vouchsafe.store.register.RegisterTable;
import org.vouchsafe.store.sql.PackReader;
import org.vouchsafe.store.sql.Row;
import org.vouchsafe.store.sql.Session;
import org.vouchsafe.store.sql.Words;

/** Incidents, read. */
public final class IncidentTable {
    private static final String INCIDENTS = """
            SELECT i.incident_id, i.head, c.actor, i.seq, f.recorded_at
            FROM incident i JOIN fact f ON f.seq = i.seq JOIN change c ON c.leaf = f.leaf WHERE i.seq <= ? ORDER BY i.seq DESC""";
    private static final String ANY = "SELECT seq FROM incident LIMIT 1";
    private static final String ENTRIES = """
            SELECT e.incident_id, e.number, e.kind, e.body, e.evidence, c.actor, e.seq, f.recorded_at
            FROM incident_entry e JOIN fact f ON f.seq = e.seq JOIN change c ON c.leaf = f.leaf WHERE e.seq <= ? ORDER BY e.seq""";
    private final Session session;

    public IncidentTable(Session session) {
        this.session = session;
    }

    /** All of them, the newest first, each with its log. */
    public List<Incident> at(Viewpoint viewpoint) {
        long cutoff = Cutoff.of(session, viewpoint);
        Successors successors = new RegisterTable(session).successors(viewpoint);
        Map<String, List<LogEntry>> logs = new HashMap<>();
        session.each(ENTRIES, row -> logs.computeIfAbsent(row.text(1), _ -> new ArrayList<>()).add(entry(row, successors)), cutoff);
        return session.list(INCIDENTS, row -> incident(row, successors, logs.getOrDefault(row.text(1), List.of())), cutoff);
    }

    /** True when none was ever opened. */
    public boolean isEmpty() {
        return session.number(ANY).isEmpty();
    }

    /** The one with this id; empty when there is none. */
    public Optional<Incident> find(String id, Viewpoint viewpoint) {
        return at(viewpoint).stream().filter(each -> each.id().value().equalsIgnoreCase(id.strip())).findFirst();
    }

    private static Incident incident(Row row, Successors successors, List<LogEntry> log) {
        var opened = new Incident(new IncidentId(row.text(1)), row.recorded(4, 5), row.text(3),
                HeadPack.read(new PackReader(row.bytes(2)), successors), log);
        IncidentHead head = opened.head();
        for (LogEntry each : opened.standing()) {
            if (each.said() instanceof Entry.Changed changed) {
                head = changed.head();
            }
        }
        return new Incident(opened.id(), opened.opened(), opened.openedBy(), head, log);
    }

    private static LogEntry entry(Row row, Successors successors) {
        return new LogEntry(row.number(2), row.recorded(7, 8), row.text(6),
                EntryPack.read(Words.of(EntryKind.class, row.text(3)), row.bytes(4), successors),
                new PackReader(row.bytes(5)).list(each -> new EvidenceId(each.number())));
    }
}
