CREATE TABLE for_a_test (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;
INSERT INTO for_a_test SELECT id, name FROM evidence;
PRAGMA user_version = 99;
