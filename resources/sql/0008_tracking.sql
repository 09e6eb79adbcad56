-- A part of an addition of the same fact: for which releases the advisory is tracked. Exactly one column is filled, none for every release.
CREATE TABLE advisory_scope (
    seq      INTEGER PRIMARY KEY REFERENCES fact DEFERRABLE INITIALLY DEFERRED,
    supplier INTEGER,
    product  INTEGER,
    release  INTEGER
) STRICT;

PRAGMA user_version = 8;
