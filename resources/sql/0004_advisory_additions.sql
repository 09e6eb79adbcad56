-- What analysts add to advisories: windows in which affected versions could be had, which window counts, that it is malicious code.
CREATE TABLE advisory_addition (
    id       INTEGER PRIMARY KEY,
    seq      INTEGER NOT NULL UNIQUE REFERENCES fact DEFERRABLE INITIALLY DEFERRED,
    advisory TEXT NOT NULL,
    kind     TEXT NOT NULL,
    starts   TEXT,
    ends     TEXT,
    chosen   INTEGER REFERENCES advisory_addition,
    source   TEXT NOT NULL
) STRICT;

CREATE TABLE advisory_addition_withdrawal (
    seq      INTEGER PRIMARY KEY REFERENCES fact DEFERRABLE INITIALLY DEFERRED,
    addition INTEGER NOT NULL UNIQUE REFERENCES advisory_addition,
    reason   TEXT NOT NULL
) STRICT;

PRAGMA user_version = 4;
