-- Components of Go lie under the keys of their modules as well, and packages of Alpine under those of their origin. Nothing changes in the tables: the index of
-- match keys is made anew whenever a file is brought to a newer version.

PRAGMA user_version = 19;
