-- Positions that were reached, kept so that they need not be reached again, and the indexes that tell what a fact can have changed.
-- All of it is derived from the facts: it may be thrown away at any time, enters no digest of the log, and is believed only where its sums fit.

-- What advisories and components meet under; key is the beginning of the digest of a match key, as in match_key.
CREATE TABLE advisory_key (
    key      INTEGER NOT NULL,
    advisory INTEGER NOT NULL,
    PRIMARY KEY (key, advisory)
) STRICT, WITHOUT ROWID;

-- What claims and releases meet under.
CREATE TABLE claim_key (
    key   INTEGER NOT NULL,
    claim INTEGER NOT NULL,
    PRIMARY KEY (key, claim)
) STRICT, WITHOUT ROWID;

-- Places in the log at which all positions were known. rules: digest of the rules they were reached by; indexed_*: how far the two
-- indexes above reach.
CREATE TABLE kept_mark (
    seq                INTEGER PRIMARY KEY,
    rules              TEXT NOT NULL,
    indexed_advisories INTEGER NOT NULL,
    indexed_claims     INTEGER NOT NULL,
    positions          INTEGER NOT NULL,
    total              INTEGER NOT NULL,
    digest             INTEGER NOT NULL
) STRICT;

-- Ids, aliases and kind of advisories, once each.
CREATE TABLE kept_advisory (
    id     INTEGER PRIMARY KEY,
    body   BLOB NOT NULL,
    digest INTEGER NOT NULL
) STRICT;
CREATE INDEX kept_advisory_by_digest ON kept_advisory (digest);

-- One position from one mark up to another (null: still). It holds on days after `after` up to `through` (days since 1970; null: no bound).
CREATE TABLE kept_position (
    release  INTEGER NOT NULL,
    advisory INTEGER NOT NULL,
    since    INTEGER NOT NULL,
    until    INTEGER,
    after    INTEGER,
    through  INTEGER,
    body     BLOB NOT NULL,
    digest   INTEGER NOT NULL,
    PRIMARY KEY (release, advisory, since)
) STRICT, WITHOUT ROWID;

-- How many positions a release has from that mark on, and the sum of their digests: a row that vanished shows.
CREATE TABLE kept_release (
    release   INTEGER NOT NULL,
    since     INTEGER NOT NULL,
    positions INTEGER NOT NULL,
    total     INTEGER NOT NULL,
    digest    INTEGER NOT NULL,
    PRIMARY KEY (release, since)
) STRICT, WITHOUT ROWID;

-- Every migration ends by saying its number.
PRAGMA user_version = 13;
