CREATE TABLE half_done (id INTEGER PRIMARY KEY) STRICT;
PRAGMA user_version = 99;
INSERT INTO no_such_table VALUES (1);
