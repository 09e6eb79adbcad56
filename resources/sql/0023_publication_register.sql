-- What a report said of every release and advisory, and by which rules. states: packed and deflated.
CREATE TABLE report_basis (
    seq     INTEGER PRIMARY KEY REFERENCES report DEFERRABLE INITIALLY DEFERRED,
    rules   TEXT NOT NULL,
    program TEXT NOT NULL,
    states  BLOB NOT NULL
) STRICT;

-- To whom a report went, how, and on which day (ISO).
CREATE TABLE report_dispatch (
    seq       INTEGER PRIMARY KEY REFERENCES fact DEFERRABLE INITIALLY DEFERRED,
    report    INTEGER NOT NULL REFERENCES report,
    recipient TEXT NOT NULL,
    channel   TEXT NOT NULL,
    sent_on   TEXT NOT NULL,
    note      TEXT NOT NULL
) STRICT;

CREATE INDEX report_dispatch_report ON report_dispatch (report);

-- It did not: the line was entered by mistake.
CREATE TABLE report_dispatch_withdrawal (
    seq      INTEGER PRIMARY KEY REFERENCES fact DEFERRABLE INITIALLY DEFERRED,
    dispatch INTEGER NOT NULL UNIQUE REFERENCES report_dispatch,
    reason   TEXT NOT NULL
) STRICT;

-- What reports look like; the newest row counts.
CREATE TABLE letterhead (
    seq          INTEGER PRIMARY KEY REFERENCES fact DEFERRABLE INITIALLY DEFERRED,
    organisation TEXT NOT NULL,
    lines        TEXT NOT NULL,
    footer       TEXT NOT NULL,
    accent       TEXT NOT NULL,
    logo_type    TEXT,
    logo_words   TEXT,
    logo         BLOB
) STRICT;

PRAGMA user_version = 23;
