-- A part of the policy of the same fact: the registries from which packages may come, as one packed list of hosts.
CREATE TABLE policy_registries (
    seq   INTEGER PRIMARY KEY REFERENCES fact DEFERRABLE INITIALLY DEFERRED,
    hosts BLOB NOT NULL
) STRICT;

PRAGMA user_version = 7;
