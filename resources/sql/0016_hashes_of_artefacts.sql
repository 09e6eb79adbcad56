-- A part of an addition of the same fact: the hash of an artefact that an analyst says is affected.
CREATE TABLE advisory_hash (
    seq       INTEGER PRIMARY KEY REFERENCES fact DEFERRABLE INITIALLY DEFERRED,
    algorithm TEXT NOT NULL,
    hex       TEXT NOT NULL
) STRICT;

PRAGMA user_version = 16;
