CREATE TABLE half_done (id INTEGER PRIMARY KEY) STRICT;
PRAGMA user_version = 2;
INSERT INTO no_such_table VALUES (1);
