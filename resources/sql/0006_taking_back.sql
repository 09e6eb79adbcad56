-- What takes acts back, and what ends an entry of the register; both are facts like all others.

-- An entry of the register (kind: SUPPLIER, PRODUCT, RELEASE or DEPLOYMENT) is no longer in it, until a newer row of that id.
-- successor: the entry it was merged into, which everything said of it counts for from now on; null: it was withdrawn.
CREATE TABLE register_end (
    seq       INTEGER PRIMARY KEY REFERENCES fact DEFERRABLE INITIALLY DEFERRED,
    kind      TEXT NOT NULL,
    id        INTEGER NOT NULL,
    successor INTEGER,
    reason    TEXT NOT NULL
) STRICT;
CREATE INDEX register_end_by_id ON register_end (kind, id, seq);

-- Evidence may be withdrawn again after its withdrawal was taken back, so one row per evidence no longer holds.
CREATE TABLE withdrawal_anew (
    seq      INTEGER PRIMARY KEY REFERENCES fact DEFERRABLE INITIALLY DEFERRED,
    evidence INTEGER NOT NULL REFERENCES evidence,
    reason   TEXT NOT NULL
) STRICT;
INSERT INTO withdrawal_anew (seq, evidence, reason) SELECT seq, evidence, reason FROM withdrawal;
DROP TABLE withdrawal;
ALTER TABLE withdrawal_anew RENAME TO withdrawal;
CREATE INDEX withdrawal_by_evidence ON withdrawal (evidence, seq);

-- The withdrawal before it is taken back: the evidence counts again.
CREATE TABLE restoration (
    seq      INTEGER PRIMARY KEY REFERENCES fact DEFERRABLE INITIALLY DEFERRED,
    evidence INTEGER NOT NULL REFERENCES evidence,
    reason   TEXT NOT NULL
) STRICT;
CREATE INDEX restoration_by_evidence ON restoration (evidence, seq);

-- Withdrawals with the place in the log at which each was taken back (null: it was not).
CREATE VIEW withdrawn AS
    SELECT w.evidence AS evidence, w.seq AS seq,
        (SELECT min(r.seq) FROM restoration r WHERE r.evidence = w.evidence AND r.seq > w.seq) AS until
    FROM withdrawal w;

-- The change this leaf stands for was undone by the facts recorded together with this one.
CREATE TABLE reversal (
    seq  INTEGER PRIMARY KEY REFERENCES fact DEFERRABLE INITIALLY DEFERRED,
    leaf INTEGER NOT NULL
) STRICT;
CREATE INDEX reversal_by_leaf ON reversal (leaf);

-- Every migration ends by saying its number.
PRAGMA user_version = 6;
