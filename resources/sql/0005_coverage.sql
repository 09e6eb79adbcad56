-- How far inventories can be relied on, and the floor below which absence is not concluded.

-- Counted of the listings of a set when it is recorded; derived from them. Sets recorded before this table are counted when they are asked for.
CREATE TABLE set_coverage (
    set_id     INTEGER PRIMARY KEY REFERENCES component_set,
    members    INTEGER NOT NULL,
    identified INTEGER NOT NULL,
    versioned  INTEGER NOT NULL,
    depth      INTEGER NOT NULL
) STRICT;

-- A part of the policy of the same fact, where it sets a floor.
CREATE TABLE policy_floor (
    seq     INTEGER PRIMARY KEY REFERENCES fact DEFERRABLE INITIALLY DEFERRED,
    percent INTEGER NOT NULL
) STRICT;

PRAGMA user_version = 5;
