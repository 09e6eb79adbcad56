-- What was held already came again; what was said of keys is taken back.

-- A carrier of signatures (or, alone, a file that one names) came again. beside: the file that came with it, which it is judged against
-- whatever else it fits; null: it came alone.
CREATE TABLE delivery (
    seq      INTEGER PRIMARY KEY REFERENCES fact DEFERRABLE INITIALLY DEFERRED,
    evidence INTEGER NOT NULL REFERENCES evidence DEFERRABLE INITIALLY DEFERRED,
    beside   INTEGER REFERENCES evidence DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX delivery_by_evidence ON delivery (evidence, seq);
CREATE INDEX delivery_by_beside ON delivery (beside, seq);

-- The delivery (by its place in the log) was taken back.
CREATE TABLE delivery_withdrawal (
    seq      INTEGER PRIMARY KEY REFERENCES fact DEFERRABLE INITIALLY DEFERRED,
    delivery INTEGER NOT NULL UNIQUE REFERENCES delivery
) STRICT;

-- The row of trusted_key or key_distrust with this place in the log was taken back.
CREATE TABLE key_reversal (
    seq      INTEGER PRIMARY KEY REFERENCES fact DEFERRABLE INITIALLY DEFERRED,
    reversed INTEGER NOT NULL UNIQUE REFERENCES fact DEFERRABLE INITIALLY DEFERRED
) STRICT;

PRAGMA user_version = 9;
