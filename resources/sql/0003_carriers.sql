-- What came inside other files: mails and containers carry evidence.

-- Evidence within the evidence that carried it, by its path there. The same file may come in several carriers.
CREATE TABLE carrier (
    seq      INTEGER PRIMARY KEY REFERENCES fact DEFERRABLE INITIALLY DEFERRED,
    evidence INTEGER NOT NULL REFERENCES evidence,
    carrier  INTEGER NOT NULL REFERENCES evidence DEFERRABLE INITIALLY DEFERRED,
    path     TEXT NOT NULL
) STRICT;
CREATE INDEX carrier_by_evidence ON carrier (evidence, seq);
CREATE INDEX carrier_by_carrier ON carrier (carrier, seq);

-- What a mail says of itself. Nobody has verified any of it. Recipients one per line.
CREATE TABLE message (
    seq         INTEGER PRIMARY KEY REFERENCES fact DEFERRABLE INITIALLY DEFERRED,
    evidence    INTEGER NOT NULL UNIQUE REFERENCES evidence,
    sender      TEXT,
    recipients  TEXT NOT NULL,
    subject     TEXT,
    message_id  TEXT,
    sent_at     TEXT,
    received_at TEXT,
    body        TEXT NOT NULL
) STRICT;

-- Which parts of an origin (FROM, RECEIVED, CHANNEL, separated by spaces) are the word of a mail and not of the analyst.
CREATE TABLE origin_word (
    seq      INTEGER PRIMARY KEY REFERENCES fact DEFERRABLE INITIALLY DEFERRED,
    evidence INTEGER NOT NULL UNIQUE REFERENCES evidence,
    mail     INTEGER NOT NULL REFERENCES evidence DEFERRABLE INITIALLY DEFERRED,
    parts    TEXT NOT NULL
) STRICT;

PRAGMA user_version = 3;
