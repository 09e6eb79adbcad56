-- Feeds: collections of advisories, shared by the workspaces of one user. Everything here can be imported again; nothing is evidence.
-- Moments of import are microseconds since 1970 (UTC); moments that sources state are ISO text. Digests are SHA-256.

CREATE TABLE feed (
    id     INTEGER PRIMARY KEY,
    name   TEXT NOT NULL UNIQUE,
    kind   TEXT NOT NULL,
    source TEXT NOT NULL,
    extent TEXT NOT NULL
) STRICT;

-- One row per file that was imported. heading: what stands above the rows of a table, byte for byte.
CREATE TABLE feed_import (
    id          INTEGER PRIMARY KEY,
    feed        INTEGER NOT NULL REFERENCES feed,
    file        TEXT NOT NULL,
    sha256      BLOB NOT NULL,
    dated       TEXT,
    imported_at INTEGER NOT NULL,
    added       INTEGER NOT NULL,
    changed     INTEGER NOT NULL,
    same        INTEGER NOT NULL,
    older       INTEGER NOT NULL,
    broken      INTEGER NOT NULL,
    heading     TEXT
) STRICT;
CREATE INDEX feed_import_by_feed ON feed_import (feed, id);

-- One document each. marks: the packed numbers under which it stands in entry_mark; original: raw deflate.
CREATE TABLE entry (
    id        INTEGER PRIMARY KEY,
    feed      INTEGER NOT NULL REFERENCES feed,
    name      TEXT NOT NULL,
    modified  TEXT,
    withdrawn INTEGER NOT NULL,
    sha256    BLOB NOT NULL,
    names     BLOB NOT NULL,
    marks     BLOB NOT NULL,
    size      INTEGER NOT NULL,
    original  BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX entry_by_name ON entry (feed, name);

-- What entries are found under: beginnings of the digests of match keys, and of "id:" with an id or alias in upper case.
CREATE TABLE entry_mark (
    mark  INTEGER NOT NULL,
    entry INTEGER NOT NULL,
    PRIMARY KEY (mark, entry)
) STRICT, WITHOUT ROWID;

CREATE TABLE feed_type (
    feed INTEGER NOT NULL REFERENCES feed,
    type TEXT NOT NULL,
    PRIMARY KEY (feed, type)
) STRICT, WITHOUT ROWID;

-- Rows of a table of scores as they stand in the file.
CREATE TABLE score (
    feed INTEGER NOT NULL REFERENCES feed,
    name TEXT NOT NULL,
    row  TEXT NOT NULL,
    PRIMARY KEY (feed, name)
) STRICT, WITHOUT ROWID;

-- Edition of the match keys behind the marks.
CREATE TABLE marking (edition INTEGER NOT NULL) STRICT;

PRAGMA user_version = 1;
