-- Items of the inbox that somebody put off. The newest row of an item counts; kind: DEFERRED, ASKED (the supplier), or RETURNED, which ends it.
-- until: the day on which it comes back by itself (null for RETURNED). standing: how the item stood, since it comes back when that changes.
CREATE TABLE put_off (
    seq      INTEGER PRIMARY KEY REFERENCES fact DEFERRABLE INITIALLY DEFERRED,
    item     TEXT NOT NULL,
    kind     TEXT NOT NULL,
    until    TEXT,
    standing TEXT NOT NULL,
    reason   TEXT NOT NULL
) STRICT;
CREATE INDEX put_off_by_item ON put_off (item, seq);

PRAGMA user_version = 11;
