-- Alias rules: what a name in suppliers' documents means. meaning: PRODUCT or RELEASE (target is its id), COMPONENT (type, namespace, name).
CREATE TABLE claim_alias (
    id        INTEGER PRIMARY KEY,
    seq       INTEGER NOT NULL UNIQUE REFERENCES fact DEFERRABLE INITIALLY DEFERRED,
    term      TEXT NOT NULL,
    version   TEXT,
    shown     TEXT NOT NULL,
    meaning   TEXT NOT NULL,
    target    INTEGER,
    type      TEXT,
    namespace TEXT,
    name      TEXT,
    reason    TEXT NOT NULL
) STRICT;

CREATE TABLE claim_alias_withdrawal (
    seq    INTEGER PRIMARY KEY REFERENCES fact DEFERRABLE INITIALLY DEFERRED,
    alias  INTEGER NOT NULL UNIQUE REFERENCES claim_alias,
    reason TEXT NOT NULL
) STRICT;

PRAGMA user_version = 10;
