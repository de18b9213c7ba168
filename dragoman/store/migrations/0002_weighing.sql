-- What users have judged: two events are the same, or they are different. Merging is done on reading; an undone judgement stays.
CREATE TABLE judgements (
    judgement   INTEGER PRIMARY KEY,
    verdict     TEXT NOT NULL,              -- 'same' or 'different'
    one         TEXT NOT NULL,              -- ids of entries, the lesser first
    other       TEXT NOT NULL,
    user        TEXT NOT NULL,
    reason      TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    undone_at   TEXT,
    undone_by   TEXT
);
CREATE INDEX judgements_one ON judgements (one);
CREATE INDEX judgements_other ON judgements (other);

-- The sketch of each text by which its copies are found; made again where the method has changed.
CREATE TABLE sketches (
    version     INTEGER PRIMARY KEY REFERENCES versions,
    method      TEXT NOT NULL,
    sketch      BLOB NOT NULL
);
