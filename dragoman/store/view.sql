-- What a view shows: everything published by {as_of} that this database held before {before}.
-- Laid over the tables as temporary views, so that a question is plain SQL over them.

CREATE TEMP VIEW withdrawn_then AS
    SELECT target, id, reason, recorded_at FROM withdrawals
    WHERE recorded_at < {before} AND (undone_at IS NULL OR undone_at >= {before});

CREATE TEMP VIEW readings_then AS
    SELECT readings.*, versions.report, versions.recorded_at AS version_recorded_at
    FROM readings JOIN versions USING (version)
    WHERE readings.recorded_at < {before} AND (replaced_at IS NULL OR replaced_at >= {before})
      AND known_since <= {as_of}
      AND NOT EXISTS (SELECT 1 FROM withdrawn_then AS w WHERE w.target = 'report' AND w.id = versions.report);

CREATE TEMP VIEW seen_reports AS
    SELECT * FROM readings_then
    WHERE NOT EXISTS (
        SELECT 1 FROM corrections JOIN readings_then AS later ON later.version = corrections.later
        WHERE corrections.former = readings_then.version AND corrections.recorded_at < {before}
    );

CREATE TEMP VIEW seen_entries AS
    SELECT entries.*, seen_reports.report, seen_reports.version, seen_reports.published, seen_reports.known_since,
           seen_reports.source, seen_reports.recorded_at
    FROM entries JOIN seen_reports USING (reading)
    WHERE NOT EXISTS (SELECT 1 FROM withdrawn_then AS w WHERE w.target = 'entry' AND w.id = entries.id);
