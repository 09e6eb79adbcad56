-- A workspace. Facts are append-only: every row of a fact has its place in the log (seq), and nothing is updated in place.
-- Moments of recording are microseconds since 1970 (UTC); moments that sources state are ISO text.
-- Columns called body hold one packed record; digests are SHA-256.

-- One row per change: one transaction, one leaf of the audit log.
CREATE TABLE change (
    leaf         INTEGER PRIMARY KEY,
    first_seq    INTEGER NOT NULL,
    last_seq     INTEGER NOT NULL,
    recorded_at  INTEGER NOT NULL,
    actor        TEXT NOT NULL,
    action       TEXT NOT NULL,
    subject      TEXT NOT NULL,
    reason       TEXT NOT NULL,
    facts_digest BLOB NOT NULL
) STRICT;
CREATE INDEX change_by_time ON change (recorded_at, last_seq);

-- One row per fact. The digest is over the salt and the rows that hold the fact, so that a fact may one day be disposed of with its salt
-- while the log stays valid and tells nothing of what it was.
CREATE TABLE fact (
    seq         INTEGER PRIMARY KEY,
    leaf        INTEGER NOT NULL REFERENCES change DEFERRABLE INITIALLY DEFERRED,
    recorded_at INTEGER NOT NULL,
    kind        TEXT NOT NULL,
    salt        BLOB NOT NULL,
    digest      BLOB NOT NULL
) STRICT;
CREATE INDEX fact_by_leaf ON fact (leaf);

-- Hashes of the complete subtrees of the Merkle tree; level 0 holds the leaves.
CREATE TABLE merkle (
    level INTEGER NOT NULL,
    place INTEGER NOT NULL,
    hash  BLOB NOT NULL,
    PRIMARY KEY (level, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE workspace (
    seq  INTEGER PRIMARY KEY REFERENCES fact DEFERRABLE INITIALLY DEFERRED,
    uuid TEXT NOT NULL
) STRICT;

-- Originals, kept once per content.
CREATE TABLE blob (
    id     INTEGER PRIMARY KEY,
    sha256 BLOB NOT NULL UNIQUE,
    size   INTEGER NOT NULL,
    chunks INTEGER NOT NULL
) STRICT;

-- Up to 1 MiB of an original each; packing 0: as it is, 1: deflated.
CREATE TABLE blob_chunk (
    id      INTEGER PRIMARY KEY,
    blob    INTEGER NOT NULL REFERENCES blob,
    ordinal INTEGER NOT NULL,
    packing INTEGER NOT NULL,
    data    BLOB NOT NULL,
    UNIQUE (blob, ordinal)
) STRICT;

CREATE TABLE evidence (
    id              INTEGER PRIMARY KEY,
    seq             INTEGER NOT NULL UNIQUE REFERENCES fact DEFERRABLE INITIALLY DEFERRED,
    name            TEXT NOT NULL,
    sha256          BLOB NOT NULL REFERENCES blob (sha256),
    size            INTEGER NOT NULL,
    kind            TEXT NOT NULL,
    format          TEXT NOT NULL,
    received_at     TEXT NOT NULL,
    received_from   TEXT,
    channel         TEXT,
    why             TEXT,
    signature       TEXT NOT NULL,
    named_supplier  INTEGER,
    unplaced_reason TEXT,
    problems        INTEGER NOT NULL
) STRICT;
CREATE INDEX evidence_by_content ON evidence (sha256);

CREATE TABLE problem (
    evidence INTEGER NOT NULL REFERENCES evidence,
    ordinal  INTEGER NOT NULL,
    code     TEXT NOT NULL,
    severity TEXT NOT NULL,
    file     TEXT NOT NULL,
    location BLOB NOT NULL,
    what     TEXT NOT NULL,
    fix      TEXT NOT NULL,
    PRIMARY KEY (evidence, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE placement (
    seq      INTEGER PRIMARY KEY REFERENCES fact DEFERRABLE INITIALLY DEFERRED,
    evidence INTEGER NOT NULL REFERENCES evidence,
    release  INTEGER,
    reason   TEXT NOT NULL
) STRICT;
CREATE INDEX placement_by_evidence ON placement (evidence, seq, release);

CREATE TABLE withdrawal (
    seq      INTEGER PRIMARY KEY REFERENCES fact DEFERRABLE INITIALLY DEFERRED,
    evidence INTEGER NOT NULL UNIQUE REFERENCES evidence,
    reason   TEXT NOT NULL
) STRICT;

CREATE TABLE retention (
    seq             INTEGER PRIMARY KEY REFERENCES fact DEFERRABLE INITIALLY DEFERRED,
    evidence        INTEGER NOT NULL REFERENCES evidence,
    retention_class TEXT NOT NULL,
    keep_until      TEXT,
    hold            TEXT,
    reason          TEXT NOT NULL
) STRICT;
CREATE INDEX retention_by_evidence ON retention (evidence, seq);

-- The register: the newest row of an id holds.
CREATE TABLE supplier (
    seq  INTEGER PRIMARY KEY REFERENCES fact DEFERRABLE INITIALLY DEFERRED,
    id   INTEGER NOT NULL,
    name TEXT NOT NULL,
    body BLOB NOT NULL
) STRICT;
CREATE INDEX supplier_by_id ON supplier (id, seq);

CREATE TABLE product (
    seq      INTEGER PRIMARY KEY REFERENCES fact DEFERRABLE INITIALLY DEFERRED,
    id       INTEGER NOT NULL,
    supplier INTEGER NOT NULL,
    name     TEXT NOT NULL,
    body     BLOB NOT NULL
) STRICT;
CREATE INDEX product_by_id ON product (id, seq);

CREATE TABLE release (
    seq     INTEGER PRIMARY KEY REFERENCES fact DEFERRABLE INITIALLY DEFERRED,
    id      INTEGER NOT NULL,
    product INTEGER NOT NULL,
    version TEXT NOT NULL,
    body    BLOB NOT NULL
) STRICT;
CREATE INDEX release_by_id ON release (id, seq);

CREATE TABLE deployment (
    seq         INTEGER PRIMARY KEY REFERENCES fact DEFERRABLE INITIALLY DEFERRED,
    id          INTEGER NOT NULL,
    release     INTEGER NOT NULL,
    environment TEXT NOT NULL,
    body        BLOB NOT NULL
) STRICT;
CREATE INDEX deployment_by_id ON deployment (id, seq);

-- Components, once per identity (the digest of the body).
CREATE TABLE component (
    id       INTEGER PRIMARY KEY,
    identity BLOB NOT NULL UNIQUE,
    body     BLOB NOT NULL,
    text     TEXT NOT NULL
) STRICT;

-- What components and advisories meet under; key is the beginning of the digest of a match key.
CREATE TABLE match_key (
    key       INTEGER NOT NULL,
    component INTEGER NOT NULL,
    PRIMARY KEY (key, component)
) STRICT, WITHOUT ROWID;

-- Listings and edges of one or more inventories that are alike in both.
CREATE TABLE component_set (
    id       INTEGER PRIMARY KEY,
    digest   BLOB NOT NULL UNIQUE,
    listings INTEGER NOT NULL,
    root     INTEGER NOT NULL
) STRICT;

-- 64 listings each with what stands beside them in the document and their edges; the id is 65536 x the set + the number of the block.
CREATE TABLE listing_block (
    id   INTEGER PRIMARY KEY,
    data BLOB NOT NULL
) STRICT;

-- Where a component is listed; depth counts edges on the shortest path from the root, the parent is the step before on it.
CREATE TABLE membership (
    component        INTEGER NOT NULL,
    set_id           INTEGER NOT NULL,
    listing          INTEGER NOT NULL,
    depth            INTEGER,
    parent_component INTEGER,
    parent_listing   INTEGER,
    PRIMARY KEY (component, set_id, listing)
) STRICT, WITHOUT ROWID;

CREATE TABLE inventory (
    id       INTEGER PRIMARY KEY,
    seq      INTEGER NOT NULL UNIQUE REFERENCES fact DEFERRABLE INITIALLY DEFERRED,
    evidence INTEGER NOT NULL REFERENCES evidence,
    set_id   INTEGER NOT NULL REFERENCES component_set,
    serial   TEXT,
    header   BLOB NOT NULL
) STRICT;
CREATE INDEX inventory_by_set ON inventory (set_id);
CREATE INDEX inventory_by_serial ON inventory (serial);
CREATE INDEX inventory_by_evidence ON inventory (evidence);

CREATE TABLE claim_document (
    id           INTEGER PRIMARY KEY,
    seq          INTEGER NOT NULL UNIQUE REFERENCES fact DEFERRABLE INITIALLY DEFERRED,
    evidence     INTEGER NOT NULL REFERENCES evidence,
    document_key TEXT,
    body         BLOB NOT NULL
) STRICT;
CREATE INDEX claim_document_by_key ON claim_document (document_key);
CREATE INDEX claim_document_by_evidence ON claim_document (evidence);

CREATE TABLE claim (
    id       INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES claim_document,
    body     BLOB NOT NULL
) STRICT;
CREATE INDEX claim_by_document ON claim (document);

-- Ids in upper case.
CREATE TABLE claim_name (
    name  TEXT NOT NULL,
    claim INTEGER NOT NULL,
    PRIMARY KEY (name, claim)
) STRICT, WITHOUT ROWID;

CREATE TABLE advisory (
    id       INTEGER PRIMARY KEY,
    seq      INTEGER NOT NULL UNIQUE REFERENCES fact DEFERRABLE INITIALLY DEFERRED,
    evidence INTEGER NOT NULL REFERENCES evidence,
    modified TEXT,
    body     BLOB NOT NULL
) STRICT;

-- Id and aliases, in upper case.
CREATE TABLE advisory_name (
    name     TEXT NOT NULL,
    advisory INTEGER NOT NULL,
    PRIMARY KEY (name, advisory)
) STRICT, WITHOUT ROWID;

-- Package types an advisory speaks of.
CREATE TABLE advisory_type (
    type     TEXT NOT NULL,
    advisory INTEGER NOT NULL,
    PRIMARY KEY (type, advisory)
) STRICT, WITHOUT ROWID;

CREATE TABLE decision (
    id            INTEGER PRIMARY KEY,
    seq           INTEGER NOT NULL UNIQUE REFERENCES fact DEFERRABLE INITIALLY DEFERRED,
    release       INTEGER NOT NULL,
    advisory      TEXT NOT NULL,
    state         TEXT NOT NULL,
    reason        TEXT NOT NULL,
    justification TEXT,
    evidence      BLOB NOT NULL,
    expires       TEXT
) STRICT;

CREATE TABLE decision_withdrawal (
    seq      INTEGER PRIMARY KEY REFERENCES fact DEFERRABLE INITIALLY DEFERRED,
    decision INTEGER NOT NULL UNIQUE REFERENCES decision,
    reason   TEXT NOT NULL
) STRICT;

CREATE TABLE questionnaire_request (
    seq             INTEGER PRIMARY KEY REFERENCES fact DEFERRABLE INITIALLY DEFERRED,
    request_id      TEXT NOT NULL UNIQUE,
    template_id     TEXT NOT NULL,
    template_version TEXT NOT NULL,
    template_digest BLOB NOT NULL,
    supplier        INTEGER NOT NULL,
    products        BLOB NOT NULL,
    due             TEXT NOT NULL
) STRICT;

CREATE TABLE answer_sheet (
    seq        INTEGER PRIMARY KEY REFERENCES fact DEFERRABLE INITIALLY DEFERRED,
    evidence   INTEGER NOT NULL REFERENCES evidence,
    request_id TEXT NOT NULL,
    body       BLOB NOT NULL
) STRICT;

CREATE TABLE report (
    seq          INTEGER PRIMARY KEY REFERENCES fact DEFERRABLE INITIALLY DEFERRED,
    report_id    TEXT NOT NULL,
    kind         TEXT NOT NULL,
    title        TEXT NOT NULL,
    scope        TEXT NOT NULL,
    format       TEXT NOT NULL,
    file_name    TEXT NOT NULL,
    sha256       BLOB NOT NULL,
    tlp          TEXT NOT NULL,
    addressee    TEXT,
    signer       TEXT,
    as_of        TEXT,
    valid_at     TEXT,
    published_at TEXT NOT NULL,
    audit_size   INTEGER NOT NULL,
    audit_root   TEXT NOT NULL
) STRICT;

CREATE TABLE policy (
    seq     INTEGER PRIMARY KEY REFERENCES fact DEFERRABLE INITIALLY DEFERRED,
    absence TEXT NOT NULL,
    claims  TEXT NOT NULL,
    trusted BLOB NOT NULL
) STRICT;

-- Texts that are searched: names of evidence, statements, answers.
CREATE TABLE searchable (
    id       INTEGER PRIMARY KEY,
    seq      INTEGER NOT NULL REFERENCES fact DEFERRABLE INITIALLY DEFERRED,
    kind     TEXT NOT NULL,
    evidence INTEGER NOT NULL REFERENCES evidence,
    text     TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE component_search USING fts5 (text, content = 'component', content_rowid = 'id', tokenize = 'trigram');
CREATE VIRTUAL TABLE text_search USING fts5 (text, content = 'searchable', content_rowid = 'id', tokenize = 'trigram');

-- Every migration ends by saying its number.
PRAGMA user_version = 1;
