-- What is said of how urgent advisories are, which feeds were looked through, and what was copied from them.

-- Signals read from one piece of evidence are one fact; body holds one packed signal, name its advisory in upper case.
CREATE TABLE signal_sheet (
    id       INTEGER PRIMARY KEY,
    seq      INTEGER NOT NULL UNIQUE REFERENCES fact DEFERRABLE INITIALLY DEFERRED,
    evidence INTEGER NOT NULL REFERENCES evidence,
    signals  INTEGER NOT NULL
) STRICT;
CREATE TABLE signal (
    sheet   INTEGER NOT NULL REFERENCES signal_sheet,
    ordinal INTEGER NOT NULL,
    name    TEXT NOT NULL,
    body    BLOB NOT NULL,
    PRIMARY KEY (sheet, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX signal_by_name ON signal (name);

-- All components held then were looked up in this feed as it stood. types: one packed list of package types.
CREATE TABLE feed_use (
    seq         INTEGER PRIMARY KEY REFERENCES fact DEFERRABLE INITIALLY DEFERRED,
    feed        TEXT NOT NULL,
    kind        TEXT NOT NULL,
    source      TEXT NOT NULL,
    extent      TEXT NOT NULL,
    sha256      BLOB NOT NULL,
    dated       TEXT,
    imported_at TEXT NOT NULL,
    entries     INTEGER NOT NULL,
    withdrawn   INTEGER NOT NULL,
    types       BLOB NOT NULL
) STRICT;
CREATE INDEX feed_use_by_feed ON feed_use (feed, seq);

-- This evidence is a document of that feed, byte for byte.
CREATE TABLE feed_copy (
    seq      INTEGER PRIMARY KEY REFERENCES fact DEFERRABLE INITIALLY DEFERRED,
    evidence INTEGER NOT NULL UNIQUE REFERENCES evidence,
    feed     TEXT NOT NULL,
    sha256   BLOB NOT NULL,
    dated    TEXT
) STRICT;

PRAGMA user_version = 15;
