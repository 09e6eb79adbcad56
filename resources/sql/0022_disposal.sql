-- Disposal of originals: asked for by one, done by another. What remains is the tombstone: name, hash, size, who and why. The row of the
-- evidence and its facts stay; the parts of the original (blob_chunk) are deleted when every evidence with those bytes is disposed of.
CREATE TABLE disposal_request (
    seq      INTEGER PRIMARY KEY REFERENCES fact DEFERRABLE INITIALLY DEFERRED,
    evidence INTEGER NOT NULL REFERENCES evidence,
    reason   TEXT NOT NULL
) STRICT;
CREATE TABLE disposal_request_withdrawal (
    seq     INTEGER PRIMARY KEY REFERENCES fact DEFERRABLE INITIALLY DEFERRED,
    request INTEGER NOT NULL UNIQUE REFERENCES disposal_request,
    reason  TEXT NOT NULL
) STRICT;
CREATE TABLE disposal (
    seq      INTEGER PRIMARY KEY REFERENCES fact DEFERRABLE INITIALLY DEFERRED,
    evidence INTEGER NOT NULL UNIQUE REFERENCES evidence,
    request  INTEGER NOT NULL REFERENCES disposal_request,
    name     TEXT NOT NULL,
    sha256   BLOB NOT NULL,
    size     INTEGER NOT NULL,
    reason   TEXT NOT NULL
) STRICT;
PRAGMA user_version = 22;
