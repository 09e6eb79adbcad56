-- What somebody said of an answer. The newest row of an answer counts; verdict OPEN ends an earlier one. product: null for an answer about
-- the supplier as a whole. seen: keys of the findings that stood, packed; what came later was not weighed.
CREATE TABLE answer_review (
    seq      INTEGER PRIMARY KEY REFERENCES fact DEFERRABLE INITIALLY DEFERRED,
    evidence INTEGER NOT NULL REFERENCES evidence,
    question TEXT NOT NULL,
    product  TEXT,
    verdict  TEXT NOT NULL,
    reason   TEXT NOT NULL,
    unclear  TEXT,
    quality  TEXT,
    seen     BLOB NOT NULL
) STRICT;
CREATE INDEX answer_review_by_answer ON answer_review (evidence, question, seq);

-- Which answers a request asks about again, part of the fact that it was sent; absent for all other requests.
CREATE TABLE follow_up (
    seq        INTEGER PRIMARY KEY REFERENCES fact DEFERRABLE INITIALLY DEFERRED,
    of_request TEXT NOT NULL,
    answers    BLOB NOT NULL
) STRICT;

-- Gaps that somebody must close, and what became of each. The newest step counts.
CREATE TABLE gap_action (
    id       INTEGER PRIMARY KEY,
    seq      INTEGER NOT NULL UNIQUE REFERENCES fact DEFERRABLE INITIALLY DEFERRED,
    evidence INTEGER NOT NULL REFERENCES evidence,
    question TEXT NOT NULL,
    product  TEXT,
    what     TEXT NOT NULL
) STRICT;

-- kind: OPENED, MOVED (another owner or day), DONE, REOPENED, DROPPED. evidence: what shows that it is done, packed.
CREATE TABLE gap_step (
    seq      INTEGER PRIMARY KEY REFERENCES fact DEFERRABLE INITIALLY DEFERRED,
    action   INTEGER NOT NULL REFERENCES gap_action,
    kind     TEXT NOT NULL,
    owner    TEXT NOT NULL,
    due      TEXT NOT NULL,
    evidence BLOB NOT NULL,
    note     TEXT NOT NULL
) STRICT;
CREATE INDEX gap_step_by_action ON gap_step (action, seq);

-- What a supplier has promised or must send, and within how many days. supplier null: every supplier.
CREATE TABLE commitment (
    id       INTEGER PRIMARY KEY,
    seq      INTEGER NOT NULL UNIQUE REFERENCES fact DEFERRABLE INITIALLY DEFERRED,
    supplier INTEGER,
    kind     TEXT NOT NULL,
    days     INTEGER NOT NULL,
    since    TEXT NOT NULL,
    basis    TEXT NOT NULL
) STRICT;

CREATE TABLE commitment_withdrawal (
    seq        INTEGER PRIMARY KEY REFERENCES fact DEFERRABLE INITIALLY DEFERRED,
    commitment INTEGER NOT NULL UNIQUE REFERENCES commitment,
    reason     TEXT NOT NULL
) STRICT;

PRAGMA user_version = 18;
