package org.vouchsafe.store.incident;

import org.vouchsafe.store.fact.FactRows;

/** The tables that hold incidents. */
public final class IncidentRows {
    public static final FactRows INCIDENT = new FactRows("incident", "INSERT INTO incident (seq, incident_id, head) VALUES (?, ?, ?)",
            "SELECT seq, incident_id, head FROM incident WHERE seq = ?");
    public static final FactRows ENTRY = new FactRows("incident_entry",
            "INSERT INTO incident_entry (seq, incident_id, number, kind, body, evidence) VALUES (?, ?, ?, ?, ?, ?)",
            "SELECT seq, incident_id, number, kind, body, evidence FROM incident_entry WHERE seq = ?");

    private IncidentRows() {}
}
