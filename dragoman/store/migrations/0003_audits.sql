-- Audits: random samples of coded events and of sentences without one, judged by hand; what was judged stays.
CREATE TABLE audits (
    audit       INTEGER PRIMARY KEY,
    user        TEXT NOT NULL,
    seed        INTEGER NOT NULL,           -- of the draw
    sizes       TEXT NOT NULL,              -- JSON: how many there were to draw from, by stratum
    recorded_at TEXT NOT NULL
);

CREATE TABLE audit_items (
    item        INTEGER PRIMARY KEY,
    audit       INTEGER NOT NULL REFERENCES audits,
    stratum     TEXT NOT NULL,              -- the type of a coded event, or 'none' for a sentence without one
    reading     INTEGER NOT NULL REFERENCES readings,
    entry       TEXT,                       -- the id of the event
    "start"     INTEGER NOT NULL,           -- the sentence
    "end"       INTEGER NOT NULL,
    answer      TEXT,                       -- a type, 'none', 'other' (some other event), 'unsure'; null until judged
    judged_by   TEXT,
    judged_at   TEXT
);
CREATE INDEX audit_items_audit ON audit_items (audit);
