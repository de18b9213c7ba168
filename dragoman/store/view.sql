-- What a view shows: everything published by {as_of} that this database held before {before}.
-- Laid over the tables as temporary views, so that a question is plain SQL over them.
-- The sets that are left out are small and stand alone, so that they are found once and not for every row.

CREATE TEMP VIEW withdrawn_then AS
    SELECT target, id, reason, recorded_at FROM withdrawals
    WHERE recorded_at < {before} AND (undone_at IS NULL OR undone_at >= {before});

CREATE TEMP VIEW readings_then AS
    SELECT * FROM readings
    WHERE recorded_at < {before} AND (replaced_at IS NULL OR replaced_at >= {before}) AND known_since <= {as_of}
      AND report NOT IN (SELECT id FROM withdrawn_then WHERE target = 'report');

CREATE TEMP VIEW seen_reports AS
    SELECT * FROM readings_then WHERE version NOT IN (
        SELECT former FROM corrections CROSS JOIN readings_then AS later ON later.version = corrections.later
        WHERE corrections.recorded_at < {before}
    );

CREATE TEMP VIEW seen_entries AS
    SELECT entries.*, seen_reports.report, seen_reports.version, seen_reports.published, seen_reports.known_since,
           seen_reports.source, seen_reports.recorded_at
    FROM entries JOIN seen_reports USING (reading)
    WHERE entries.id NOT IN (SELECT id FROM withdrawn_then WHERE target = 'entry');

CREATE TEMP VIEW judged_then AS
    SELECT * FROM judgements WHERE recorded_at < {before} AND (undone_at IS NULL OR undone_at >= {before});
