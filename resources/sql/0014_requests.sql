-- More of a request, part of the same fact; absent in requests of older programs. Ids, texts, remarks and positions are packed.
CREATE TABLE questionnaire_scope (
    seq        INTEGER PRIMARY KEY REFERENCES fact DEFERRABLE INITIALLY DEFERRED,
    form       TEXT NOT NULL,
    language   TEXT NOT NULL,
    products   BLOB NOT NULL,
    releases   BLOB NOT NULL,
    advisories BLOB NOT NULL,
    remarks    BLOB NOT NULL,
    positions  BLOB NOT NULL,
    workbook   BLOB NOT NULL
) STRICT;

-- The questions as they were sent or saved, part of the first fact that uses them.
CREATE TABLE questionnaire_wording (
    seq    INTEGER PRIMARY KEY REFERENCES fact DEFERRABLE INITIALLY DEFERRED,
    digest BLOB NOT NULL UNIQUE,
    body   BLOB NOT NULL
) STRICT;

CREATE TABLE questionnaire_withdrawal (
    seq        INTEGER PRIMARY KEY REFERENCES fact DEFERRABLE INITIALLY DEFERRED,
    request_id TEXT NOT NULL UNIQUE,
    reason     TEXT NOT NULL
) STRICT;

-- Questionnaires of the analyst's own.
CREATE TABLE own_template (
    id          INTEGER PRIMARY KEY,
    seq         INTEGER NOT NULL UNIQUE REFERENCES fact DEFERRABLE INITIALLY DEFERRED,
    template_id TEXT NOT NULL,
    version     TEXT NOT NULL,
    language    TEXT NOT NULL,
    digest      BLOB NOT NULL
) STRICT;

CREATE TABLE own_template_withdrawal (
    seq      INTEGER PRIMARY KEY REFERENCES fact DEFERRABLE INITIALLY DEFERRED,
    template INTEGER NOT NULL UNIQUE REFERENCES own_template,
    reason   TEXT NOT NULL
) STRICT;

PRAGMA user_version = 14;
