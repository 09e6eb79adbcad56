-- Two versions of one document that give the same time, or none, cannot be put in order: both are held.
DROP INDEX entry_by_name;
CREATE INDEX entry_by_name ON entry (feed, name);

PRAGMA user_version = 2;
