-- Signatures suppliers put on files: the keys they are judged by, the files that carry them, and what was found, each as a fact.

-- Whose key it is: a supplier of the register, an author who is none, or (both null) everybody's, such as a root of trust.
CREATE TABLE trusted_key (
    id          INTEGER PRIMARY KEY,
    seq         INTEGER NOT NULL UNIQUE REFERENCES fact DEFERRABLE INITIALLY DEFERRED,
    kind        TEXT NOT NULL,
    supplier    INTEGER,
    author      TEXT,
    name        TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    material    BLOB NOT NULL,
    identity    TEXT,
    issuer      TEXT,
    reason      TEXT NOT NULL
) STRICT;

-- From then on a key is not believed any more; since null: it never should have been. The newest row of a key holds.
CREATE TABLE key_distrust (
    seq         INTEGER PRIMARY KEY REFERENCES fact DEFERRABLE INITIALLY DEFERRED,
    trusted_key INTEGER NOT NULL REFERENCES trusted_key,
    since       TEXT,
    reason      TEXT NOT NULL
) STRICT;
CREATE INDEX key_distrust_by_key ON key_distrust (trusted_key, seq);

-- A file that carries a signature: its own (embedded) or that of another file.
CREATE TABLE signature_carrier (
    evidence INTEGER PRIMARY KEY REFERENCES evidence,
    seq      INTEGER NOT NULL UNIQUE REFERENCES fact DEFERRABLE INITIALLY DEFERRED,
    method   TEXT NOT NULL,
    embedded INTEGER NOT NULL
) STRICT;

-- By which name or digest (of whatever length) a carrier names the files it is about.
CREATE TABLE signature_hint (
    evidence INTEGER NOT NULL REFERENCES evidence,
    ordinal  INTEGER NOT NULL,
    name     TEXT,
    digest   BLOB,
    PRIMARY KEY (evidence, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX signature_hint_by_name ON signature_hint (name);
CREATE INDEX signature_hint_by_digest ON signature_hint (digest);

-- What is known of the signatures on one file; the newest row holds.
CREATE TABLE signature_verdict (
    seq      INTEGER PRIMARY KEY REFERENCES fact DEFERRABLE INITIALLY DEFERRED,
    evidence INTEGER NOT NULL REFERENCES evidence,
    verdict  TEXT NOT NULL,
    body     BLOB NOT NULL
) STRICT;
CREATE INDEX signature_verdict_by_evidence ON signature_verdict (evidence, seq, verdict);

-- What a provenance statement says, and the digests of what it speaks of.
CREATE TABLE provenance (
    id       INTEGER PRIMARY KEY,
    seq      INTEGER NOT NULL UNIQUE REFERENCES fact DEFERRABLE INITIALLY DEFERRED,
    evidence INTEGER NOT NULL REFERENCES evidence,
    body     BLOB NOT NULL
) STRICT;
CREATE INDEX provenance_by_evidence ON provenance (evidence);

-- The files of a source tree compared with those of what was built from it.
CREATE TABLE file_comparison (
    seq      INTEGER PRIMARY KEY REFERENCES fact DEFERRABLE INITIALLY DEFERRED,
    source   INTEGER NOT NULL REFERENCES evidence,
    artefact INTEGER NOT NULL REFERENCES evidence,
    body     BLOB NOT NULL
) STRICT;
CREATE INDEX file_comparison_by_source ON file_comparison (source);
CREATE INDEX file_comparison_by_artefact ON file_comparison (artefact);

PRAGMA user_version = 2;
