-- How questionnaires of others are read. The newest row of a name counts; version: the row that first said it (null: removed); body: packed.
CREATE TABLE answer_mapping (
    seq     INTEGER PRIMARY KEY REFERENCES fact DEFERRABLE INITIALLY DEFERRED,
    name    TEXT NOT NULL,
    version INTEGER,
    body    BLOB
) STRICT;
CREATE INDEX answer_mapping_by_name ON answer_mapping (name, seq);

-- A part of a sheet of answers that was read with a mapping: it counts while that version of the mapping stands. problems: packed.
CREATE TABLE mapped_sheet (
    seq      INTEGER PRIMARY KEY REFERENCES fact DEFERRABLE INITIALLY DEFERRED,
    version  INTEGER NOT NULL,
    problems BLOB NOT NULL
) STRICT;

-- A file that stands behind an answer. question: empty for the list of files of the workbook; product: empty where the answer is to none.
-- The newest row of (workbook, question, product, file) counts; linked: 1, or 0 where it was taken off.
CREATE TABLE answer_link (
    seq      INTEGER PRIMARY KEY REFERENCES fact DEFERRABLE INITIALLY DEFERRED,
    workbook INTEGER NOT NULL REFERENCES evidence,
    question TEXT NOT NULL,
    product  TEXT NOT NULL,
    file     INTEGER NOT NULL REFERENCES evidence,
    linked   INTEGER NOT NULL,
    reason   TEXT NOT NULL
) STRICT;
CREATE INDEX answer_link_by_workbook ON answer_link (workbook, seq);
CREATE INDEX answer_link_by_file ON answer_link (file, seq);

-- From when to when a piece of evidence (question empty) or an answer in it holds, as an analyst said. The newest row of (evidence, question,
-- product) counts; said: 1, or 0 where it was taken back and what the file itself says counts again.
CREATE TABLE validity (
    seq        INTEGER PRIMARY KEY REFERENCES fact DEFERRABLE INITIALLY DEFERRED,
    evidence   INTEGER NOT NULL REFERENCES evidence,
    question   TEXT NOT NULL,
    product    TEXT NOT NULL,
    said       INTEGER NOT NULL,
    holds_from TEXT,
    holds_to   TEXT,
    reason     TEXT NOT NULL
) STRICT;
CREATE INDEX validity_by_evidence ON validity (evidence, seq);

PRAGMA user_version = 17;
