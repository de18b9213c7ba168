-- The record. Nothing is ever deleted here: rows are replaced, corrected or withdrawn, each with its time.
-- Times of recording are UTC; dates of the world and of publication are ISO dates; intervals are half-open.

CREATE TABLE migrations (
    number      INTEGER PRIMARY KEY,
    name        TEXT NOT NULL,
    applied_at  TEXT NOT NULL,
    dragoman    TEXT NOT NULL
);

-- One row for each text of a report; a corrected report has several.
CREATE TABLE versions (
    version     INTEGER PRIMARY KEY,
    report      TEXT NOT NULL,              -- the document's id
    digest      TEXT NOT NULL,              -- of the text
    recorded_at TEXT NOT NULL,
    text        TEXT NOT NULL,
    UNIQUE (report, digest)
);

-- One row for each reading of a version: again when its metadata changed, or when dragoman, its model or tables did.
CREATE TABLE readings (
    reading     INTEGER PRIMARY KEY,
    version     INTEGER NOT NULL REFERENCES versions,
    report      TEXT NOT NULL,              -- its version's, here too for speed
    title       TEXT,
    source      TEXT,
    url         TEXT,
    address     TEXT,                       -- the url as it is compared with others
    published   TEXT,
    known_since TEXT NOT NULL,              -- the day of publication, or of recording where that is unknown
    language    TEXT,
    corrects    TEXT,                       -- the id of the report that this one says it corrects
    schema      TEXT NOT NULL,
    document    TEXT NOT NULL,              -- JSON, without the text
    given       TEXT NOT NULL,              -- digest of the document before it was read
    digest      TEXT NOT NULL,              -- of the whole record
    fingerprint TEXT NOT NULL,              -- of the dragoman, model and tables that read it
    recorded_at TEXT NOT NULL,
    replaced_at TEXT                        -- when a newer reading took its place
);
CREATE INDEX readings_version ON readings (version);
CREATE INDEX readings_report ON readings (report);
CREATE INDEX readings_address ON readings (address) WHERE address IS NOT NULL;
CREATE INDEX readings_corrects ON readings (corrects) WHERE corrects IS NOT NULL;
CREATE INDEX readings_known_since ON readings (known_since);

-- Which version of a report stands corrected by which later one.
CREATE TABLE corrections (
    former      INTEGER NOT NULL REFERENCES versions (version),
    later       INTEGER NOT NULL REFERENCES versions (version),
    recorded_at TEXT NOT NULL,
    PRIMARY KEY (former, later)
) WITHOUT ROWID;
CREATE INDEX corrections_later ON corrections (later);

-- Reports and entries that a user has set aside, with the reason; undone_at is set when they are restored.
CREATE TABLE withdrawals (
    withdrawal  INTEGER PRIMARY KEY,
    target      TEXT NOT NULL,              -- 'report' or 'entry'
    id          TEXT NOT NULL,
    reason      TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    undone_at   TEXT
);
CREATE INDEX withdrawals_id ON withdrawals (id);

-- Every entry of every reading: entities, times, events, statements, agreements, commitments, control, relations,
-- quantities. What kinds share stands in columns, the whole entry in body.
CREATE TABLE entries (
    entry       INTEGER PRIMARY KEY,
    reading     INTEGER NOT NULL REFERENCES readings,
    kind        TEXT NOT NULL,
    position    INTEGER NOT NULL,           -- its place among the entries of its kind in the record
    id          TEXT NOT NULL,
    type        TEXT,                       -- event type, act, kind, extent or measure
    status      TEXT,
    "start"     INTEGER,                    -- the words it rests on first, in code points
    "end"       INTEGER,
    since       TEXT,                       -- when it held in the world, [since, until)
    until       TEXT,
    "precision" TEXT,
    background  INTEGER NOT NULL DEFAULT 0,
    confidence  REAL NOT NULL,
    body        TEXT NOT NULL               -- JSON
);
CREATE INDEX entries_reading ON entries (reading, kind, position);
CREATE INDEX entries_id ON entries (id);
CREATE INDEX entries_kind ON entries (kind, type);

-- Entities, by the key that groups them across reports: the actor table's key, or name, country and kind.
CREATE TABLE entities (
    entry       INTEGER PRIMARY KEY REFERENCES entries,
    key         TEXT NOT NULL,
    kind        TEXT NOT NULL,
    name        TEXT NOT NULL,
    country     TEXT,
    sector      TEXT,                       -- the main one
    office      TEXT,
    actor       TEXT,
    wikidata    TEXT
);
CREATE INDEX entities_key ON entities (key);

-- The names by which a key has been called, in plain letters, for finding it again.
CREATE TABLE names (
    plain       TEXT NOT NULL,
    key         TEXT NOT NULL,
    PRIMARY KEY (plain, key)
) WITHOUT ROWID;

-- Where the entities that are places lie.
CREATE TABLE places (
    entry       INTEGER PRIMARY KEY REFERENCES entries,
    geonameid   INTEGER,
    lat         REAL,
    lon         REAL,
    country     TEXT,
    admin1      TEXT,
    admin2      TEXT,
    "precision" TEXT
);

-- Who takes part in an entry, and as what: actor, recipient, place, said_by, speaker, addressee, party, mediator,
-- supporter, opponent, by, to, responsible, holder, subject, object, of.
CREATE TABLE participants (
    entry       INTEGER NOT NULL REFERENCES entries,
    role        TEXT NOT NULL,
    position    INTEGER NOT NULL,
    entity      INTEGER NOT NULL REFERENCES entries (entry),
    key         TEXT NOT NULL,
    country     TEXT,
    PRIMARY KEY (entry, role, position)
) WITHOUT ROWID;
CREATE INDEX participants_key ON participants (key, role);
CREATE INDEX participants_country ON participants (country, role) WHERE country IS NOT NULL;

-- The words of the reports, for searching.
CREATE VIEW searchable AS
    SELECT version, title, text FROM versions JOIN readings USING (version) WHERE replaced_at IS NULL;
CREATE VIRTUAL TABLE words USING fts5 (
    title, text, content = 'searchable', content_rowid = 'version', tokenize = 'porter unicode61 remove_diacritics 2'
);
