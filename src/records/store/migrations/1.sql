-- Who, under a code; the name stands apart, so that it can be taken out.
CREATE TABLE person (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE
) STRICT;
CREATE TABLE name (
    person INTEGER PRIMARY KEY REFERENCES person ON DELETE CASCADE,
    name TEXT NOT NULL UNIQUE,
    checksum TEXT NOT NULL
) STRICT;
-- A pack as recordings carry it, once for all of them.
CREATE TABLE pack_version (
    id INTEGER PRIMARY KEY,
    pack TEXT NOT NULL,
    version TEXT NOT NULL,
    digest TEXT NOT NULL,
    packed TEXT NOT NULL,
    checksum TEXT NOT NULL UNIQUE
) STRICT;
-- One way through an exercise.
CREATE TABLE attempt (
    id INTEGER PRIMARY KEY,
    person INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
    pack TEXT NOT NULL,
    exercise TEXT NOT NULL,
    number INTEGER NOT NULL,
    home TEXT NOT NULL,
    seed INTEGER NOT NULL,
    a_first INTEGER NOT NULL,
    finished INTEGER NOT NULL,
    seal TEXT NOT NULL,
    UNIQUE (person, pack, exercise, number, seed)
) STRICT;
CREATE TABLE answer (
    attempt INTEGER NOT NULL REFERENCES attempt ON DELETE CASCADE,
    number INTEGER NOT NULL,
    step INTEGER NOT NULL,
    said TEXT NOT NULL,
    PRIMARY KEY (attempt, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE prediction (
    attempt INTEGER NOT NULL REFERENCES attempt ON DELETE CASCADE,
    number INTEGER NOT NULL,
    item TEXT NOT NULL,
    again INTEGER NOT NULL,
    milli INTEGER,
    PRIMARY KEY (attempt, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE self_score (
    attempt INTEGER NOT NULL REFERENCES attempt ON DELETE CASCADE,
    number INTEGER NOT NULL,
    step INTEGER NOT NULL,
    own INTEGER,
    sure INTEGER,
    PRIMARY KEY (attempt, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE commitment (
    attempt INTEGER NOT NULL REFERENCES attempt ON DELETE CASCADE,
    number INTEGER NOT NULL,
    situation TEXT NOT NULL,
    act TEXT NOT NULL,
    by TEXT NOT NULL,
    ask TEXT NOT NULL,
    PRIMARY KEY (attempt, number)
) STRICT, WITHOUT ROWID;
-- A shift that was played. Its entries go when their time is over; the rest stays.
CREATE TABLE recording (
    id INTEGER PRIMARY KEY,
    attempt INTEGER NOT NULL REFERENCES attempt ON DELETE CASCADE,
    number INTEGER NOT NULL,
    step INTEGER NOT NULL,
    name TEXT NOT NULL,
    shift TEXT NOT NULL,
    desk TEXT NOT NULL,
    day INTEGER,
    seed INTEGER NOT NULL,
    played_by TEXT,
    quality_milli INTEGER,
    since INTEGER NOT NULL,
    commands INTEGER NOT NULL,
    checksum TEXT NOT NULL,
    pack_version INTEGER NOT NULL REFERENCES pack_version,
    width INTEGER NOT NULL,
    expired INTEGER NOT NULL,
    UNIQUE (attempt, number)
) STRICT;
CREATE TABLE entry (
    recording INTEGER NOT NULL REFERENCES recording ON DELETE CASCADE,
    number INTEGER NOT NULL,
    words TEXT NOT NULL,
    link TEXT NOT NULL,
    PRIMARY KEY (recording, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE figure (
    recording INTEGER NOT NULL REFERENCES recording ON DELETE CASCADE,
    number INTEGER NOT NULL,
    key TEXT NOT NULL,
    value INTEGER,
    PRIMARY KEY (recording, number)
) STRICT, WITHOUT ROWID;
-- The marks of a recording by the rubric of one desk.
CREATE TABLE scorecard (
    id INTEGER PRIMARY KEY,
    recording INTEGER NOT NULL REFERENCES recording ON DELETE CASCADE,
    number INTEGER NOT NULL,
    rubric TEXT NOT NULL,
    quality_milli INTEGER,
    UNIQUE (recording, number)
) STRICT;
CREATE TABLE mark (
    scorecard INTEGER NOT NULL REFERENCES scorecard ON DELETE CASCADE,
    number INTEGER NOT NULL,
    contact TEXT NOT NULL,
    attempt INTEGER NOT NULL,
    outcome TEXT NOT NULL,
    quality_milli INTEGER NOT NULL,
    csat_milli INTEGER,
    waited_ms INTEGER NOT NULL,
    talk_ms INTEGER NOT NULL,
    hold_ms INTEGER NOT NULL,
    wrap_up_ms INTEGER NOT NULL,
    PRIMARY KEY (scorecard, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE dimension (
    scorecard INTEGER NOT NULL REFERENCES scorecard ON DELETE CASCADE,
    mark INTEGER NOT NULL,
    number INTEGER NOT NULL,
    name TEXT NOT NULL,
    budget_milli INTEGER NOT NULL,
    lost_milli INTEGER NOT NULL,
    PRIMARY KEY (scorecard, mark, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE finding (
    scorecard INTEGER NOT NULL REFERENCES scorecard ON DELETE CASCADE,
    mark INTEGER NOT NULL,
    number INTEGER NOT NULL,
    kind TEXT NOT NULL,
    tag TEXT NOT NULL,
    dimension TEXT,
    lost_milli INTEGER NOT NULL,
    cap_lost_milli INTEGER NOT NULL,
    event INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    line TEXT NOT NULL,
    rule TEXT NOT NULL,
    PRIMARY KEY (scorecard, mark, number)
) STRICT, WITHOUT ROWID;
-- How many attempts there are and the sum of their seals: an attempt that is lost is missed.
CREATE TABLE tally (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    attempts INTEGER NOT NULL,
    sum TEXT NOT NULL
) STRICT;
INSERT INTO tally VALUES (1, 0, '00000000000000000000000000000000');
