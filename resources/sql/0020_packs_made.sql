-- An incident pack left the house: what it was called, what it was about, and the bytes that went out.
CREATE TABLE pack_made (
    seq        INTEGER PRIMARY KEY REFERENCES fact DEFERRABLE INITIALLY DEFERRED,
    title      TEXT NOT NULL,
    file       TEXT NOT NULL,
    sha256     BLOB NOT NULL,
    advisories BLOB NOT NULL
) STRICT;

PRAGMA user_version = 20;
