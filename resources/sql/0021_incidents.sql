-- Incidents: opened once, and everything said in them, in order. Heads and entries are packed; nothing is ever changed or deleted.
CREATE TABLE incident (
    seq         INTEGER PRIMARY KEY REFERENCES fact DEFERRABLE INITIALLY DEFERRED,
    incident_id TEXT NOT NULL UNIQUE,
    head        BLOB NOT NULL
) STRICT;

-- number counts from 1 within the incident; evidence: packed numbers of what the entry rests on.
CREATE TABLE incident_entry (
    seq         INTEGER PRIMARY KEY REFERENCES fact DEFERRABLE INITIALLY DEFERRED,
    incident_id TEXT NOT NULL REFERENCES incident (incident_id),
    number      INTEGER NOT NULL,
    kind        TEXT NOT NULL,
    body        BLOB NOT NULL,
    evidence    BLOB NOT NULL,
    UNIQUE (incident_id, number)
) STRICT;

PRAGMA user_version = 21;
