-- What a facilitator saw, beside the marks; both are kept.
CREATE TABLE overlay (
    recording INTEGER NOT NULL REFERENCES recording ON DELETE CASCADE,
    number INTEGER NOT NULL,
    facilitator TEXT NOT NULL,
    dimension TEXT NOT NULL,
    points_milli INTEGER NOT NULL,
    note TEXT NOT NULL,
    written INTEGER NOT NULL,
    PRIMARY KEY (recording, number)
) STRICT, WITHOUT ROWID;
-- Files that the program has made from the store: an erasure has to reach them.
CREATE TABLE made (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    path TEXT NOT NULL UNIQUE,
    person TEXT
) STRICT;
-- Codes of people who were erased: a backup of before must not bring them back.
CREATE TABLE erased (
    code TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;
